package mingjian.infra.watch;

import static mingjian.infra.watch.WatchedBureau.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mingjian.command.accountability.ReviewCommand.IncludeNominationCheck;
import mingjian.command.clue.ClueIntakeCommand.CopyInspectionFinding;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ClueIntakeCommand.ReportClueUpward;
import mingjian.command.registry.OfficeHolderCommand.EndTenure;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.command.supervision.AppointmentCommand.RecordFirstNominator;
import mingjian.command.supervision.AuditCommand.OrderAudit;
import mingjian.command.supervision.AuditCommand.RecordAuditReport;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.AppointmentId;
import mingjian.events.AuditId;
import mingjian.events.ClueId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.TenureKind;
import mingjian.events.supervision.AuditKind;
import mingjian.events.talk.TalkKind;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;
import mingjian.infra.Node;
import mingjian.infra.demo.DemoSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reminder asks for ends it, and time alone doesn't: on the real log and views.
class WatchClosingTest {
  @TempDir Path folder;

  @Test
  void an_audit_is_asked_for_until_its_report_is_there_however_long_that_takes() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      send(node, new EndTenure(HEAD, TENURE, PAPER, TO));
      assertThat(open(node, "2025-03-02")).containsExactly(WatchRule.AUDIT_OWED);
      send(node, new RecordTenure(HEAD, UNIT, "调研员", HeadPost.NO, TenureKind.REGULAR, Period.since(TO), PAPER, false));
      assertThat(open(node, "2026-09-02")).as("in another post, and more than a year later").containsExactly(WatchRule.AUDIT_OWED);
      AuditId audit = new AuditId("audit-leaving");
      send(node, new OrderAudit(audit, AuditKind.LEAVING, new WorkAbout(List.of(HEAD), UNIT, null, Secrecy.INTERNAL), "离任审计", TENURE, new Period(FROM, TO),
          "县审计局", false, TO.latest().plusYears(2), APPROVAL, TO));
      assertThat(open(node, "2026-09-03")).as("ordered, not reported").containsExactly(WatchRule.AUDIT_OWED);
      send(node, new RecordAuditReport(audit, List.of(), "无保留", PAPER, TO));
      assertThat(open(node, "2026-09-04")).isEmpty();
    }
  }

  @Test
  void of_a_post_left_long_ago_none_is_asked_for_anew() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      send(node, new EndTenure(HEAD, TENURE, PAPER, TO));
      assertThat(open(node, "2026-09-02")).isEmpty();
    }
  }

  @Test
  void an_entry_talk_is_asked_for_until_one_about_the_post_was_held_though_late() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      assertThat(open(node, "2024-06-02")).containsExactly(WatchRule.PRE_APPOINTMENT_TALK_MISSING);
      assertThat(open(node, "2025-06-02")).as("more than a year later").containsExactly(WatchRule.PRE_APPOINTMENT_TALK_MISSING);
      send(node, talk("talk-other", PartialDate.of(2025, 6, 3), PartialDate.of(2025, 5, 30)));
      assertThat(open(node, "2025-06-04")).as("about another post").containsExactly(WatchRule.PRE_APPOINTMENT_TALK_MISSING);
      send(node, talk("talk-late", PartialDate.of(2025, 6, 5), FROM));
      assertThat(open(node, "2025-06-06")).isEmpty();
    }
  }

  @Test
  void one_long_before_that_names_the_post_is_in_time() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      send(node, talk("talk-early", PartialDate.of(2024, 1, 3), FROM));
      assertThat(open(node, "2024-06-02")).isEmpty();
    }
  }

  @Test
  void a_yearly_talk_is_owed_until_a_superior_head_talked_and_no_other_talk_counts() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      send(node, talk("talk-entry", FROM, FROM));
      WatchRules yearly = new WatchRules(Set.of(), 50, 12, 30);
      send(node, talk("talk-verification", TalkKind.HEART_TO_HEART, PartialDate.of(2025, 5, 3), null));
      assertThat(open(node, yearly, "2025-06-02")).containsExactly(WatchRule.TALK_OWED);
      send(node, talk("talk-supervision", TalkKind.SUPERVISION, PartialDate.of(2025, 6, 3), null));
      assertThat(open(node, yearly, "2025-06-04")).isEmpty();
    }
  }

  @Test
  void a_nomination_is_asked_about_until_the_double_inquiry_includes_it() {
    try (Node node = Node.open(folder)) {
      DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.parse("2026-03-02T02:00:00Z"));
      send(node, new RecordAppointment(new AppointmentId("appointment-late"), new PersonId("person-demo-section-chief"), new UnitId("unit-demo-housing"),
          "副局长", null, List.of(), "某县委常委会", PAPER, Secrecy.INTERNAL, PartialDate.of(2025, 12, 1)));
      assertThat(open(node, "2026-03-02")).contains(WatchRule.MISCONDUCT_BEFORE_NOMINATION);
      send(node, new Actor("shuji01", Role.HEAD), new IncludeNominationCheck(new ReviewId("review-demo"), "推荐时问题已经发生", APPROVAL));
      assertThat(open(node, "2026-03-02")).doesNotContain(WatchRule.MISCONDUCT_BEFORE_NOMINATION);
    }
  }

  @Test
  void a_head_who_is_appointed_elsewhere_is_asked_for_the_audit_and_the_first_nominator_until_both_are_there() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      AppointmentId appointment = new AppointmentId("appointment-1");
      send(node, new RecordAppointment(appointment, HEAD, UNIT, "副县长", null, List.of(), "某市委常委会", PAPER, Secrecy.INTERNAL, TO));
      assertThat(open(node, "2025-03-02")).containsExactlyInAnyOrder(WatchRule.AUDIT_OWED, WatchRule.FIRST_NOMINATOR_MISSING);
      send(node, new RegisterOfficeHolder(new PersonId("person-nominator"), PersonIdentity.labelled("某县委书记"), false, null, FROM));
      send(node, new Actor("shuji01", Role.HEAD), new RecordFirstNominator(appointment, new PersonId("person-nominator"), PAPER, TO));
      assertThat(open(node, "2026-09-02")).as("more than a year later").containsExactly(WatchRule.AUDIT_OWED);
      AuditId audit = new AuditId("audit-before-use");
      send(node, new OrderAudit(audit, AuditKind.IN_OFFICE, new WorkAbout(List.of(HEAD), UNIT, null, Secrecy.INTERNAL), "任期审计", TENURE, new Period(FROM, TO),
          "县审计局", false, TO.latest().plusYears(2), APPROVAL, TO));
      send(node, new RecordAuditReport(audit, List.of(), "无保留", PAPER, TO));
      assertThat(open(node, "2026-09-03")).isEmpty();
    }
  }

  @Test
  void a_clue_about_a_head_is_asked_about_until_it_was_told_to_others_and_seen_by_its_readers_alone() {
    try (Node node = Node.open(folder)) {
      send(node, registered());
      ClueId clue = new ClueId("clue-head");
      send(node, new RegisterClue(clue, new WorkAbout(List.of(HEAD), UNIT, null, Secrecy.WORK_SECRET), "巡察发现某局长问题",
          new RegisterNumber("某县纪委", 2025, "线索〔2025〕9号"), ClueSource.INSPECTION, null, null, "反映事项", TargetRank.UNIT_HEAD, null, null, PAPER, TO, null));
      assertThat(open(node, "2026-09-02")).containsExactlyInAnyOrder(WatchRule.CLUE_NOT_REPORTED_UPWARD, WatchRule.FINDING_NOT_COPIED);
      assertThat(seen(node, new Actor("C104", Role.INVESTIGATOR))).as("without a grant").isEmpty();
      send(node, new ReportClueUpward(clue, "某市纪委", PAPER, null, TO));
      assertThat(open(node, "2026-09-02")).containsExactly(WatchRule.FINDING_NOT_COPIED);
      send(node, new CopyInspectionFinding(clue, "反馈问题", "某市委巡察办", PAPER, TO));
      assertThat(open(node, "2026-09-02")).isEmpty();
    }
  }
}
