package mingjian.query.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.SubjectAdded;
import mingjian.events.casefile.InvestigationEvent.SubjectIdentityRecorded;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.query.Recorded;
import mingjian.query.figures.CaseBook.Happened;
import mingjian.query.figures.CaseBook.Person;
import mingjian.query.figures.CaseBook.Sanction;
import org.jspecify.annotations.Nullable;

/// What a case adds to figures: 立案, 结案 and 处分 each by its own date (DOMAIN 8.1.14), and what was announced together with education.
final class CaseFigures {
  private static final Set<FigureKind> OWN =
      EnumSet.of(FigureKind.OPENED, FigureKind.CLOSED, FigureKind.SANCTIONED, FigureKind.ANNOUNCED_WITH_EDUCATION);

  private CaseFigures() {}

  /// Each kind is a row of its own, with a book of its own: an event touches those rows only that show something of it.
  static Set<FigureKind> kinds(CaseEvent event) {
    return switch (event) {
      case PublicAnnouncementRecorded _ -> Set.of(FigureKind.ANNOUNCEMENT);
      case CaseOpened _, ExistingCaseRegistered _, FactsSpecified _, SubjectAdded _, SubjectIdentityRecorded _, CampaignTagged _, FormClassified _ -> OWN;
      case TransferredToHearing _, CaseDecided _, CaseClosed _, CaseReopened _ -> Set.of(FigureKind.CLOSED);
      case SanctionImposed _ -> Set.of(FigureKind.SANCTIONED);
      case DecisionAnnounced e -> e.withEducation() ? Set.of(FigureKind.ANNOUNCED_WITH_EDUCATION) : Set.of();
      default -> Set.of();
    };
  }

  static @Nullable FigureFactsRow fold(@Nullable FigureFactsRow row, CaseEvent event, Recorded recorded, FigureKind kind) {
    if (event instanceof PublicAnnouncementRecorded e) {
      String unit = e.units().isEmpty() ? null : e.units().getFirst().value();
      FigureFact fact = FigureFact.of(kind, e.occurredOn(), e.caseId().value(), recorded.position()).about(e.subject().value(), unit).in(e.place(), Set.of(), "");
      return FigureFactsRow.of(kind, List.of(fact));
    }
    CaseBook book = begun(event, recorded.position()).orElse(row == null ? null : row.book());
    return book == null ? row : FigureFactsRow.of(kind, moved(book, event, recorded.position()));
  }

  private static Optional<CaseBook> begun(CaseEvent event, long position) {
    return switch (event) {
      case CaseOpened e -> Optional.of(new CaseBook(
          e.caseId(), Happened.at(e.occurredOn(), position), null, e.unit(), e.place(), e.fields(), List.of(), persons(e.subjects()), List.of()));
      case ExistingCaseRegistered e -> Optional.of(standing(new CaseBook(
          e.caseId(), Happened.at(e.occurredOn(), position), null, e.unit(), e.place(), e.fields(), List.of(), persons(e.subjects()), List.of()), e, position));
      default -> Optional.empty();
    };
  }

  private static CaseBook moved(CaseBook book, CaseEvent event, long position) {
    Happened now = Happened.at(event.occurredOn(), position);
    return switch (event) {
      case FactsSpecified e -> book.specified(e.unit(), e.place(), e.fields());
      case CampaignTagged e -> book.tagged(e.campaign());
      case SubjectAdded e -> book.joined(Person.of(e.subject().person(), e.subject().atOpening().rank()));
      case SubjectIdentityRecorded e -> book.each(e.subject(), person -> person.ranked(e.status().rank()));
      case FormClassified e -> book.each(e.subject(), person -> person.classified(e.form()));
      case SanctionImposed e -> book.each(e.subject(), person -> person.sanctioned(new Sanction(now, e.identity().rank())));
      case DecisionAnnounced e -> book.each(e.subject(), person -> person.announced(new Happened(now.on(), position, session(e, position))));
      case TransferredToHearing e -> book.reached(CaseStage.INVESTIGATION, e.occurredOn());
      case CaseDecided e -> book.reached(CaseStage.HEARING, e.occurredOn());
      case CaseClosed _ -> book.closed(now);
      case CaseReopened _ -> book.closed(null);
      default -> book;
    };
  }

  /// Of a case entered later 补录 only what stands there as a sanction: of one carried out since, the day of the sanction isn't told.
  private static CaseBook standing(CaseBook book, ExistingCaseRegistered event, long position) {
    CaseBook with = book;
    for (Standing standing : event.standings()) {
      if (standing.state() == SubjectState.SANCTIONED) {
        with = with.each(standing.person(), person -> person.sanctioned(new Sanction(Happened.at(standing.since(), position), person.rank())));
      }
    }
    return with;
  }

  private static List<Person> persons(List<Subject> subjects) {
    return subjects.stream().map(subject -> Person.of(subject.person(), subject.atOpening().rank())).toList();
  }

  /// Those announced on one day in one place came to one session 场次; what isn't said so exactly is a session of its own.
  private static String session(DecisionAnnounced e, long position) {
    boolean told = e.occurredOn().isDay() && e.venue() != null && !e.venue().isBlank();
    return told ? e.occurredOn() + " " + String.valueOf(e.venue()).strip() : e.caseId().value() + " " + position;
  }

  static List<FigureFact> facts(FigureKind kind, CaseBook book) {
    List<FigureFact> facts = new ArrayList<>();
    switch (kind) {
      case OPENED -> book.persons().forEach(person -> facts.add(personal(kind, book, person, book.opened()).ranked(person.rank(), person.form())));
      case CLOSED -> {
        if (book.closed() != null) {
          facts.add(book.fact(kind, book.closed()).ranked(null, onlyForm(book)).counting(1, days(book, book.closed())));
        }
      }
      case SANCTIONED -> book.persons().forEach(person -> person.sanctions().forEach(
          sanction -> facts.add(personal(kind, book, person, sanction.imposed()).ranked(sanction.rank(), person.form()))));
      default -> book.persons().forEach(person -> person.announced().forEach(
          session -> facts.add(personal(kind, book, person, session).ranked(person.rank(), person.form()).counting(1, session.what()))));
    }
    return facts;
  }

  private static FigureFact personal(FigureKind kind, CaseBook book, Person person, Happened happened) {
    return book.fact(kind, happened).about(person.person().value(), book.unit() == null ? null : book.unit().value());
  }

  private static @Nullable FormOfDiscipline onlyForm(CaseBook book) {
    Set<FormOfDiscipline> forms = book.persons().stream().map(Person::form).filter(form -> form != null).collect(Collectors.toSet());
    return forms.size() == 1 ? forms.iterator().next() : null;
  }

  /// `INVESTIGATION:95 HEARING:30`: days of each stage whose both ends are known to the day. The last time a stage was reached ends it.
  private static String days(CaseBook book, Happened closed) {
    List<String> days = new ArrayList<>();
    PartialDate from = book.opened().on();
    for (CaseStage stage : CaseStage.values()) {
      PartialDate to = stage == CaseStage.OUTCOME ? closed.on() : last(book, stage);
      if (from.isDay() && to.isDay() && !to.latest().isBefore(from.latest())) {
        days.add(stage + ":" + between(from.latest(), to.latest()));
      }
      from = to;
    }
    return String.join(" ", days);
  }

  private static PartialDate last(CaseBook book, CaseStage stage) {
    return book.stages().stream().filter(reached -> reached.stage() == stage).reduce((_, later) -> later)
        .map(CaseBook.Stage::reachedOn).orElse(PartialDate.UNKNOWN);
  }

  private static long between(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
