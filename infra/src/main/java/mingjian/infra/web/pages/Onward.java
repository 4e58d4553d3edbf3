package mingjian.infra.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.workregister.WorkRegisterRow;
import org.jspecify.annotations.Nullable;

/// What begins a file of its own because of the thing somebody looks at: a warning was escalated, a talk is owed. Its form opens with whom and what it is
/// about filled in; each takes of it what it has a field for, and everything may be typed over.
final class Onward {
  /// By what a file is and where it stands, or by the rule that reminds.
  private static final Map<String, List<String>> OF_FILES = Map.ofEntries(
      Map.entry("WARNINGS/ESCALATED", List.of("plan-talk", "register-clue", "issue-rectification", "issue-admonition")),
      Map.entry("CLUES/TALK_INQUIRY", List.of("plan-talk", "issue-inquiry")),
      Map.entry("CLUES/PRELIM_VERIFICATION", List.of("open-case")),
      Map.entry("APPOINTMENTS/RECORDED", List.of("plan-talk", "order-audit")),
      Map.entry("LESSONS/OPEN", List.of("issue-recommendation", "issue-rectification")),
      Map.entry(raised(WatchRule.TALK_OWED), List.of("plan-talk")),
      Map.entry(raised(WatchRule.PRE_APPOINTMENT_TALK_MISSING), List.of("plan-talk", "record-unplanned-talk")),
      Map.entry(raised(WatchRule.AUDIT_OWED), List.of("order-audit")),
      Map.entry(raised(WatchRule.DOUBLE_INQUIRY_OWED), List.of("open-accountability-review", "decline-review")),
      Map.entry(raised(WatchRule.HEAD_MANAGES_FORBIDDEN_FIELD), List.of("issue-warning", "plan-talk")),
      Map.entry(raised(WatchRule.RULE_BREACHED), List.of("issue-warning", "plan-talk")));
  /// Daily supervision of somebody, the lightest first.
  private static final List<String> OF_PERSONS = List.of(
      "plan-talk", "issue-inquiry", "issue-warning", "issue-admonition", "register-clue", "record-appointment", "submit-duty-report", "order-audit");

  private Onward() {}

  private static String raised(WatchRule rule) {
    return "WATCH_ITEMS/OPEN/WatchRule." + rule.name();
  }

  /// Names of commands, as in [mingjian.infra.web.commands.CommandRoute#name].
  static List<String> from(WorkRegisterRow row) {
    String stands = row.collection().name() + "/" + row.state();
    return Stream.of(stands, stands + "/" + row.kind()).flatMap(key -> OF_FILES.getOrDefault(key, List.of()).stream()).toList();
  }

  static List<String> from(OfficeHolderRegisterRow row) {
    return OF_PERSONS;
  }

  static String filled(WorkRegisterRow row) {
    return filled(row.about()) + (row.collection() == WorkCollection.CLUES ? "&" + parameter("clueRef", row.fileId()) + "&" + parameter("clue", row.fileId()) : "");
  }

  static String filled(OfficeHolderRegisterRow row) {
    return filled(List.of(row.personId()), row.mainPost().filter(post -> post.period().isOpen()).map(post -> post.unit()).orElse(null), null);
  }

  private static String filled(WorkAbout about) {
    return filled(about.persons(), about.unit(), about.relatedCase() == null ? null : about.relatedCase().value())
        + "&s0.about.secrecy=" + about.secrecy() + "&s0.secrecy=" + about.secrecy();
  }

  private static String filled(List<PersonId> persons, @Nullable UnitId unit, @Nullable String relatedCase) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<String> ids = persons.stream().map(PersonId::value).toList();
    for (String several : List.of("about.persons", "attendees", "leaders")) {
      fields.put(several, ids);
    }
    for (int i = 0; i < ids.size(); i++) {
      fields.put("subjects[" + i + "].person", List.of(ids.get(i)));
    }
    fields.put("person", ids.size() == 1 ? ids : List.of());
    for (String one : List.of("about.unit", "unit", "unitId")) {
      fields.put(one, unit == null ? List.of() : List.of(unit.value()));
    }
    for (String one : List.of("about.relatedCase", "relatedCase", "caseId", "sourceCase")) {
      fields.put(one, relatedCase == null ? List.of() : List.of(relatedCase));
    }
    return fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> parameter(field.getKey(), value))).collect(Collectors.joining("&"));
  }

  private static String parameter(String field, String value) {
    return URLEncoder.encode("s0." + field, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
