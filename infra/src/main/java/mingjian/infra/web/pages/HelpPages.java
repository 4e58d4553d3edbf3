package mingjian.infra.web.pages;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.ByProgram;
import mingjian.command.WhoMay;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.help.HelpTexts;
import mingjian.infra.help.HelpTopic;
import mingjian.infra.mechanisms.Mechanism;
import mingjian.infra.mechanisms.Mechanisms;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.forms.FormModel;
import mingjian.infra.web.pages.Thing.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// 帮助: what each page is about, by which rule, who may do what and what comes next; the glossary, the tour, the mechanisms.
@Controller
class HelpPages {
  /// What is put in when a rule is said of something; a list of rules leaves it open.
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private final CommandRoutes routes;

  HelpPages(CommandRoutes routes) {
    this.routes = routes;
  }

  /// One step of a kind of file, and who enters it.
  public record StepHelp(String label, String who, String href) {}

  /// @param states in which the step is possible; empty where that depends on more than the state
  public record FormHelp(String label, @Nullable String sentence, String who, String states, boolean creates, boolean corrects) {}

  @GetMapping(HelpLink.ADDRESS)
  String overview(Model model) {
    model.addAttribute("topics", HelpTexts.topics());
    model.addAttribute("title", "帮助");
    return "help";
  }

  @GetMapping("/help/{name}")
  String topic(@PathVariable String name, Model model) {
    return show(HelpTexts.topic(name).orElseThrow(HelpPages::nothing), model);
  }

  @GetMapping("/help/do/{command}")
  String form(@PathVariable String command, Model model) {
    CommandRoute route = routes.named(command).orElseThrow(HelpPages::nothing);
    model.addAttribute("form", formHelp(route));
    return show(HelpTexts.topic(route.collection()).orElseThrow(HelpPages::nothing), model);
  }

  @GetMapping("/help/terms")
  String terms(Model model) {
    List<List<Cell>> lines = HelpTexts.terms().stream().map(term -> List.of(
        Cell.of(term.chinese()), Cell.of(term.english()), Cell.of(term.meaning()), Cell.link("详细", HelpLink.ADDRESS + "/" + term.topic()))).toList();
    return table(model, "术语表", new Table("术语", "英文是程序和接口中的名称。", List.of("术语", "英文", "含义", "帮助"), lines, ""));
  }

  @GetMapping("/help/tour")
  String tour(Model model) {
    model.addAttribute("tour", true);
    model.addAttribute("title", "导览");
    return "help";
  }

  @GetMapping("/help/mechanisms")
  String mechanisms(Model model) {
    List<List<Cell>> lines = Mechanisms.all().stream().map(HelpPages::line).toList();
    return table(model, "监督机制与本系统的对应",
        new Table("各项机制", "每项机制怎样记录、按什么规则提示、在哪里查看。", List.of("序号", "机制", "怎样记录", "规则", "在哪里看", "说明"), lines, ""));
  }

  private static String table(Model model, String title, Table table) {
    model.addAttribute("thing", new Thing("帮助", title, List.of(), List.of(), List.of(table), List.of(), List.of(), List.of(), List.of(), List.of()));
    model.addAttribute("entries", null);
    return "thing";
  }

  private String show(HelpTopic topic, Model model) {
    model.addAttribute("title", "帮助：" + topic.title());
    model.addAttribute("topic", topic);
    model.addAttribute("steps", topic.file() ? steps(topic.name()) : List.of());
    model.addAttribute("readers", topic.file() ? Words.of("help.readers." + readers(topic.name())) : null);
    model.addAttribute("timeline", topic.file() ? HelpTexts.topic("timeline").orElseThrow() : null);
    return "help";
  }

  private static String readers(String name) {
    return WorkCollection.addressed(name).map(files -> files.readers().name()).orElse(name.equals("units") || name.equals("office-holders") ? "OFFICE" : "CASE");
  }

  private List<StepHelp> steps(String collection) {
    return routes.of(collection).stream().filter(route -> !ByProgram.class.isAssignableFrom(route.type()))
        .map(route -> new StepHelp(route.label(), who(route), HelpLink.ADDRESS + "/do/" + route.name())).toList();
  }

  private static FormHelp formHelp(CommandRoute route) {
    String step = route.type().getSimpleName();
    String states = WorkCollection.addressed(route.collection()).stream().flatMap(files -> Stream.of(files.states().getEnumConstants()))
        .filter(state -> state.next().contains(step) && !((Enum<?>) state).name().equals("NONE"))
        .map(state -> Words.of((Enum<?>) state)).collect(Collectors.joining("、"));
    return new FormHelp(route.label(), FormModel.of(route.type()).help(), who(route), states, route.creates(), route.name().startsWith("correct-"));
  }

  private static String who(CommandRoute route) {
    String roles = WhoMay.send(route.type()).stream().sorted().map(role -> Words.of(role)).collect(Collectors.joining("、"));
    return roles.isEmpty() ? "系统自动记录" : roles;
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static List<Cell> line(Mechanism m) {
    return List.of(
        Cell.of(String.valueOf(m.number())), Cell.of(m.name()), Cell.of(joined(m.commands().stream().map(name -> Words.of("command." + name)))),
        Cell.all(m.rules().stream().flatMap(rule -> Mechanisms.sentence(rule).stream()).distinct().map(sentence -> Cell.of(PLACE.matcher(sentence).replaceAll("…"))).toList()),
        Cell.of(joined(m.views().stream().map(name -> Words.of("view." + name)))), Cell.of(m.note()));
  }

  private static String joined(Stream<String> words) {
    return words.distinct().collect(Collectors.joining("；"));
  }
}
