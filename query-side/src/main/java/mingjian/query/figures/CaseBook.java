package mingjian.query.figures;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.UnitId;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// What of a case its figures are told apart by.
///
/// @param opened, @param closed when and by which event; `closed` null while it runs
/// @param stages what the case has passed, in the order recorded
record CaseBook(
    CaseId caseId, Happened opened, @Nullable Happened closed, @Nullable UnitId unit, @Nullable Place place, Set<FieldOfWork> fields,
    List<String> campaigns, List<Person> persons, List<Stage> stages) {

  /// @param what of a session: the same for all that took place in it
  record Happened(PartialDate on, long position, String what) {
    static Happened at(PartialDate on, long position) {
      return new Happened(on, position, "");
    }
  }

  record Stage(CaseStage stage, PartialDate reachedOn) {}

  /// @param rank when the case was opened, or as corrected since
  record Person(PersonId person, @Nullable String rank, @Nullable FormOfDiscipline form, List<Sanction> sanctions, List<Happened> announced) {
    static Person of(PersonId person, @Nullable String rank) {
      return new Person(person, rank, null, List.of(), List.of());
    }

    Person sanctioned(Sanction sanction) {
      return new Person(person, rank, form, Lists.with(sanctions, sanction), announced);
    }

    Person announced(Happened session) {
      return new Person(person, rank, form, sanctions, Lists.with(announced, session));
    }

    Person ranked(@Nullable String rank) {
      return new Person(person, rank, form, sanctions, announced);
    }

    Person classified(FormOfDiscipline form) {
      return new Person(person, rank, form, sanctions, announced);
    }
  }

  /// @param rank on the day of the sanction
  record Sanction(Happened imposed, @Nullable String rank) {}

  CaseBook specified(@Nullable UnitId unit, @Nullable Place place, Set<FieldOfWork> fields) {
    return new CaseBook(caseId, opened, closed, unit, place == null ? this.place : place, fields, campaigns, persons, stages);
  }

  CaseBook tagged(String campaign) {
    return new CaseBook(caseId, opened, closed, unit, place, fields, Lists.with(campaigns, campaign), persons, stages);
  }

  CaseBook closed(@Nullable Happened closed) {
    return new CaseBook(caseId, opened, closed, unit, place, fields, campaigns, persons, stages);
  }

  CaseBook reached(CaseStage stage, PartialDate on) {
    return new CaseBook(caseId, opened, closed, unit, place, fields, campaigns, persons, Lists.with(stages, new Stage(stage, on)));
  }

  CaseBook joined(Person more) {
    return new CaseBook(caseId, opened, closed, unit, place, fields, campaigns, Lists.with(persons, more), stages);
  }

  CaseBook each(PersonId one, UnaryOperator<Person> change) {
    List<Person> changed = persons.stream().map(person -> person.person().equals(one) ? change.apply(person) : person).toList();
    return new CaseBook(caseId, opened, closed, unit, place, fields, campaigns, changed, stages);
  }

  FigureFact fact(FigureKind kind, Happened happened) {
    return FigureFact.of(kind, happened.on(), caseId.value(), happened.position()).about(null, unit == null ? null : unit.value())
        .in(place, fields, campaigns.stream().sorted().collect(Collectors.joining("、")));
  }
}
