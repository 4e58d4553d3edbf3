package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requireDistinct;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireText;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.OpeningCommand.AssignNumber;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.casefile.OpeningCommand.RecordJurisdiction;
import mingjian.command.casefile.OpeningCommand.RecordPublicAnnouncement;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.casefile.OpeningCommand.VoidNumber;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.JurisdictionKind;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.Opening.Procedure;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.JurisdictionRecorded;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.casefile.OpeningEvent.NumberVoided;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import org.jspecify.annotations.Nullable;

/// How a case comes into the books, and its numbers.
final class OpeningRules {
  private static final int ORGAN_LENGTH_MAX = 40;
  private static final int NUMBER_LENGTH_MAX = 15;
  private static final int FIRST_YEAR = 1949;

  private OpeningRules() {}

  static List<CaseEvent> decide(OpeningCommand command, CaseFile file, Asking asking) {
    return switch (command) {
      case OpenCase c -> open(c, asking);
      case RegisterExistingCase c -> register(c, asking);
      case RecordPublicAnnouncement c -> announce(c, asking);
      case AssignNumber c -> assign(c, file, asking);
      case VoidNumber c -> voidNumber(c, file, asking);
      case RecordJurisdiction c -> jurisdiction(c, asking);
    };
  }

  private static List<CaseEvent> open(OpenCase c, Asking asking) {
    boolean approved = c.openings().stream().noneMatch(opening -> opening.approvals().isEmpty());
    if (!approved || c.documents().isEmpty()) {
      throw Rejection.because("opening-not-approved");
    }
    requireOpenings(c.openings(), c.caseNumber(), asking);
    requireSubjects(c.subjects(), asking);
    requireWithinPowers(c.openings(), c.subjects());
    requireFacts(c.unit(), c.misconduct(), asking);
    return List.of(new CaseOpened(
        c.caseId(), c.caseNumber(), c.openings(), c.clueRef(), c.subjects(), c.unit(), c.fields(), c.misconduct(),
        c.allegation(), c.place(), c.organ(), c.secrecy(), c.documents(), flaws(c.openings()), earliest(c.openings())));
  }

  /// 补录: what is missing on paper is marked; what the paper can't say either, such as a day in the future, is refused.
  private static List<CaseEvent> register(RegisterExistingCase c, Asking asking) {
    requireOpenings(c.openings(), c.caseNumber(), asking);
    requireSubjects(c.subjects(), asking);
    requireFacts(c.unit(), c.misconduct(), asking);
    requireStandings(c.standings(), c.subjects(), asking);
    return List.of(new ExistingCaseRegistered(
        c.caseId(), c.caseNumber(), c.openings(), c.clueRef(), c.subjects(), c.standings(), c.unit(), c.fields(),
        c.misconduct(), c.allegation(), c.place(), c.organ(), c.secrecy(), c.documents(), flaws(c.openings()),
        earliest(c.openings())));
  }

  private static List<CaseEvent> announce(RecordPublicAnnouncement c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireExists("subject", "office-holders", c.subject());
    c.units().forEach(unit -> asking.requireExists("units", "units", unit));
    return List.of(new PublicAnnouncementRecorded(
        c.caseId(), c.source(), c.subject(), c.units(), c.place(), c.position(), c.reason(), c.alleged(),
        c.sourceRank(), c.inferred(), c.occurredOn()));
  }

  private static List<CaseEvent> assign(AssignNumber c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireWellFormed("number", c.number(), asking);
    if (file.numbers().stream().anyMatch(number -> number.kind() == c.number().kind())) {
      throw Rejection.at("number", "number-already-assigned", "kind", c.number().kind());
    }
    return List.of(new NumberAssigned(c.caseId(), c.number(), c.occurredOn()));
  }

  private static List<CaseEvent> voidNumber(VoidNumber c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    if (!file.numbers().contains(c.number())) {
      throw Rejection.at("number", "number-not-of-case", "number", c.number().number());
    }
    NumberVoided voided = new NumberVoided(c.caseId(), c.number(), c.reason(), c.approval(), c.occurredOn());
    if (c.replacement() == null) {
      return List.of(voided);
    }
    requireWellFormed("replacement", c.replacement(), asking);
    requireKind("replacement", c.number().kind(), c.replacement());
    return List.of(voided, new NumberAssigned(c.caseId(), c.replacement(), c.occurredOn()));
  }

  private static List<CaseEvent> jurisdiction(RecordJurisdiction c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.kind() != JurisdictionKind.BY_LEVEL && c.fromOrgan() == null) {
      throw Rejection.at("fromOrgan", "jurisdiction-without-origin", "kind", c.kind());
    }
    return List.of(new JurisdictionRecorded(
        c.caseId(), c.kind(), c.fromOrgan(), c.toOrgan(), c.document(), c.occurredOn()));
  }

  private static void requireOpenings(List<Opening> openings, @Nullable CaseNumber caseNumber, Asking asking) {
    if (openings.isEmpty()) {
      throw Rejection.at("openings", "opening-missing");
    }
    Set<Procedure> seen = EnumSet.noneOf(Procedure.class);
    for (Opening opening : openings) {
      if (!seen.add(opening.procedure())) {
        throw Rejection.at("openings", "opening-repeated", "procedure", opening.procedure());
      }
      asking.requirePast("openedOn", opening.openedOn());
      opening.approvals().forEach(approval -> requirePast(approval, asking));
      if (opening.number() != null) {
        requireWellFormed("openings", opening.number(), asking);
        requireKind("openings", kindOf(opening.procedure()), opening.number());
      }
    }
    if (caseNumber != null) {
      requireWellFormed("caseNumber", caseNumber, asking);
      requireKind("caseNumber", CaseNumber.Kind.CASE_FILE, caseNumber);
    }
  }

  /// The party can open against its members only; 监委立案 may reach others who took part, on the ground its documents give.
  private static void requireWithinPowers(List<Opening> openings, List<Subject> subjects) {
    boolean partyAlone = openings.stream().allMatch(opening -> opening.procedure() == Procedure.PARTY);
    for (Subject subject : subjects) {
      boolean mayBeMember =
          switch (subject.atOpening().politicalStatus()) {
            case PARTY_MEMBER, PROBATIONARY_MEMBER, UNKNOWN -> true;
            case LEAGUE_MEMBER, DEMOCRATIC_PARTY, NON_PARTY, MASSES -> false;
          };
      if (partyAlone && !mayBeMember) {
        throw Rejection.at("subjects", "not-a-party-member");
      }
    }
  }

  private static void requireSubjects(List<Subject> subjects, Asking asking) {
    if (subjects.isEmpty()) {
      throw Rejection.at("subjects", "case-without-subject");
    }
    List<PersonId> persons = subjects.stream().map(Subject::person).toList();
    requireDistinct(persons);
    persons.forEach(person -> asking.requireExists("subjects", "office-holders", person));
  }

  private static void requireFacts(@Nullable UnitId unit, @Nullable Period misconduct, Asking asking) {
    if (unit != null) {
      asking.requireExists("unit", "units", unit);
    }
    if (misconduct != null) {
      asking.requirePast("misconduct", misconduct.from());
    }
  }

  private static void requireStandings(List<Standing> standings, List<Subject> subjects, Asking asking) {
    Set<PersonId> persons = new HashSet<>();
    for (Standing standing : standings) {
      boolean known = subjects.stream().anyMatch(subject -> subject.person().equals(standing.person()));
      if (!known || standing.state() == SubjectState.ANNOUNCED_ONLY || !persons.add(standing.person())) {
        throw Rejection.at("standings", "standing-unfit");
      }
      asking.requirePast("standings", standing.since());
    }
  }

  private static void requireWellFormed(String field, CaseNumber number, Asking asking) {
    boolean fits =
        !number.organ().isBlank() && number.organ().length() <= ORGAN_LENGTH_MAX
            && !number.number().isBlank() && number.number().length() <= NUMBER_LENGTH_MAX
            && number.year() >= FIRST_YEAR && number.year() <= asking.today().getYear();
    if (!fits) {
      throw Rejection.at(field, "number-malformed", "organMax", ORGAN_LENGTH_MAX, "numberMax", NUMBER_LENGTH_MAX);
    }
  }

  private static void requireKind(String field, CaseNumber.Kind kind, CaseNumber number) {
    if (number.kind() != kind) {
      throw Rejection.at(field, "number-kind-mismatch", "kind", kind);
    }
  }

  private static CaseNumber.Kind kindOf(Procedure procedure) {
    return switch (procedure) {
      case PARTY -> CaseNumber.Kind.PARTY_OPENING;
      case SUPERVISION -> CaseNumber.Kind.SUPERVISION_OPENING;
    };
  }

  private static Set<ProcedureFlaw> flaws(List<Opening> openings) {
    EnumSet<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    for (Opening opening : openings) {
      if (opening.approvals().isEmpty()) {
        flaws.add(ProcedureFlaw.APPROVAL_MISSING);
      }
      for (Approval approval : opening.approvals()) {
        flaws.addAll(CaseRules.approvalOf(approval, opening.openedOn()));
      }
    }
    return flaws.isEmpty() ? Set.of() : Set.copyOf(flaws);
  }

  private static PartialDate earliest(List<Opening> openings) {
    List<PartialDate> dates = new ArrayList<>(openings.stream().map(Opening::openedOn).toList());
    dates.sort(null);
    return dates.getFirst();
  }
}
