package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingjian.infra.axon.TimeOrderedIds;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.forms.FilledForm;
import mingjian.infra.web.forms.FormField;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.infra.web.forms.FormModel;
import mingjian.infra.web.forms.PastedRows;
import mingjian.infra.web.forms.PostedForm;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Several rows of a form at once, from a spreadsheet: the form comes back with the rows filled in, to be looked through. Nothing is recorded.
/// By the button 填入各行 for everybody, by pasting into a cell where there is JavaScript. Or one row more, where no script adds it.
@Controller
class PastePages {
  /// `s0.items`, `s1.decision.signers`: a list that doesn't stand in a row of another.
  private static final Pattern LIST = Pattern.compile("s(\\d)\\.([A-Za-z.]{1,200})");
  private static final Pattern ANY_LIST = Pattern.compile("s(\\d)\\.([A-Za-z0-9.\\[\\]]{1,200})");

  private final FormPages forms;
  private final Picks picks;
  private final Uploads uploads;
  private final TypedPicks typed;

  PastePages(FormPages forms, Picks picks, Uploads uploads, TypedPicks typed) {
    this.typed = typed;
    this.forms = forms;
    this.picks = picks;
    this.uploads = uploads;
  }

  /// @param into the list; @param cell the name of the cell that was pasted into; empty for new rows
  @PostMapping(path = {"/do/{command}", "/do/{command}/{id}"}, params = "into")
  String paste(
      @PathVariable String command, @PathVariable(required = false) @Nullable String id, @RequestParam String into,
      @RequestParam(defaultValue = "") String cell, @RequestParam MultiValueMap<String, String> posted, @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request, Model model) {
    String block = String.valueOf(posted.getOrDefault(cell.isEmpty() ? "block@" + into : "block", List.of("")).getFirst());
    if (!cell.isEmpty()) {
      posted.set(cell, block);
    }
    Typed form = read(command, id, posted, request, who);
    Matcher place = place(LIST, into, form);
    int step = Integer.parseInt(place.group(1));
    FormField list = list(form.models().get(step).fields(), place.group(2));
    String pointer = "/commands/" + step + "/body/" + place.group(2).replace('.', '/');
    PastedRows.Result pasted = PastedRows.fill(
        list, rows(form.bodies().get(step), place.group(2)), pointer, cell.isEmpty() ? null : cellOf(cell, into), block, lookup(id, who));
    form.problems().addAll(pasted.problems());
    model.addAttribute("pastedInto", into);
    model.addAttribute("pastedNote", note(pasted));
    model.addAttribute("pastedBlock", pasted.filled() == 0 ? block : null);
    return show(form, "", id, who, model);
  }

  @PostMapping(path = {"/do/{command}", "/do/{command}/{id}"}, params = "more")
  String more(
      @PathVariable String command, @PathVariable(required = false) @Nullable String id, @RequestParam String more,
      @RequestParam MultiValueMap<String, String> posted, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Typed form = read(command, id, posted, request, who);
    place(ANY_LIST, more, form);
    return show(form, more, id, who, model);
  }

  /// What stands in the form so far; `problems` grows.
  private record Typed(List<CommandRoute> steps, List<FormModel> models, List<ObjectNode> bodies, List<FieldProblem> problems) {}

  private Typed read(String command, @Nullable String id, MultiValueMap<String, String> posted, HttpServletRequest request, SignedIn who) {
    List<CommandRoute> steps = forms.steps(command, id, posted, who);
    List<FormModel> models = steps.stream().<FormModel>map(step -> FormModel.of(step.type())).toList();
    List<FieldProblem> problems = new ArrayList<>(uploads.into(posted, request, who));
    Map<String, List<String>> values = typed.merged(posted, who);
    List<ObjectNode> bodies = IntStream.range(0, models.size()).mapToObj(i -> PostedForm.read(models.get(i), values, FormPages.prefix(i))).toList();
    return new Typed(steps, models, bodies, problems);
  }

  private static Matcher place(Pattern lists, String named, Typed form) {
    Matcher place = lists.matcher(named);
    if (!place.matches() || Integer.parseInt(place.group(1)) >= form.models().size()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return place;
  }

  /// @param more the list that gets a row more; empty for none
  private String show(Typed form, String more, @Nullable String id, SignedIn who, Model model) {
    List<FormPages.Part> parts = new ArrayList<>();
    for (int i = 0; i < form.models().size(); i++) {
      String prefix = FormPages.prefix(i);
      parts.add(new FormPages.Part(prefix, new FilledForm(form.models().get(i), form.bodies().get(i), FormPages.of(i, form.models(), form.problems()),
          more.startsWith(prefix) ? more.substring(prefix.length()) : "")));
    }
    return forms.show(new FormPages.Shown(form.steps(), id, parts, TimeOrderedIds.next()), who, model);
  }

  private static String note(PastedRows.Result pasted) {
    if (pasted.filled() == 0) {
      return pasted.problems().isEmpty() ? "没有可填入的内容。请从表格软件复制若干行，粘贴到“粘贴多行”框中再填入。" : "没有填入，原因见上。";
    }
    int open = pasted.problems().size();
    return "已填入" + pasted.filled() + "行，尚未记录。" + (open == 0 ? "请核对。" : "有" + open + "处需要核对，已在各处标明。");
  }

  private static FormField list(List<FormField> fields, String path) {
    String[] names = path.split("\\.", 2);
    FormField field = fields.stream().filter(it -> it.name().equals(names[0])).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (names.length == 2 && field.isGroup() && !field.repeated()) {
      return list(field.children(), names[1]);
    }
    if (names.length == 2 || !field.repeated()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return field;
  }

  private static ArrayNode rows(ObjectNode body, String path) {
    String[] names = path.split("\\.", 2);
    return names.length == 2 ? rows(body.withObjectProperty(names[0]), names[1]) : body.withArrayProperty(names[0]);
  }

  /// `s0.items[3].document.title` is `document.title`; the row is found by what stands in the cell.
  private static String cellOf(String name, String into) {
    return name.startsWith(into) ? name.substring(into.length()).replaceFirst("^\\[\\d{1,4}]\\.?", "") : "";
  }

  /// Each text is looked up once, among what the person may see.
  private PastedRows.Lookup lookup(@Nullable String about, SignedIn who) {
    Map<String, List<Option>> found = new HashMap<>();
    return (kind, text) -> found.computeIfAbsent(kind + " " + text, asked ->
        picks.pick(kind, text, about == null ? "" : about, who).stream().map(pick -> new Option(pick.id(), pick.label())).toList());
  }
}
