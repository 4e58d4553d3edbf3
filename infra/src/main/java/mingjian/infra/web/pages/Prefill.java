package mingjian.infra.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.events.Secrecy;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.SubjectState;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.forms.FormField;
import mingjian.infra.web.forms.FormField.Kind;
import mingjian.infra.web.forms.FormModel;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Origin;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a blank form already knows: the organ of the case, its only subject, who sits at the desk, that it is done today. Everything may be
/// typed over; nothing is put where it would make a person fill in what may be left out.
@Component
class Prefill {
  private static final Set<String> FOLLOWED = Set.of("cases", "reviews", "rectifications", "talks");
  /// From papers of earlier years, so not of today.
  private static final Set<String> OF_THE_PAST = Set.of("register-existing-case", "record-public-announcement", "record-unplanned-talk");
  private static final Set<String> ORGANS = Set.of("organ", "decider", "decidedBy");
  /// Lists with at least one row, whatever the record allows.
  private static final Set<String> NEEDED_ROWS = Set.of("approvals", "openings");
  private static final Set<String> HANDS = Set.of("servedBy", "heardBy", "officers", "announcers");

  private final Desk desk;
  private final Clock clock;

  Prefill(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param about the case that the form is for, or the newest one where it opens a case; null where there is none
  private record Known(CommandRoute step, @Nullable CaseRegisterRow about, boolean ofCase, LocalDate today, SignedIn who) {}

  /// Adds to what the link gave; takes nothing from it.
  void into(ObjectNode values, FormModel form, CommandRoute step, @Nullable String id, SignedIn who) {
    if (!(FOLLOWED.contains(step.collection()) || WorkCollection.addressed(step.collection()).isPresent()) || OF_THE_PAST.contains(step.name())) {
      return;
    }
    Optional<CaseRegisterRow> given = caseOf(values, id, who);
    CaseRegisterRow about = given.or(() -> newest(who)).orElse(null);
    Known known = new Known(step, about, given.isPresent() && id != null, clock.instant().atZone(Asking.ZONE).toLocalDate(), who);
    fill(values, form.fields(), known);
  }

  private void fill(ObjectNode values, List<FormField> fields, Known known) {
    for (FormField field : fields) {
      JsonNode there = values.get(field.name());
      if (field.isGroup() && !field.repeated() && field.required()) {
        fill(there instanceof ObjectNode group ? group : values.putObject(field.name()), field.children(), known);
      } else if (field.isGroup() && field.repeated() && there == null && NEEDED_ROWS.contains(field.name())) {
        fill(values.putArray(field.name()).addObject(), field.children(), known);
      } else if (there == null && !field.isGroup()) {
        fill(values, field, known);
      }
    }
  }

  private static void fill(ObjectNode values, FormField field, Known known) {
    String name = field.name();
    CaseRegisterRow about = known.about();
    boolean numbering = known.step().name().equals("assign-number");
    if (field.repeated()) {
      if (field.kind() == Kind.PICKER && HANDS.contains(name)) {
        values.putArray(name).add(known.who().actor().account());
      } else if (name.equals("subjects") && known.ofCase()) {
        onlySubject(about).ifPresent(person -> values.putArray(name).add(person));
      }
    } else if (name.equals("occurredOn") && field.kind() == Kind.PARTIAL_DATE) {
      values.put(name, known.today().toString());
    } else if (about != null && field.kind() == Kind.TEXT && field.required() && ORGANS.contains(name)) {
      values.put(name, about.organ());
    } else if (name.equals("subject") && known.ofCase()) {
      onlySubject(about).ifPresent(person -> values.put(name, person));
    } else if (name.equals("secrecy")) {
      values.put(name, Secrecy.WORK_SECRET.name());
    } else if (numbering && name.equals("year")) {
      values.put(name, known.today().getYear());
    } else if (numbering && name.equals("kind") && about != null && about.number() == null) {
      values.put(name, CaseNumber.Kind.CASE_FILE.name());
    }
  }

  private Optional<CaseRegisterRow> caseOf(ObjectNode values, @Nullable String id, SignedIn who) {
    String caseId = id != null && id.startsWith("review-")
        ? desk.views().find(new AccountabilityView(), id, desk.viewer(who)).map(row -> row.caseId().value()).orElse("")
        : id != null ? id : values.path("caseId").asString("");
    return caseId.startsWith("case-") ? desk.views().find(new CaseRegisterView(), caseId, desk.viewer(who)) : Optional.empty();
  }

  private Optional<CaseRegisterRow> newest(SignedIn who) {
    Ask ask = new Ask(List.of(Condition.is("origin", Origin.OPENED.name())), null, "openedOn", true, 0, 1);
    return desk.views().page(new CaseRegisterView(), ask, desk.viewer(who)).rows().stream().findFirst();
  }

  private static Optional<String> onlySubject(@Nullable CaseRegisterRow row) {
    List<String> live = row == null ? List.of() : row.progress().subjects().stream()
        .filter(subject -> subject.state() != SubjectState.WITHDRAWN).map(subject -> subject.person().value()).toList();
    return live.size() == 1 ? Optional.of(live.getFirst()) : Optional.empty();
  }
}
