package mingjian.command.talk;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.approval;
import static mingjian.command.Papers.day;
import static mingjian.command.Papers.paper;
import static mingjian.command.talk.AdmonitionTest.Words.*;
import static mingjian.events.talk.AdmonitionCheck.MENDED;
import static mingjian.events.talk.AdmonitionCheck.NOT_MENDED;
import static mingjian.events.talk.AdmonitionForm.TALK;
import static mingjian.events.talk.AdmonitionForm.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.talk.AdmonitionCommand.CorrectAdmonitionRecord;
import mingjian.command.talk.AdmonitionCommand.EndAdmonition;
import mingjian.command.talk.AdmonitionCommand.IssueAdmonition;
import mingjian.command.talk.AdmonitionCommand.RecordAdmonitionFollowUp;
import mingjian.events.AdmonitionId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.talk.AdmonitionCheck;
import mingjian.events.talk.AdmonitionEvent.AdmonitionEnded;
import mingjian.events.talk.AdmonitionEvent.AdmonitionFollowedUp;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.events.talk.AdmonitionEvent.AdmonitionRecordCorrected;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdmonitionTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new AdmonitionDecider()).given(past);
  }

  @Nested
  class Admonishing {
    @Test
    void somebody_may_be_admonished_in_writing_for_as_long_as_the_rule_says() {
      given().knowing(Limits.and(Limits.ADMONITION)).when(issue(WRITTEN, LETTER, 201, ISSUED)).then(issued(day(200).plusMonths(6)));
    }

    @Test
    void while_that_rule_is_off_no_day_binds() {
      given().when(issue(WRITTEN, LETTER, 201, ISSUED)).then(issued(null));
    }

    @Test
    void not_in_writing_without_the_paper() {
      given().when(issue(WRITTEN, null, 201, ISSUED)).thenRejected("written-admonition-without-document");
      given().when(issue(TALK, null, 201, ISSUED)).events();
    }

    @Test
    void one_person_at_a_time() {
      var two = new WorkAbout(List.of(CHIEF, new PersonId("person-2")), null, null, Secrecy.INTERNAL);
      given().when(new IssueAdmonition(ADMONITION, two, "履职不力", TALK, "履职不力", null, null, "第一室", List.of(), approval(201), ISSUED))
          .thenRejected("admonition-for-one-person");
    }

    @Test
    void the_talk_in_which_it_was_spoken_exists() {
      var nowhere = new NoFacts() {
        @Override
        public boolean exists(String aggregateId) {
          return !aggregateId.startsWith("talk-");
        }
      };
      var spoken = new IssueAdmonition(
          ADMONITION, ABOUT, "履职不力", TALK, "履职不力", new TalkId("talk-9"), null, "第一室", List.of(), approval(201), ISSUED);
      given().knowing(nowhere).when(spoken).thenRejected("not-found");
      given().when(spoken).events();
    }

    @Test
    void before_its_approval_it_is_recorded_and_marked() {
      var events = given().when(issue(WRITTEN, LETTER, 190, ISSUED)).events();
      assertThat(((AdmonitionIssued) events.getFirst()).flaws()).containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
    }

    @Test
    void a_month_alone_starts_no_clock() {
      var month = PartialDate.ofMonth(day(200).getYear(), day(200).getMonthValue());
      var events = given().knowing(Limits.and(Limits.ADMONITION)).when(issue(WRITTEN, LETTER, 201, month)).events();
      assertThat(((AdmonitionIssued) events.getFirst()).effectUntil()).isNull();
    }
  }

  @Nested
  class Ending {
    @Test
    void after_six_months_and_a_follow_up_it_ends() {
      given(issued(UNTIL)).when(followUp(MENDED)).then(followedUp(MENDED));
      given(issued(UNTIL), followedUp(MENDED)).when(end(null, ago(1))).then(new AdmonitionEnded(ADMONITION, ABOUT, null, null, ago(1)));
    }

    @Test
    void not_before_while_that_rule_is_on() {
      var refusal = given(issued(UNTIL), followedUp(MENDED)).knowing(Limits.and(Limits.ADMONITION)).when(end(null, PartialDate.of(UNTIL.minusDays(1)))).thenRejected("admonition-still-in-effect");
      assertThat(refusal.inChinese()).contains(PartialDate.of(UNTIL).inChinese());
    }

    @Test
    void at_any_time_while_it_is_off_whatever_was_recorded_then() {
      given(issued(UNTIL), followedUp(MENDED)).when(end(null, PartialDate.of(UNTIL.minusDays(1)))).events();
    }

    @Test
    void not_unseen() {
      given(issued(UNTIL)).when(end(null, ago(1))).thenRejected("step-not-allowed");
    }

    @Test
    void where_nothing_was_mended_something_follows() {
      given(issued(UNTIL), followedUp(NOT_MENDED)).when(end(null, ago(1))).thenRejected("not-mended-and-nothing-done");
      given(issued(UNTIL), followedUp(NOT_MENDED)).when(end("调整岗位", ago(1)))
          .then(new AdmonitionEnded(ADMONITION, ABOUT, "调整岗位", null, ago(1)));
      given(issued(UNTIL), followedUp(NOT_MENDED), followedUp(MENDED)).when(end(null, ago(1))).events();
    }

    @Test
    void a_record_is_corrected_with_reason_and_stays() {
      given(issued(UNTIL)).when(correct("登记有误")).then(
          new AdmonitionRecordCorrected(ADMONITION, ABOUT, "event-1", "方式", "书面", "谈话", "登记有误", approval(1), ago(1)));
      given(issued(UNTIL)).when(correct("")).thenRejected("correction-without-reason");
    }
  }

  static AdmonitionCommand any(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> issue(
          AdmonitionForm.values()[random.nextInt(2)], random.nextBoolean() ? LETTER : null, 201, ago(random.nextInt(100, 300)));
      case 1, 2 -> followUp(AdmonitionCheck.values()[random.nextInt(2)]);
      case 3 -> end(random.nextBoolean() ? "调整岗位" : null, ago(random.nextInt(-2, 120)));
      default -> correct(random.nextBoolean() ? "登记有误" : " ");
    };
  }

  /// An admonition two hundred days ago, so that its six months are over.
  static final class Words {
    static final AdmonitionId ADMONITION = new AdmonitionId("admonition-1");
    static final PersonId CHIEF = new PersonId("person-chief");
    static final WorkAbout ABOUT = new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL);
    static final DocumentRef LETTER = paper("诫勉书");
    static final PartialDate ISSUED = ago(200);
    static final LocalDate UNTIL = day(200).plusMonths(6);

    private Words() {}

    static IssueAdmonition issue(AdmonitionForm form, DocumentRef letter, int approvedDaysAgo, PartialDate on) {
      return new IssueAdmonition(
          ADMONITION, ABOUT, "履职不力", form, "对项目监管不到位", null, letter, "第一室", List.of(new StaffId("chengban01")), approval(approvedDaysAgo), on);
    }

    static AdmonitionIssued issued(LocalDate until) {
      return new AdmonitionIssued(
          ADMONITION, ABOUT, "履职不力", WRITTEN, "对项目监管不到位", null, LETTER, "第一室", List.of(new StaffId("chengban01")), approval(201), until, Set.of(),
          ISSUED);
    }

    static RecordAdmonitionFollowUp followUp(AdmonitionCheck found) {
      return new RecordAdmonitionFollowUp(ADMONITION, found, "到单位了解现实表现", null, ago(5));
    }

    static AdmonitionFollowedUp followedUp(AdmonitionCheck found) {
      return new AdmonitionFollowedUp(ADMONITION, ABOUT, found, "到单位了解现实表现", null, ago(5));
    }

    static EndAdmonition end(String further, PartialDate on) {
      return new EndAdmonition(ADMONITION, further, null, on);
    }

    static CorrectAdmonitionRecord correct(String reason) {
      return new CorrectAdmonitionRecord(ADMONITION, "event-1", "方式", "书面", "谈话", reason, approval(1), ago(1));
    }
  }
}
