package mingjian.infra.web.commands;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.command.casefile.InvestigationCommand.AddSubject;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.command.registry.OfficeHolderCommand.CorrectTenure;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.events.Actor;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.UnitId;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyDerivation;
import mingjian.events.accountability.DutyQuestion;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.casefile.Subject;
import mingjian.events.supervision.AuditState;
import mingjian.events.work.WorkCollection;
import mingjian.infra.facts.Viewers;
import mingjian.infra.web.Reading;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Readers;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefacts.CaseFactsRow;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.cluelinks.ClueLinksView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.unitduties.HeadOverlap;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.springframework.stereotype.Component;

/// What contradicts another record and may yet be right, so that it is said and nothing is refused: a person who already stands in a running case
/// (DOMAIN 4.3, 问责条例 9条), a unit with two regular heads on one day (DOMAIN 5.3 M8), a head
/// who is appointed without an audit 凡用必审 (DOMAIN 1F row 76), a clue and its case that share nobody, posts that a case contradicts ([PostWarnings]). Asked after recording: a repeated request gets the same answer.
@Component
public class Warnings {
  private static final CaseFactsView FACTS = new CaseFactsView();
  private static final AccountabilityView REVIEWS = new AccountabilityView();

  private static final ClueLinksView CLUES = new ClueLinksView();
  private static final UnitDutiesView DUTIES = new UnitDutiesView();
  private static final WorkRegisterView AUDITS = new WorkRegisterView(WorkCollection.AUDITS);
  private static final int DUTIES_MAX = 500;

  private final Reading reading;
  private final Clock clock;
  private final PostWarnings posts;

  public Warnings(Reading reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
    this.posts = new PostWarnings(reading);
  }

  /// @param position of the commit that recorded the commands
  List<Warning> of(List<Command> commands, SignedIn who, long position) {
    Set<Warning> warnings = new LinkedHashSet<>();
    for (Command command : commands) {
      switch (command) {
        case OpenCase c -> warnings.addAll(running(c.caseId(), persons(c.subjects()), who, position));
        case RegisterExistingCase c -> warnings.addAll(running(c.caseId(), persons(c.subjects()), who, position));
        case AddSubject c -> warnings.addAll(running(c.caseId(), List.of(c.subject().person()), who, position));
        case OpenAccountabilityReview c -> warnings.addAll(investigated(c, who, position));
        case RecordTenure c -> {
          warnings.addAll(secondHeads(c.personId(), c.unit(), who, position));
          warnings.addAll(moved(c.personId(), c.period().from(), who, position));
        }
        case CorrectTenure c -> warnings.addAll(secondHeads(c.personId(), c.unit(), who, position));
        case RecordAppointment c -> {
          warnings.addAll(unaudited(c, who, position));
          warnings.addAll(moved(c.person(), c.decidedOn(), who, position));
        }
        case ReportExecution c -> warnings.addAll(posts.stillInPost(c.caseId(), c.subject(), reading.viewerOf(who), position));
        case FinishFormalities c -> warnings.addAll(posts.stillInPost(c.caseId(), c.subject(), reading.viewerOf(who), position));
        case LinkClueToCase c -> warnings.addAll(aboutOthers(c, who, position));
        default -> { }
      }
    }
    return List.copyOf(warnings);
  }

  private List<Warning> moved(PersonId person, PartialDate since, SignedIn who, long position) {
    Viewer viewer = reading.viewerOf(who);
    return posts.moved(person, since, openCases(person, viewer, position), viewer);
  }

  private List<Warning> running(CaseId opened, List<PersonId> persons, SignedIn who, long position) {
    List<Warning> warnings = new ArrayList<>();
    Viewer viewer = reading.viewerOf(who);
    for (PersonId person : persons) {
      for (CaseId other : openCases(person, viewer, position)) {
        if (!other.equals(opened)) {
          warnings.add(views().find(new CaseRegisterView(), other.value(), viewer)
              .map(row -> Warning.of("case-already-running", Map.of("caseNo", number(row))))
              .orElseGet(() -> Warning.of("case-already-running-elsewhere", Map.of())));
        }
      }
    }
    return warnings;
  }

  /// Whoever the duties of unit and field lead to, as far as they were recorded when the inquiry began.
  private List<Warning> investigated(OpenAccountabilityReview command, SignedIn who, long position) {
    reading.await(REVIEWS, position);
    Optional<ReviewOpened> begun = views().find(REVIEWS, command.reviewId().value(), Viewers.RULES).map(AccountabilityRow::progress)
        .map(progress -> progress.opened());
    if (begun.isEmpty()) {
      return List.of();
    }
    ReviewOpened opened = begun.get();
    DutyQuestion question = new DutyQuestion(opened.caseFacts(), opened.otherUnits(), opened.mode(), false, opened.cited(), DecisionFacts.NONE, Set.of(),
        clock.instant().atZone(Asking.ZONE).toLocalDate());
    Viewer viewer = reading.viewerOf(who);
    return DutyDerivation.derive(question).persons().stream()
        .filter(person -> !opened.caseFacts().subjects().contains(person) && !openCases(person, viewer, position).isEmpty())
        .map(person -> Warning.of("candidate-under-investigation", Map.of("name", name(person, viewer))))
        .toList();
  }

  /// Whoever else is regular head of the unit while this person is.
  private List<Warning> secondHeads(PersonId person, UnitId unit, SignedIn who, long position) {
    reading.await(DUTIES, position);
    Ask ask = new Ask(List.of(Condition.is("unit", unit.value())), null, null, false, 0, DUTIES_MAX);
    Viewer viewer = reading.viewerOf(who);
    return HeadOverlap.among(views().page(DUTIES, ask, Viewers.RULES).rows()).stream()
        .filter(overlap -> overlap.concerns(person))
        .map(overlap -> Warning.of("two-regular-heads", Map.of("days", Telling.text(overlap.days()),
            "name", name(overlap.besides(person).person(), viewer), "post", overlap.besides(person).post())))
        .toList();
  }

  /// Posts of head that the appointee held when it was decided, and of which no audit since they began has been reported. Whoever was no head had no
  /// money to answer for.
  private List<Warning> unaudited(RecordAppointment c, SignedIn who, long position) {
    reading.await(DUTIES, position);
    reading.await(AUDITS, position);
    Ask ofPerson = new Ask(List.of(Condition.is("person", c.person().value())), null, null, false, 0, DUTIES_MAX);
    // asked as a head of the office: whoever records it may not see the audit, and is not to be told that there is none
    List<PartialDate> audits = views().page(AUDITS, ofPerson, new Viewers(views()).of(new Actor(Readers.RULES, Role.HEAD))).rows().stream()
        .filter(audit -> audit.standing() != AuditState.ORDERED).map(WorkRegisterRow::openedOn).toList();
    Viewer viewer = reading.viewerOf(who);
    return views().page(DUTIES, ofPerson, Viewers.RULES).rows().stream().map(UnitDutiesRow::held).filter(Objects::nonNull)
        .filter(held -> held.head() && !held.inferred() && held.period().from().isSurelyBefore(c.decidedOn())
            && (held.period().to() == null || !held.period().to().isSurelyBefore(c.decidedOn())))
        .filter(held -> audits.stream().allMatch(audit -> audit.isSurelyBefore(held.period().from())))
        .map(held -> Warning.of("appointed-without-audit", Map.of("name", name(c.person(), viewer), "post", held.post())))
        .toList();
  }

  /// A clue and the case that it became share somebody, if the right one was chosen. Of a case that is sealed for others nothing is told.
  private List<Warning> aboutOthers(LinkClueToCase c, SignedIn who, long position) {
    reading.await(FACTS, position);
    reading.await(CLUES, position);
    List<PersonId> ofClue = views().find(CLUES, c.clueId().value(), Viewers.RULES).map(row -> row.about().persons()).orElse(List.of());
    List<PersonId> ofCase = views().find(FACTS, c.openedCase().value(), Viewers.RULES).map(row -> row.progress().persons()).orElse(List.of());
    boolean sealed = reading.viewerOf(who).denied().contains(Readers.grant(c.openedCase()));
    return ofClue.isEmpty() || sealed || ofClue.stream().anyMatch(ofCase::contains) ? List.of() : List.of(Warning.of("clue-and-case-share-nobody", Map.of()));
  }

  /// The running cases of the person; not one that is sealed for others than the viewer, of which nothing is told.
  private List<CaseId> openCases(PersonId person, Viewer viewer, long position) {
    reading.await(FACTS, position);
    Ask ask = new Ask(List.of(Condition.is("person", person.value()), Condition.is("open", 1L)), null, null, false, 0, 200);
    return views().page(FACTS, ask, Viewers.RULES).rows().stream()
        .map(CaseFactsRow::caseId)
        .filter(caseId -> !viewer.denied().contains(Readers.grant(caseId)))
        .toList();
  }

  private static List<PersonId> persons(List<Subject> subjects) {
    return subjects.stream().map(Subject::person).toList();
  }

  private static String number(CaseRegisterRow row) {
    return Objects.requireNonNullElseGet(row.number(), () -> row.openedOn().inChinese() + "立案（未编号）");
  }

  private String name(PersonId person, Viewer viewer) {
    return views().find(new OfficeHolderRegisterView(), person.value(), viewer).map(OfficeHolderRegisterRow::name).orElse(person.value());
  }

  private ViewStore views() {
    return reading.node().views();
  }
}
