package mingjian.infra.web.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Deciders;
import mingjian.command.WhoMay;
import mingjian.events.Role;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;
import mingjian.infra.web.commands.FieldMistakes.Mistake;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.attachments.FolderAttachments;
import mingjian.infra.web.forms.FormModel;
import mingjian.infra.web.forms.PostedForm;
import mingjian.infra.web.security.SignedIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every field of every command, left out or filled with what it can't be: refused by code and place, in Chinese, and nothing is sent on.
class EveryFieldTest {
  /// Whose reach is not asked of the views.
  private static final Set<Role> BOUND_BY_THE_TABLE_ALONE = EnumSet.of(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);

  private final Sending sending = new Sending(
      envelope -> {
        throw new AssertionError("sent on: " + envelope.command());
      }, new Reach(null), null, new Attachments(new FolderAttachments(Path.of("nowhere")), 1, ""), Clock.systemUTC(), new SimpleMeterRegistry());

  @TestFactory
  Stream<DynamicTest> a_whole_body_is_the_command() {
    return ofEach(route -> {
      Command example = example(route);
      assertThat((Object) CommandReader.read(route.type(), example.aggregateId(), body(example))).isEqualTo(example);
    });
  }

  @TestFactory
  Stream<DynamicTest> a_field_left_out_or_filled_with_what_it_cannot_be_is_named() {
    return ofEach(route -> {
      Role permitted = WhoMay.send(route.type()).stream().filter(BOUND_BY_THE_TABLE_ALONE::contains).findFirst().orElseThrow();
      SignedIn who = new SignedIn("zhuyao01", "主要负责人", Set.of(permitted));
      Command example = example(route);
      List<Mistake> mistakes = FieldMistakes.of(route.type(), body(example));
      mistakes.forEach(mistake -> isNamed(mistake, new Step(route, route.creates() ? null : example.aggregateId(), mistake.body()), who));
      assertThat(mistakes.stream().filter(mistake -> mistake.code().equals("field-required")).map(Mistake::pointer))
          .as("what must be given and was never left out").containsAll(FieldMistakes.owed(Components.ofBody(route.type()), ""));
    });
  }

  @TestFactory
  Stream<DynamicTest> an_empty_form_is_asked_for_all_that_must_be_given() {
    return ofEach(route -> {
      List<String> asked = new ArrayList<>();
      try {
        CommandReader.read(route.type(), route.decider().prefix() + "1", PostedForm.read(FormModel.of(route.type()), Map.of()));
      } catch (BadInput bad) {
        assertThat(bad.problems()).extracting(FieldProblem::code).containsOnly("field-required");
        bad.problems().forEach(problem -> asked.add(problem.pointer()));
      }
      assertThat(asked).containsExactlyElementsOf(FieldMistakes.owed(Components.ofBody(route.type()), ""));
    });
  }

  private void isNamed(Mistake mistake, Step step, SignedIn who) {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> sending.send(Channel.API, step, who, null, null));
    assertThat(bad).as("%s %s", step.route().name(), mistake).isNotNull();
    assertThat(bad.problems()).as("%s %s", step.route().name(), mistake)
        .extracting(FieldProblem::pointer, FieldProblem::code).containsExactly(tuple(mistake.pointer(), mistake.code()));
    if (mistake.code().equals("field-required")) {
      assertThat(mistake.word()).as("%s %s: what people call it", step.route().name(), mistake).containsPattern("\\p{IsHan}");
    }
    assertThat(bad.problems().getFirst().detail()).as("%s %s", step.route().name(), mistake).contains(mistake.word()).endsWith("。")
        .containsPattern("\\p{IsHan}").doesNotContain("{", "problem.", "field.", "value.");
  }

  private static Stream<DynamicTest> ofEach(Consumer<CommandRoute> test) {
    return new CommandRoutes(Deciders.ALL).all().stream().map(route -> dynamicTest(route.name(), () -> test.accept(route)));
  }

  /// With every optional field filled.
  private static Command example(CommandRoute route) {
    return new Examples(new Random(1), true).of(route.type());
  }

  private static ObjectNode body(Command command) {
    ObjectNode body = Json.mapper().valueToTree(command);
    body.remove(Components.of(command.getClass()).getFirst().getName());
    return body;
  }
}
