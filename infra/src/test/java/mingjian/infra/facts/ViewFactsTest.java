package mingjian.infra.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.command.Facts;
import mingjian.command.Rejection;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.OutcomeEvent.SubjectExempted;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Subject;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueStanding;
import mingjian.events.clue.ClueState;
import mingjian.events.registry.HandsOff;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitLinked;
import mingjian.events.registry.OrgUnitEvent.DuplicateUnitUnlinked;
import mingjian.events.registry.OrgUnitEvent.UnitMerged;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitSplit;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;
import mingjian.events.supervision.PriorKind;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.work.WorkAbout;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.infra.views.SqliteViewStore;
import mingjian.query.Folding;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewProgress;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.cluelinks.ClueLinksView;
import mingjian.query.priors.PriorsView;
import mingjian.query.unitduties.UnitDutiesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewFactsTest {
  private static final UnitId OLD = new UnitId("unit-old");
  private static final UnitId NEW = new UnitId("unit-new");
  private static final UnitId COUNTY = new UnitId("unit-county");
  private static final PersonId CHIEF = new PersonId("person-chief");
  private static final CaseId CASE = new CaseId("case-1");
  private static final PartialDate DAY = PartialDate.of(2025, 3, 1);
  private static final DocumentRef PAPER = new DocumentRef("文件", null, DAY);
  private static final Approval APPROVAL = new Approval("某县纪委", "书记", null, DAY, PAPER);
  private static final Actor CLERK = new Actor("clerk", Role.CASE_ADMINISTRATOR);

  private final List<View<?>> views = List.of(new UnitDutiesView(), new CaseFactsView(), new PriorsView(), new ClueLinksView(), new CaseAccessView());
  private final ViewProgress progress = new ViewProgress();
  private final Map<String, Long> sequences = new HashMap<>();
  @TempDir Path folder;
  private EventLog log;
  private SqliteViewStore store;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    store = SqliteViewStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
    log.close();
  }

  @Test
  void duties_follow_a_unit_back_to_what_it_came_from_and_up_to_its_superior() {
    happened(OLD.value(), registered(OLD, COUNTY), new UnitMerged(OLD, NEW, null, DAY));
    happened(NEW.value(), registered(NEW, null));
    happened(CHIEF.value(), tenure("a", OLD), tenure("b", COUNTY), tenure("c", new UnitId("unit-elsewhere")));
    DutyFacts duties = facts().dutiesAround(List.of(NEW));
    assertThat(duties.tenures()).extracting(DutyFacts.Held::unit).containsExactlyInAnyOrder(OLD, COUNTY);
    assertThat(duties.history()).extracting(DutyFacts.Change::kind).contains(DutyFacts.Change.Kind.MERGED);
  }

  @Test
  void more_duties_than_one_page_of_rows_are_all_there() {
    List<Event> tenures = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      tenures.add(tenure("t" + i, OLD));
    }
    happened(CHIEF.value(), tenures.toArray(Event[]::new));
    assertThat(facts().dutiesAround(List.of(OLD)).tenures()).hasSize(450);
  }

  @Test
  void whoever_retired_since_is_said_to_have_retired() {
    IdentityStatus retired =
        new IdentityStatus(
            PoliticalStatus.PARTY_MEMBER, SupervisedCategory.CIVIL_SERVANT, ServiceStatus.RETIRED, Set.of(), null, null, null);
    happened(CHIEF.value(), tenure("a", OLD), new StatusUpdated(CHIEF, retired, null, DAY));
    assertThat(facts().dutiesAround(List.of(OLD)).present()).singleElement().satisfies(it -> assertThat(it.retired()).isTrue());
  }

  @Test
  void duties_follow_a_unit_to_the_one_it_came_out_of() {
    happened(OLD.value(), registered(OLD, COUNTY), new UnitSplit(OLD, NEW, null, DAY));
    happened(CHIEF.value(), tenure("a", OLD));
    assertThat(facts().dutiesAround(List.of(NEW)).tenures()).extracting(DutyFacts.Held::unit).containsExactly(OLD);
  }

  @Test
  void duties_follow_linked_entries_until_they_are_parted() {
    PersonId again = new PersonId("person-chief-again");
    happened(CHIEF.value(), tenure("a", OLD), new DuplicatePersonLinked(CHIEF, again, "身份证号一致", APPROVAL, DAY));
    happened(again.value(), new StaffCodeRecorded(again, new StaffId("C103"), null, DAY));
    happened(NEW.value(), new DuplicateUnitLinked(NEW, OLD, "同一机构", APPROVAL, DAY));
    DutyFacts linked = facts().dutiesAround(List.of(NEW));
    assertThat(linked.tenures()).hasSize(1);
    assertThat(linked.present()).extracting(DutyFacts.Present::staff).contains(new StaffId("C103"));
    assertThat(facts().samePerson(again)).containsExactlyInAnyOrder(CHIEF, again);

    happened(CHIEF.value(), new DuplicatePersonUnlinked(CHIEF, again, "核实有误", APPROVAL, DAY));
    assertThat(facts().dutiesAround(List.of(NEW)).present()).isEmpty();
    happened(NEW.value(), new DuplicateUnitUnlinked(NEW, OLD, "核实有误", APPROVAL, DAY));
    assertThat(facts().dutiesAround(List.of(NEW)).tenures()).isEmpty();
  }

  @Test
  void whoever_is_under_investigation_is_so_under_every_entry() {
    PersonId again = new PersonId("person-chief-again");
    happened(CASE.value(), opened());
    assertThat(facts().isUnderInvestigation(again)).isFalse();
    happened(again.value(), new DuplicatePersonLinked(again, CHIEF, "身份证号一致", APPROVAL, DAY));
    assertThat(facts().isUnderInvestigation(again)).isTrue();
  }

  @Test
  void a_person_is_under_investigation_until_there_is_an_outcome() {
    happened(CASE.value(), opened());
    assertThat(facts().isUnderInvestigation(CHIEF)).isTrue();
    assertThat(facts().isUnderInvestigation(new PersonId("person-other"))).isFalse();
    happened(CASE.value(), new SubjectExempted(CASE, CHIEF, "县纪委", "情节轻微", PAPER, APPROVAL, DAY));
    assertThat(facts().isUnderInvestigation(CHIEF)).isFalse();
  }

  @Test
  void the_facts_of_a_case_are_found_and_those_of_none_are_refused() {
    happened(CASE.value(), opened());
    assertThat(facts().caseFacts(CASE).unitId()).isEqualTo(OLD);
    assertThatThrownBy(() -> facts().caseFacts(new CaseId("case-none")))
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo("not-found"));
  }

  @Test
  void whoever_heard_a_case_has_handled_it() {
    happened(CASE.value(), opened(), new AcceptedForHearing(CASE, List.of(CHIEF), Set.of(new StaffId("h01")), Set.of(), DAY));
    assertThat(facts().caseHandling(CASE).handlers()).containsExactly(new StaffId("h01"));
    assertThat(facts().caseHandling(CASE).progress().of(CHIEF)).isPresent();
    assertThatThrownBy(() -> facts().caseHandling(new CaseId("case-none")))
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo("not-found"));
  }

  @Test
  void facts_that_are_known_to_be_old_are_refused() {
    happened(CASE.value(), opened());
    progress.advanced("unit-duties", 0);
    assertThatThrownBy(() -> facts().dutiesAround(List.of(OLD)))
        .isInstanceOfSatisfying(Rejection.class, it -> {
          assertThat(it.code()).isEqualTo("facts-behind");
          assertThat(it.inChinese()).contains("1");
        });
  }

  @Test
  void whether_something_exists_needs_no_view() {
    happened(CASE.value(), opened());
    progress.advanced("unit-duties", 0);
    assertThat(facts().exists("case-1")).isTrue();
    assertThat(facts().exists("case-2")).isFalse();
  }

  @Test
  void facts_cite_the_position_they_were_read_at() {
    happened(CASE.value(), opened());
    Facts facts = facts();
    facts.isUnderInvestigation(CHIEF);
    happened(CHIEF.value(), tenure("a", OLD));
    assertThat(facts.position()).isEqualTo(1);
    assertThat(facts().position()).isEqualTo(2);
  }

  @Test
  void a_viewer_holds_the_cases_granted_and_loses_them_with_the_team() {
    StaffId leader = new StaffId("s01");
    StaffId member = new StaffId("s02");
    happened(CASE.value(), opened(), new TeamAssigned(CASE, leader, Set.of(member), null, APPROVAL, DAY));
    Viewers viewers = new Viewers(store);
    assertThat(viewers.of(new Actor("s02", Role.INVESTIGATOR)).tags()).containsExactlyInAnyOrder(
        "role:INVESTIGATOR", "account:s02", "case:case-1");
    happened(CASE.value(), new TeamChanged(CASE, leader, Set.of(), null, Set.of(member), "调整", APPROVAL, DAY));
    assertThat(viewers.of(new Actor("s02", Role.INVESTIGATOR)).tags()).doesNotContain("case:case-1");
  }

  @Test
  void grants_go_with_the_work_and_not_with_the_account() {
    happened(CASE.value(), opened(), new AcceptedForHearing(CASE, List.of(CHIEF), Set.of(new StaffId("h01")), Set.of(), DAY));
    Viewers viewers = new Viewers(store);
    assertThat(viewers.of(new Actor("h01", Role.HEARING_OFFICER)).tags()).contains("case:case-1");
    assertThat(viewers.of(new Actor("h01", Role.SYSTEM_ADMINISTRATOR)).tags()).doesNotContain("case:case-1");
  }

  @Test
  void sanctions_are_told_of_a_person_under_each_entry() {
    happened(CASE.value(), opened(), new SanctionImposed(
        CASE, CHIEF, SanctionKind.PARTY, Penalty.PARTY_WARNING, "某县纪委", List.of(APPROVAL), PAPER, IdentityStatus.UNKNOWN, null, Set.of(), DAY));
    PersonId twin = new PersonId("person-twin");
    happened(CHIEF.value(), new DuplicatePersonLinked(CHIEF, twin, "身份证号一致", APPROVAL, DAY));
    assertThat(facts().priorsOf(twin)).containsExactly(new PriorMatter(CHIEF, PriorKind.SANCTION, Penalty.PARTY_WARNING, DAY, null));
    assertThat(facts().priorsOf(new PersonId("person-other"))).isEmpty();
  }

  @Test
  void of_a_clue_it_is_told_where_it_stands_and_what_merged_it() {
    ClueId clue = new ClueId("clue-1");
    WorkAbout about = new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL);
    happened("clue-1", new ClueMerged(clue, about, new ClueId("clue-2"), "同一问题", APPROVAL, DAY));
    assertThat(facts().clueStanding(clue)).isEqualTo(new ClueStanding(ClueState.MERGED, "event-1"));
    assertThatThrownBy(() -> facts().clueStanding(new ClueId("clue-9"))).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code()).isEqualTo("not-found"));
  }

  private Facts facts() {
    return new ViewFacts(log, store, progress, Duration.ofMillis(1), TimeLimitFiles.shipped(), HandsOff.FIVE.fields());
  }

  private static UnitRegistered registered(UnitId unit, UnitId superior) {
    return new UnitRegistered(unit, unit.value(), UnitKind.ORGAN, Place.UNKNOWN, superior, false, null, DAY);
  }

  private static TenureRecorded tenure(String id, UnitId unit) {
    return new TenureRecorded(
        CHIEF, new TenureId(id), unit, "局长", HeadPost.YES, TenureKind.REGULAR, Period.since(DAY), PAPER, false, DAY);
  }

  private static CaseOpened opened() {
    return new CaseOpened(
        CASE, null, List.of(), null, List.of(new Subject(CHIEF, IdentityStatus.UNKNOWN, null)), OLD, Set.of(FieldOfWork.FINANCE), null,
        "涉嫌违反财经纪律", Place.UNKNOWN, "某县纪委", Secrecy.INTERNAL, List.of(PAPER), Set.of(), DAY);
  }

  /// Into the log, and through the folds into the store, as the processors do it.
  private void happened(String stream, Event... events) {
    for (Event event : events) {
      long position = log.head() + 1;
      long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
      String id = "event-" + position;
      log.append(new NewCommit(id, new byte[32], Instant.EPOCH, List.of(
          new NewEvent(id, "test", stream, sequence, "test/event", "1", "{}", "{}"))));
      Recorded recorded = new Recorded(event, id, "test/event", stream, sequence, position, Instant.EPOCH, CLERK);
      views.forEach(view -> fold(view, recorded));
    }
  }

  private <R> void fold(View<R> view, Recorded recorded) {
    store.write(view, store.position(view), Folding.fold(view, List.of(recorded), keys -> store.rows(view, keys)));
    progress.advanced(view.name(), recorded.position());
  }
}
