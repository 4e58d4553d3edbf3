package mingjian.command.clue;

import static mingjian.command.clue.ClueCommands.*;
import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ClueIntakeCommand.TagClue;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.ReportId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.clue.Campaign;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueHandlersChanged;
import mingjian.events.clue.ClueIntakeEvent.ClueRecusalDecided;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ClueIntakeEvent.ClueReturned;
import mingjian.events.clue.ClueIntakeEvent.ClueTagged;
import mingjian.events.clue.ClueIntakeEvent.InspectionFindingCopied;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.Competence;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClueIntakeTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new ClueDecider()).given(past);
  }

  private static Scenario.Outcome when(Command command) {
    return given().when(command);
  }

  /// Whoever assigns it after all has taken it on.
  @Test
  void what_is_another_bodys_is_registered_as_such_and_may_be_assigned_all_the_same() {
    RegisterClue c = register();
    var foreign = new RegisterClue(
        CLUE, ABOUT, c.brief(), NUMBER, c.source(), null, null, c.allegation(), c.target(), null, null, c.document(), RECEIVED, Competence.OTHER);
    Event registered = when(foreign).events().getFirst();
    assertThat(((ClueRegistered) registered).competence()).isEqualTo(Competence.OTHER);
    assertThat(given(registered).when(assign(new StaffId("staff-1"), new StaffId("staff-2"))).events()).hasSize(1);
  }

  @Nested
  class Registering {
    @Test
    void a_clue_is_registered_and_no_clock_runs_before_a_section_has_it() {
      when(register()).then(registered());
      assertThat(registered().due()).isEqualTo(Due.NOTHING);
    }

    @Test
    void one_about_nobody_is_not() {
      when(register(new WorkAbout(List.of(), null, null, Secrecy.INTERNAL), ClueSource.REPORT, TargetRank.OTHER, null)).thenRejected("clue-without-subject");
    }

    @Test
    void nor_one_that_names_a_person_twice() {
      when(register(new WorkAbout(List.of(DEPUTY, DEPUTY), null, null, Secrecy.INTERNAL), ClueSource.REPORT, TargetRank.OTHER, null))
          .thenRejected("person-twice");
    }

    @Test
    void what_is_said_about_the_own_head_goes_up_and_is_not_kept() {
      when(register(ABOUT, ClueSource.REPORT, TargetRank.OWN_HEAD, null)).thenRejected("clue-about-own-head");
    }

    @Test
    void a_report_it_comes_from_must_be_there() {
      var c = register();
      var from = new RegisterClue(
          CLUE, ABOUT, c.brief(), NUMBER, c.source(), null, new ReportId("report-9"), c.allegation(), c.target(), null, null, c.document(), RECEIVED, null);
      given().knowing(new NoFacts() {
        @Override
        public boolean exists(String id) {
          return !id.startsWith("report-");
        }
      }).when(from).thenRejected("not-found");
      assertThat(when(from).events()).hasSize(1);
    }

    @Test
    void it_was_received_by_today() {
      var c = register();
      when(new RegisterClue(CLUE, ABOUT, c.brief(), NUMBER, c.source(), null, null, c.allegation(), c.target(), null, null, c.document(), TOMORROW, null))
          .thenRejected("in-the-future");
    }
  }

  @Nested
  class InACampaign {
    private final Campaign lastYear = new Campaign("医药购销专项整治", new Period(PartialDate.ofYear(2025), PartialDate.ofYear(2025)));
    private final Campaign nextYear = new Campaign("工程建设专项整治", Period.since(PartialDate.ofYear(2027)));

    @Test
    void a_clue_bears_the_name_of_a_campaign_that_runs() {
      var event = (ClueRegistered) when(register(ABOUT, ClueSource.SUPERVISION, TargetRank.OTHER, CAMPAIGN)).events().getFirst();
      assertThat(event.headline()).isEqualTo("某局工程款拨付（招商引资专项整治）");
    }

    @Test
    void not_of_one_that_is_over_or_has_not_begun() {
      when(register(ABOUT, ClueSource.SUPERVISION, TargetRank.OTHER, lastYear)).thenRejected("campaign-not-running");
      when(register(ABOUT, ClueSource.SUPERVISION, TargetRank.OTHER, nextYear)).thenRejected("campaign-not-running");
    }

    @Test
    void an_older_clue_may_be_tagged_later() {
      given(registered()).when(new TagClue(CLUE, CAMPAIGN, IN_TIME)).then(new ClueTagged(CLUE, ABOUT, "某局工程款拨付", CAMPAIGN, IN_TIME));
      given(registered()).when(new TagClue(CLUE, lastYear, IN_TIME)).thenRejected("campaign-not-running");
    }
  }

  @Nested
  class Assigning {
    @Test
    void a_section_and_its_members_get_it() {
      given(registered()).when(assign(FIRST, SECOND)).then(assigned(FIRST, SECOND));
      assertThat(assigned(FIRST, SECOND).due()).isEqualTo(Due.on(DUE));
    }

    @Test
    void where_the_day_is_known_to_the_month_alone_or_the_rule_is_off_no_month_runs() {
      var c = assign(FIRST, SECOND);
      var month = new AssignClue(CLUE, c.section(), c.handlers(), c.opinion(), c.approval(), PartialDate.ofMonth(2026, 2));
      assertThat(((ClueAssigned) given(registered()).when(month).events().getFirst()).due()).isNull();
      assertThat(((ClueAssigned) given(registered()).knowing(Limits.knowing(Limits.NONE)).when(c).events().getFirst()).due()).isNull();
      assertThat(assigned(FIRST, SECOND).granted()).containsExactly(FIRST, SECOND);
    }

    @Test
    void nobody_may_not_and_not_one_twice() {
      given(registered()).when(assign()).thenRejected("clue-without-handler");
      given(registered()).when(assign(FIRST, FIRST)).thenRejected("handler-twice");
    }

    @Test
    void who_is_meant_by_it_may_not_handle_it() {
      given(registered()).knowing(new NoFacts() {
        @Override
        public Optional<PersonId> holderOf(StaffId staff) {
          return staff.equals(FIRST) ? Optional.of(new PersonId("person-other-entry")) : Optional.empty();
        }

        @Override
        public Set<PersonId> samePerson(PersonId person) {
          return Set.of(person, DEPUTY);
        }
      }).when(assign(FIRST, SECOND)).thenRejected("handler-must-recuse");
    }

    @Test
    void who_had_to_withdraw_may_not_have_it_back() {
      given(registered(), new ClueRecusalDecided(CLUE, ABOUT, FIRST, null, "近亲属", approval(), IN_TIME)).when(assign(FIRST))
          .thenRejected("handler-must-recuse");
      assertThat(given(registered(), new ClueRecusalDecided(CLUE, ABOUT, FIRST, null, "近亲属", approval(), IN_TIME)).when(assign(SECOND)).events())
          .hasSize(1);
    }

    @Test
    void nor_a_section_that_had_to() {
      given(registered(), new ClueRecusalDecided(CLUE, ABOUT, null, "第一室", "主任为近亲属", approval(), IN_TIME)).when(assign(FIRST))
          .thenRejected("section-must-recuse");
    }

    @Test
    void who_had_to_withdraw_takes_no_step_on_paper() {
      Event[] withoutProposer = with(until(ClueState.ASSIGNED), recused(PROPOSER));
      given(withoutProposer).when(propose(DisposalWay.CLOSE)).thenRejected("recused-takes-step");
      given(until(ClueState.ASSIGNED)).when(propose(DisposalWay.CLOSE)).events();
      Event[] withoutApprover = with(until(ClueState.DISPOSAL_PROPOSED), recused(APPROVER));
      given(withoutApprover).when(approve(DisposalWay.CLOSE)).thenRejected("recused-takes-step");
      given(with(until(ClueState.ASSIGNED), recused(FIRST))).when(change(FIRST)).thenRejected("handler-must-recuse");
    }

    @Test
    void nor_at_the_keyboard() {
      StaffId atTheKeyboard = new StaffId("chengban01");
      Rejection refusal = given(with(until(ClueState.ASSIGNED), recused(atTheKeyboard))).when(returnIt()).thenRejected("recused-takes-step");
      assertThat(refusal.inChinese()).contains("chengban01", "回避");
      given(until(ClueState.ASSIGNED)).when(returnIt()).events();
    }

    @Test
    void nor_does_whom_the_clue_is_about() {
      given(until(ClueState.ASSIGNED)).knowing(new NoFacts() {
        @Override
        public Optional<PersonId> holderOf(StaffId staff) {
          return staff.equals(PROPOSER) ? Optional.of(DEPUTY) : Optional.empty();
        }
      }).when(propose(DisposalWay.CLOSE)).thenRejected("recused-takes-step");
    }

    private static Event[] with(Event[] past, Event last) {
      return Stream.concat(Stream.of(past), Stream.of(last)).toArray(Event[]::new);
    }

    private static ClueRecusalDecided recused(StaffId staff) {
      return new ClueRecusalDecided(CLUE, ABOUT, staff, null, "近亲属", approval(), IN_TIME);
    }

    @Test
    void a_recusal_takes_the_clue_away() {
      given(until(ClueState.ASSIGNED)).when(recuse(FIRST, null)).then(new ClueRecusalDecided(CLUE, ABOUT, FIRST, null, "近亲属", approval(), IN_TIME));
      given(until(ClueState.ASSIGNED)).when(recuse(null, null)).thenRejected("recusal-of-nobody");
      assertThat(new ClueRecusalDecided(CLUE, ABOUT, FIRST, null, "近亲属", approval(), IN_TIME).withdrawn()).containsExactly(FIRST);
    }

    @Test
    void handlers_change_and_who_leaves_is_named() {
      given(until(ClueState.ASSIGNED)).when(change(SECOND)).then(new ClueHandlersChanged(CLUE, ABOUT, List.of(SECOND), List.of(FIRST), "人员调整", IN_TIME));
      given(until(ClueState.ASSIGNED)).when(change()).thenRejected("clue-without-handler");
    }

    @Test
    void a_clue_goes_back_and_its_handlers_lose_it() {
      given(until(ClueState.ASSIGNED)).when(returnIt()).then(new ClueReturned(CLUE, ABOUT, List.of(FIRST, SECOND), "不属本室分管", IN_TIME));
      given(registered(), assigned(FIRST), new ClueReturned(CLUE, ABOUT, List.of(FIRST), "不属本室分管", IN_TIME)).when(assign(SECOND))
          .then(assigned(SECOND));
    }
  }

  @Nested
  class TellingOthers {
    @Test
    void a_clue_about_a_head_is_reported_upward() {
      given(registered(ClueSource.REPORT, TargetRank.UNIT_HEAD)).when(reportUpward(null, IN_TIME))
          .then(new ClueReportedUpward(CLUE, ABOUT, "某市纪委", paper("报告"), null, IN_TIME));
    }

    @Test
    void one_about_others_is_not() {
      given(registered()).when(reportUpward(null, IN_TIME)).thenRejected("clue-not-about-head");
    }

    @Test
    void late_with_a_reason_alone() {
      LocalDate due = LocalDate.of(2026, 2, 6);
      Event head = new ClueRegistered(
          CLUE, ABOUT, "某局工程款拨付", NUMBER, ClueSource.REPORT, null, null, "反映", TargetRank.PARTY_HEAD, null, null, due, paper("信访件"), RECEIVED, null);
      given(head).when(reportUpward(null, IN_TIME)).thenRejected("upward-report-late");
      assertThat(given(head).when(reportUpward("材料补充", IN_TIME)).events()).hasSize(1);
      assertThat(given(head).when(reportUpward(null, PartialDate.of(due))).events()).hasSize(1);
    }

    @Test
    void what_an_inspection_found_is_copied() {
      given(registered(ClueSource.INSPECTION, TargetRank.UNIT_HEAD)).when(copyFinding())
          .then(new InspectionFindingCopied(CLUE, ABOUT, "违规拨付工程款", "某市纪委", paper("抄报函"), IN_TIME));
      given(registered()).when(copyFinding()).thenRejected("finding-not-from-inspection");
    }
  }
}
