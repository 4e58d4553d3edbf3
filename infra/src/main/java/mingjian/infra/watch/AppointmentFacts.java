package mingjian.infra.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.command.watch.WatchFacts.Appointed;
import mingjian.events.FileRef;
import mingjian.events.PersonId;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkCollection;
import mingjian.query.ViewStore.Condition;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;

/// What the rules may know of appointments 选拔任用: who proposed them, and which posts the appointee held with which audits.
final class AppointmentFacts {
  private static final WorkRegisterView APPOINTMENTS = new WorkRegisterView(WorkCollection.APPOINTMENTS);

  private final Portions rows;
  private final HeadFacts heads;

  AppointmentFacts(Portions rows, HeadFacts heads) {
    this.rows = rows;
    this.heads = heads;
  }

  Iterable<Appointed> since(LocalDate since) {
    Condition lately = new Condition("openedOn", since.toString(), null);
    return () -> new Portions.Joined<>(Stream.of(
        rows.each(APPOINTMENTS, List.of(lately), "openedOn", this::appointed),
        stillAsked().flatMap(person -> rows.all(APPOINTMENTS, Condition.is("person", person.value())).stream()).flatMap(this::appointed).iterator()).iterator());
  }

  /// All of them are read before the first finding: what is raised meanwhile would move the pages.
  private Stream<PersonId> stillAsked() {
    return Stream.of(WatchRule.AUDIT_OWED, WatchRule.FIRST_NOMINATOR_MISSING).flatMap(heads::stillAsked).distinct().toList().stream();
  }

  private Stream<Appointed> appointed(WorkRegisterRow row) {
    return row.about().persons().stream().flatMap(person -> rows.store().find(new UnitDutiesView(), person + "/nomination-" + row.fileId(), rows.viewer()).stream())
        .map(UnitDutiesRow::nominated).filter(Objects::nonNull)
        .map(it -> new Appointed(
            new FileRef(row.fileId()), it.appointee(), Objects.requireNonNull(row.about().unit()), it.post(), it.on(), it.nominator() != null,
            heads.tenures(it.appointee()), heads.audits(it.appointee())));
  }
}
