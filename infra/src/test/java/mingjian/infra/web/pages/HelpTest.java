package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Deciders;
import mingjian.events.Role;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.Verified;
import mingjian.events.work.WorkCollection;
import mingjian.infra.help.CitedRule;
import mingjian.infra.help.HelpTerm;
import mingjian.infra.help.HelpTexts;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.security.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class HelpTest {
  private static final List<String> BESIDE_THE_MENU = List.of(
      "/search", "/me", "/figures/rates", "/figures/reports", "/institutions", "/owed-rectifications", "/events/7", "/cases/case-1/compare", "/help");
  private final CommandRoutes routes = new CommandRoutes(Deciders.ALL);

  @Test
  void every_page_of_the_menu_has_help() {
    Stream<String> menu = Frame.nav(new SignedIn("X", "X", Set.of(Role.values())), "/").stream().map(Frame.Item::href);
    assertThat(Stream.concat(menu, BESIDE_THE_MENU.stream())).allSatisfy(path -> assertThat(HelpLink.of(path)).as(path).startsWith("/help/"));
  }

  @Test
  void every_collection_of_files_has_help() {
    assertThat(Stream.of(WorkCollection.values()).map(WorkCollection::address)).allSatisfy(
        name -> assertThat(HelpTexts.topic(name)).as(name).hasValueSatisfying(topic -> assertThat(topic.file()).isTrue()));
  }

  @Test
  void every_form_of_a_command_has_help() {
    HelpPages pages = new HelpPages(routes);
    for (CommandRoute route : routes.all()) {
      assertThat(HelpLink.of("/do/" + route.name() + "/x")).isEqualTo("/help/do/" + route.name());
      ExtendedModelMap model = new ExtendedModelMap();
      assertThat(pages.form(route.name(), model)).isEqualTo("help");
      assertThat(model.get("form")).as(route.name()).isInstanceOfSatisfying(HelpPages.FormHelp.class, form -> assertThat(form.who()).isNotBlank());
      assertThat(model.get("topic")).as(route.name()).isNotNull();
    }
  }

  /// What the program records by itself is closed by hand with a reason, and what left it stays as it left.
  @Test
  void every_file_can_be_corrected() {
    Set<String> byProgram = Set.of(WorkCollection.WATCH_ITEMS.address(), WorkCollection.EXPORTS.address());
    Stream<String> files = HelpTexts.topics().stream().filter(topic -> topic.file() && !byProgram.contains(topic.name())).map(topic -> topic.name());
    assertThat(files).allSatisfy(name -> assertThat(routes.of(name)).as(name).anyMatch(route -> route.name().startsWith("correct-")));
  }

  @Test
  void a_cited_clock_stands_in_the_table_of_time_limits_as_it_is_cited() {
    List<TimeLimit> limits = TimeLimitFiles.shipped().all();
    for (CitedRule rule : HelpTexts.rules()) {
      assertThat(rule.number()).matches("L\\d+(-\\d+)?");
      if (rule.limit()) {
        assertThat(limits).as(rule.number()).anySatisfy(limit -> {
          assertThat(limit.id()).isEqualTo(rule.number());
          assertThat(limit.basis().instrument()).isEqualTo(rule.instrument());
          assertThat(limit.verified() == Verified.BY_TEXT).isEqualTo(rule.verified());
          if (!rule.article().isEmpty()) {
            assertThat(limit.basis().article()).isEqualTo(rule.article());
          }
        });
      }
    }
  }

  @Test
  void each_term_leads_to_help_that_exists() {
    assertThat(HelpTexts.terms()).hasSizeGreaterThan(30).extracting(HelpTerm::topic).allMatch(name -> HelpTexts.topic(name).isPresent());
    assertThat(HelpTexts.terms()).extracting(HelpTerm::chinese).doesNotHaveDuplicates();
  }
}
