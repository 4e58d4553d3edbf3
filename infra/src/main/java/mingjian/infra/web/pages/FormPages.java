package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.Receipt;
import mingjian.command.Rejection;
import mingjian.command.WhoMay;
import mingjian.events.Words;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.axon.TimeOrderedIds;
import mingjian.infra.personal.Draft;
import mingjian.infra.personal.Drafts;
import mingjian.infra.web.commands.BadInput;
import mingjian.infra.web.commands.Channel;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.commands.Sending;
import mingjian.infra.web.commands.Sent;
import mingjian.infra.web.commands.Step;
import mingjian.infra.web.commands.Warning;
import mingjian.infra.web.forms.FilledForm;
import mingjian.infra.web.forms.FormModel;
import mingjian.infra.web.forms.PostedForm;
import mingjian.infra.web.security.LostForms;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.node.ObjectNode;

/// Every command as a page: `/do/<command>` for one that begins something, `/do/<command>/<id>` for a step of it. `also=<command>` puts
/// further steps on the same page; they are recorded together or not at all. Parameters named like a field (`s0.subject=…`) fill it in, `draft` takes up the
/// account's own draft.
@Controller
class FormPages {
  private static final Pattern PLACE = Pattern.compile("/commands/(\\d+)/body(.*)");

  private final CommandRoutes routes;
  private final Sending sending;
  private final Desk desk;
  private final Prefill prefill;
  private final Uploads uploads;
  private final Drafts drafts;
  private final LostForms lostForms;
  private final RuleReferences references;
  private final TypedPicks typed;
  private final MayFollow mayFollow;

  FormPages(
      CommandRoutes routes, Sending sending, Desk desk, Prefill prefill, Uploads uploads, Drafts drafts, LostForms lostForms, RuleReferences references,
      TypedPicks typed, MayFollow mayFollow) {
    this.mayFollow = mayFollow;
    this.references = references;
    this.typed = typed;
    this.routes = routes;
    this.sending = sending;
    this.desk = desk;
    this.prefill = prefill;
    this.uploads = uploads;
    this.drafts = drafts;
    this.lostForms = lostForms;
  }

  /// One step on the page, under the prefix `s0.`, `s1.` …
  public record Part(String prefix, FilledForm filled) {}

  @GetMapping({"/do/{command}", "/do/{command}/{id}"})
  String form(
      @PathVariable String command, @PathVariable(required = false) @Nullable String id, @RequestParam MultiValueMap<String, String> given,
      @AuthenticationPrincipal SignedIn who, Model model, HttpServletResponse response) {
    List<CommandRoute> steps = steps(command, id, given, who);
    if (id != null && desk.names(who).lacks(steps.getFirst().collection(), id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("notNow", id == null ? null : mayFollow.refused(steps.getFirst(), id, who).orElse(null));
    Optional<Draft> draft = drafts.find(who.code(), Shown.draft(steps, id));
    boolean resumed = given.containsKey("draft") && draft.isPresent();
    Map<String, List<String>> values = typed.merged(resumed ? draft.get().fields() : given, who);
    lostForms.remember(who, response);
    model.addAttribute("resumed", resumed ? Times.minute(draft.get().savedAt()) : null);
    model.addAttribute("lostFiles", resumed ? draft.get().fields().getOrDefault(LostForms.FILES, List.of()) : List.of());
    model.addAttribute("waiting", resumed ? null : draft.map(it -> Times.minute(it.savedAt())).orElse(null));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      FormModel form = FormModel.of(steps.get(i).type());
      ObjectNode filled = PostedForm.read(form, values, prefix(i));
      if (!resumed) prefill.into(filled, form, steps.get(i), id, who);
      parts.add(new Part(prefix(i), new FilledForm(form, filled, List.of())));
    }
    return show(new Shown(steps, id, parts, TimeOrderedIds.next()), who, model);
  }

  @PostMapping({"/do/{command}", "/do/{command}/{id}"})
  String send(
      @PathVariable String command, @PathVariable(required = false) @Nullable String id, @RequestParam MultiValueMap<String, String> posted,
      @AuthenticationPrincipal SignedIn who, Model model, RedirectAttributes after, HttpServletRequest request, HttpServletResponse response) {
    List<CommandRoute> routes = steps(command, id, posted, who);
    List<FieldProblem> known = new ArrayList<>(uploads.into(posted, request, who));
    Map<String, List<String>> values = typed.merged(posted, who);
    List<FormModel> forms = routes.stream().<FormModel>map(route -> FormModel.of(route.type())).toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      ObjectNode body = PostedForm.read(forms.get(i), values, prefix(i));
      known.addAll(typed.settle(forms.get(i), body, "/commands/" + i + "/body", id, who));
      steps.add(new Step(routes.get(i), routes.get(i).creates() ? null : id == null ? "@0" : id, body));
    }
    List<FieldProblem> problems;
    try {
      if (!known.isEmpty()) throw sending.mistakes(steps, known);
      Sent sent = sending.send(Channel.PAGE, steps, who, posted.getFirst("key"), null);
      Receipt receipt = sent.receipt();
      drafts.recorded(who.code(), Shown.draft(routes, id));
      String done = String.join("、", routes.stream().map(CommandRoute::label).toList());
      after.addFlashAttribute("notice", "已记录：" + done + "。");
      after.addFlashAttribute("warnings", sent.warnings().stream().map(Warning::detail).toList());
      return "redirect:" + desk.names(who).page(receipt.aggregateId()).orElse("/") + "?seen=" + receipt.position();
    } catch (BadInput bad) {
      problems = bad.problems();
    } catch (Rejection rejection) {
      String pointer = rejection.field() == null ? "" : "/" + rejection.field().replace('.', '/');
      problems = List.of(new FieldProblem(pointer, rejection.code(), rejection.inChinese()));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      parts.add(new Part(prefix(i), new FilledForm(forms.get(i), (ObjectNode) steps.get(i).body(), of(i, forms, problems))));
    }
    return show(new Shown(routes, id, parts, TimeOrderedIds.next()), who, model);
  }

  /// @param key makes a second click on the button the same command
  record Shown(List<CommandRoute> steps, @Nullable String id, List<Part> parts, String key) {
    String address() {
      return address(steps, id);
    }

    /// Where a draft of it is kept.
    static String draft(List<CommandRoute> steps, @Nullable String id) {
      return LostForms.address(address(steps, id), steps.stream().skip(1).map(CommandRoute::name).toList());
    }

    private static String address(List<CommandRoute> steps, @Nullable String id) {
      return "/do/" + steps.getFirst().name() + (id == null ? "" : "/" + id);
    }
  }

  String show(Shown shown, SignedIn who, Model model) {
    Names names = desk.names(who);
    model.addAttribute("title", String.join("并", shown.steps().stream().map(CommandRoute::label).toList()));
    model.addAttribute("parts", shown.parts());
    model.addAttribute("key", shown.key());
    model.addAttribute("address", shown.address());
    model.addAttribute("draft", Shown.draft(shown.steps(), shown.id()));
    model.addAttribute("resume", LostForms.resumed(Shown.draft(shown.steps(), shown.id())));
    model.addAttribute("also", shown.steps().stream().skip(1).map(CommandRoute::name).toList());
    model.addAttribute("about", shown.id() == null ? null : names.label(shown.id()));
    model.addAttribute("aboutId", shown.id());
    model.addAttribute("aboutHref", shown.id() == null ? null : names.page(shown.id()).orElse(null));
    model.addAttribute("back", shown.id() == null ? "/" + shown.steps().getFirst().collection() : names.page(shown.id()).orElse("/"));
    model.addAttribute("names", names);
    model.addAttribute("fileChooser", Attachments.chooser());
    model.addAttribute("fileBytesMax", uploads.bytesMax());
    model.addAttribute("references", references);
    return "form";
  }

  List<CommandRoute> steps(String command, @Nullable String id, MultiValueMap<String, String> given, SignedIn who) {
    Stream<String> also = given.getOrDefault("also", List.of()).stream().limit(8);
    List<CommandRoute> steps = Stream.concat(Stream.of(command), also)
        .map(name -> routes.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
        .toList();
    if (steps.getFirst().creates() != (id == null) || steps.stream().skip(1).anyMatch(CommandRoute::creates)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    for (CommandRoute step : steps) {
      if (WhoMay.send(step.type()).stream().noneMatch(who::holds)) {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN, Words.sentence("rejection.not-permitted", Map.of(
            "role", who.actor().role(), "command", step.label(),
            "permitted", String.join("、", WhoMay.send(step.type()).stream().map(Words::of).toList()))));
      }
    }
    return steps;
  }

  /// The problems of one step; what names no step belongs to the first whose form has that field, or to the first.
  static List<FieldProblem> of(int step, List<FormModel> forms, List<FieldProblem> problems) {
    List<FieldProblem> own = new ArrayList<>();
    for (FieldProblem problem : problems) {
      Matcher place = PLACE.matcher(problem.pointer());
      if (place.matches()) {
        if (Integer.parseInt(place.group(1)) == step) {
          own.add(new FieldProblem(place.group(2), problem.code(), problem.detail()));
        }
      } else if (owner(problem, forms) == step) {
        own.add(problem);
      }
    }
    // that a name is no id needn't be said again where it is said whom it may mean
    Set<String> asked = own.stream().filter(problem -> problem.code().startsWith("pick-")).map(FieldProblem::pointer).collect(Collectors.toSet());
    own.removeIf(problem -> problem.code().equals("invalid-id") && asked.contains(problem.pointer()));
    return own;
  }

  private static int owner(FieldProblem problem, List<FormModel> forms) {
    String first = problem.path().replaceFirst("[.\\[].*", "");
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).fields().stream().anyMatch(field -> field.name().equals(first))) {
        return i;
      }
    }
    return 0;
  }

  static String prefix(int step) {
    return "s" + step + ".";
  }
}
