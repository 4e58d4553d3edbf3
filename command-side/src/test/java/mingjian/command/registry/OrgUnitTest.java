package mingjian.command.registry;

import static mingjian.command.registry.RegistryWords.APPROVAL;
import static mingjian.command.registry.RegistryWords.BUREAU;
import static mingjian.command.registry.RegistryWords.COUNTY;
import static mingjian.command.registry.RegistryWords.DEPUTY;
import static mingjian.command.registry.RegistryWords.DIVISION;
import static mingjian.command.registry.RegistryWords.OTHER_BUREAU;
import static mingjian.command.registry.RegistryWords.PAPER;
import static mingjian.command.registry.RegistryWords.PLACE;
import static mingjian.command.registry.RegistryWords.SUPERVISION;
import static mingjian.command.registry.RegistryWords.divided;
import static mingjian.command.registry.RegistryWords.on;
import static mingjian.command.registry.RegistryWords.registered;
import static mingjian.command.registry.RegistryWords.since;
import static mingjian.command.registry.RegistryWords.supervised;

import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.registry.OrgUnitCommand.AssignSupervisor;
import mingjian.command.registry.OrgUnitCommand.ChangeDivision;
import mingjian.command.registry.OrgUnitCommand.ChangeSuperior;
import mingjian.command.registry.OrgUnitCommand.CorrectDivision;
import mingjian.command.registry.OrgUnitCommand.CorrectUnit;
import mingjian.command.registry.OrgUnitCommand.EndDivision;
import mingjian.command.registry.OrgUnitCommand.EndSupervisor;
import mingjian.command.registry.OrgUnitCommand.LinkDuplicateUnit;
import mingjian.command.registry.OrgUnitCommand.MergeUnit;
import mingjian.command.registry.OrgUnitCommand.RecordDivision;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.registry.OrgUnitCommand.RenameUnit;
import mingjian.command.registry.OrgUnitCommand.SplitUnit;
import mingjian.command.registry.OrgUnitCommand.UnlinkDuplicateUnit;
import mingjian.events.DivisionId;
import mingjian.events.Event;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.SupervisionId;
import mingjian.events.UnitId;
import mingjian.events.registry.OrgUnitEvent.DivisionCorrected;
import mingjian.events.registry.OrgUnitEvent.DivisionEnded;
import mingjian.events.registry.OrgUnitEvent.DivisionRecorded;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.SuperiorChanged;
import mingjian.events.registry.OrgUnitEvent.SupervisorEnded;
import mingjian.events.registry.OrgUnitEvent.UnitCorrected;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRenamed;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.events.registry.SupervisorRole;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrgUnitTest {
  private static final Set<FieldOfWork> WORKS = Set.of(FieldOfWork.CONSTRUCTION);
  private static final Set<FieldOfWork> MONEY = Set.of(FieldOfWork.FINANCE);

  private static Scenario unit(Event... past) {
    return Scenario.scenario(new OrgUnitDecider()).given(past);
  }

  @Test
  void a_unit_may_be_registered_without_knowing_when_it_was_set_up() {
    unit().when(register(null)).then(
        new UnitRegistered(
            BUREAU, "某县水务局", UnitKind.ORGAN, PLACE, null, false, null, PartialDate.UNKNOWN));
  }

  @Test
  void a_unit_is_registered_once() {
    unit(registered()).when(register(null)).thenRejected("already-exists");
  }

  @Test
  void a_superior_must_be_in_the_register() {
    unit().knowing(nobody()).when(register(COUNTY)).thenRejected("not-found");
  }

  @Test
  void a_unit_is_not_its_own_superior() {
    unit().when(register(BUREAU)).thenRejected("superior-of-itself");
  }

  @Test
  void a_renamed_unit_keeps_the_name_it_had() {
    unit(registered()).when(new RenameUnit(BUREAU, "某县水利局", PAPER, on("2022-01-01")))
        .then(new UnitRenamed(BUREAU, "某县水务局", "某县水利局", PAPER, on("2022-01-01")));
  }

  @Test
  void the_same_name_again_records_nothing() {
    unit(registered()).when(new RenameUnit(BUREAU, "某县水务局", PAPER, on("2022-01-01"))).thenNothing();
  }

  @Test
  void a_unit_may_go_on_in_another() {
    unit(registered()).when(new MergeUnit(BUREAU, OTHER_BUREAU, PAPER, on("2023-05")))
        .then(new UnitMerged(BUREAU, OTHER_BUREAU, PAPER, on("2023-05")));
  }

  @Test
  void a_unit_may_not_go_on_in_itself() {
    unit(registered()).when(new MergeUnit(BUREAU, BUREAU, null, on("2023-05"))).thenRejected("merged-into-itself");
  }

  @Test
  void what_a_merged_unit_did_before_may_still_be_entered() {
    unit(registered(), merged()).when(divide(WORKS, "2021-01-01")).events();
  }

  @Test
  void what_comes_after_the_merger_may_not() {
    unit(registered(), merged()).when(divide(WORKS, "2024-01-01")).thenRejected("unit-merged");
    unit(registered(), divided(), merged()).when(new ChangeDivision(BUREAU, DIVISION, MONEY, PAPER, on("2024-01-01"))).thenRejected("unit-merged");
    unit(registered(), divided(), merged())
        .when(new CorrectDivision(BUREAU, DIVISION, MONEY, since("2024-01-01"), PAPER, "日期有误", APPROVAL, on("2026-02-02"))).thenRejected("unit-merged");
  }

  @Test
  void units_may_be_split_off() {
    unit(registered()).when(new SplitUnit(BUREAU, List.of(OTHER_BUREAU, COUNTY), PAPER, on("2023-05")))
        .then(new UnitSplit(BUREAU, OTHER_BUREAU, PAPER, on("2023-05")), new UnitSplit(BUREAU, COUNTY, PAPER, on("2023-05")));
  }

  @Test
  void nothing_may_not_be_split_off() {
    unit(registered()).when(new SplitUnit(BUREAU, List.of(), PAPER, on("2023-05"))).thenRejected("nothing-split-off");
  }

  @Test
  void a_unit_does_not_come_out_of_itself() {
    unit(registered()).when(new SplitUnit(BUREAU, List.of(BUREAU), PAPER, on("2023-05"))).thenRejected("split-off-itself");
  }

  @Test
  void nor_does_one_come_out_twice() {
    unit(registered(), new UnitSplit(BUREAU, OTHER_BUREAU, PAPER, on("2023-05")))
        .when(new SplitUnit(BUREAU, List.of(OTHER_BUREAU), null, on("2024-05"))).thenRejected("already-split-off");
  }

  @Test
  void of_a_merged_unit_nothing_is_split_off_any_more() {
    unit(registered(), merged()).when(new SplitUnit(BUREAU, List.of(COUNTY), null, on("2024-05"))).thenRejected("unit-merged");
  }

  @Test
  void the_superior_may_change() {
    unit(registered()).when(new ChangeSuperior(BUREAU, OTHER_BUREAU, null, on("2020")))
        .then(new SuperiorChanged(BUREAU, COUNTY, OTHER_BUREAU, null, on("2020")));
  }

  @Test
  void a_correction_with_its_reason_may_be_made() {
    unit(registered()).when(new CorrectUnit(BUREAU, "某县水利局", UnitKind.ORGAN, PLACE, "录入有误", APPROVAL, on("2026-02-02")))
        .then(new UnitCorrected(BUREAU, "某县水利局", UnitKind.ORGAN, PLACE, "录入有误", APPROVAL, on("2026-02-02")));
  }

  @Test
  void a_correction_without_reason_may_not() {
    unit(registered()).when(new CorrectUnit(BUREAU, "某县水利局", UnitKind.ORGAN, PLACE, " ", APPROVAL, on("2026-02-02")))
        .thenRejected("correction-without-reason");
  }

  @Test
  void a_supervisor_of_the_unit_may_be_entered() {
    unit(registered()).when(supervise()).then(supervised());
  }

  @Test
  void the_same_supervisor_may_not_be_entered_twice() {
    unit(registered(), supervised()).when(supervise()).thenRejected("supervisor-repeated");
  }

  @Test
  void a_supervisor_may_leave() {
    unit(registered(), supervised()).when(new EndSupervisor(BUREAU, SUPERVISION, null, on("2023-01-31")))
        .then(new SupervisorEnded(BUREAU, SUPERVISION, DEPUTY, null, on("2023-01-31")));
  }

  @Test
  void a_supervisor_who_was_never_entered_may_not_leave() {
    unit(registered()).when(new EndSupervisor(BUREAU, new SupervisionId("unit-water-s9"), null, on("2023-01-31")))
        .thenRejected("supervisor-not-found");
  }

  @Test
  void a_division_of_labour_may_be_entered() {
    unit(registered()).when(divide(WORKS, "2021-03-01")).then(divided());
  }

  @Test
  void a_division_has_at_least_one_field() {
    unit(registered()).when(divide(Set.of(), "2021-03-01")).thenRejected("division-without-field");
  }

  @Test
  void the_same_division_may_not_be_entered_twice() {
    unit(registered(), divided()).when(divide(WORKS, "2021-03-01")).thenRejected("division-repeated");
  }

  @Test
  void a_division_that_lies_ahead_may_not_be_entered() {
    unit(registered()).when(divide(WORKS, "2026-03-03")).thenRejected("in-the-future");
  }

  @Test
  void a_division_of_today_may() {
    unit(registered()).when(divide(WORKS, "2026-03-02")).events();
  }

  @Test
  void new_fields_end_the_old_entry_on_the_day_before() {
    unit(registered(), divided()).when(new ChangeDivision(BUREAU, DIVISION, MONEY, PAPER, on("2022-07-01"))).then(
        new DivisionEnded(BUREAU, DIVISION, DEPUTY, PAPER, on("2022-06-30")),
        new DivisionRecorded(
            BUREAU, new DivisionId("unit-water-d2"), DEPUTY, MONEY, since("2022-07-01"), PAPER, on("2022-07-01")));
  }

  @Test
  void new_fields_may_not_begin_before_the_old_ones() {
    unit(registered(), divided()).when(new ChangeDivision(BUREAU, DIVISION, MONEY, PAPER, on("2021-03-01")))
        .thenRejected("ended-before-begun");
  }

  @Test
  void a_division_that_has_ended_may_not_end_again() {
    unit(registered(), divided(), new DivisionEnded(BUREAU, DIVISION, DEPUTY, null, on("2022-06-30")))
        .when(new EndDivision(BUREAU, DIVISION, null, on("2023-01-01")))
        .thenRejected("already-ended");
  }

  @Test
  void nothing_ends_before_it_began() {
    unit(registered(), divided()).when(new EndDivision(BUREAU, DIVISION, null, on("2021-02-28"))).thenRejected("ended-before-begun");
    unit(registered(), supervised()).when(new EndSupervisor(BUREAU, SUPERVISION, null, on("2020-04"))).thenRejected("ended-before-begun");
  }

  @Test
  void a_division_that_was_never_entered_may_not_end() {
    unit(registered()).when(new EndDivision(BUREAU, DIVISION, null, on("2023-01-01"))).thenRejected("division-not-found");
  }

  @Test
  void a_division_may_be_corrected() {
    unit(registered(), divided())
        .when(new CorrectDivision(BUREAU, DIVISION, MONEY, since("2021-04-01"), PAPER, "日期有误", APPROVAL, on("2026-02-02")))
        .then(new DivisionCorrected(
            BUREAU, DIVISION, DEPUTY, MONEY, since("2021-04-01"), PAPER, "日期有误", APPROVAL, on("2026-02-02")));
  }

  @Test
  void two_entries_may_be_linked_as_one_unit() {
    unit(registered()).when(new LinkDuplicateUnit(BUREAU, OTHER_BUREAU, "同一机构代码", APPROVAL, on("2026-02-02")))
        .then(linked());
  }

  @Test
  void an_entry_may_not_be_linked_to_itself() {
    unit(registered()).when(new LinkDuplicateUnit(BUREAU, BUREAU, "同一机构代码", APPROVAL, on("2026-02-02")))
        .thenRejected("duplicate-of-itself");
  }

  @Test
  void nor_twice_to_the_same() {
    unit(registered(), linked()).when(new LinkDuplicateUnit(BUREAU, OTHER_BUREAU, "同一机构代码", APPROVAL, on("2026-02-02")))
        .thenRejected("already-linked");
  }

  @Test
  void a_link_may_be_undone() {
    unit(registered(), linked()).when(new UnlinkDuplicateUnit(BUREAU, OTHER_BUREAU, "核实为两个单位", APPROVAL, on("2026-02-03")))
        .then(new DuplicateUnitUnlinked(BUREAU, OTHER_BUREAU, "核实为两个单位", APPROVAL, on("2026-02-03")));
  }

  @Test
  void a_link_that_is_not_there_may_not() {
    unit(registered()).when(new UnlinkDuplicateUnit(BUREAU, OTHER_BUREAU, "核实为两个单位", APPROVAL, on("2026-02-03")))
        .thenRejected("not-linked");
  }

  private static RegisterUnit register(@Nullable UnitId superior) {
    return new RegisterUnit(BUREAU, "某县水务局", UnitKind.ORGAN, PLACE, superior, false, null, PartialDate.UNKNOWN);
  }

  private static RecordDivision divide(Set<FieldOfWork> fields, String from) {
    return new RecordDivision(BUREAU, DEPUTY, fields, since(from), PAPER);
  }

  private static AssignSupervisor supervise() {
    return new AssignSupervisor(
        BUREAU, "某县纪委监委派驻第三纪检监察组", null, DEPUTY, SupervisorRole.ATTACHED_LEADER, since("2020-05"), null);
  }

  private static UnitMerged merged() {
    return new UnitMerged(BUREAU, OTHER_BUREAU, PAPER, on("2023-05-01"));
  }

  private static DuplicateUnitLinked linked() {
    return new DuplicateUnitLinked(BUREAU, OTHER_BUREAU, "同一机构代码", APPROVAL, on("2026-02-02"));
  }

  private static NoFacts nobody() {
    return new NoFacts() {
      @Override
      public boolean exists(String aggregateId) {
        return false;
      }
    };
  }
}
