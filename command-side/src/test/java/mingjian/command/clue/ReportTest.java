package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.clue.ReportCommand.CorrectReportRecord;
import mingjian.command.clue.ReportCommand.ExtendReport;
import mingjian.command.clue.ReportCommand.FileReport;
import mingjian.command.clue.ReportCommand.ForwardReport;
import mingjian.command.clue.ReportCommand.GiveFeedback;
import mingjian.command.clue.ReportCommand.NotifyAcceptance;
import mingjian.command.clue.ReportCommand.RegisterReport;
import mingjian.command.clue.ReportCommand.TransferReportToClue;
import mingjian.events.Event;
import mingjian.events.ReportId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.clue.Competence;
import mingjian.events.clue.FilingGround;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportEvent.AcceptanceNotified;
import mingjian.events.clue.ReportEvent.FeedbackGiven;
import mingjian.events.clue.ReportEvent.ReportExtended;
import mingjian.events.clue.ReportEvent.ReportFiled;
import mingjian.events.clue.ReportEvent.ReportForwarded;
import mingjian.events.clue.ReportEvent.ReportRecordCorrected;
import mingjian.events.clue.ReportEvent.ReportRegistered;
import mingjian.events.clue.ReportEvent.ReportTurnedIntoClue;
import mingjian.events.clue.ReportState;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
  static final ReportId REPORT = new ReportId("report-1");
  static final LocalDate BY = LocalDate.of(2026, 2, 24);
  static final LocalDate LATER = LocalDate.of(2026, 5, 24);

  static RegisterReport register(ReportChannel channel, boolean named, String sealedFileNo) {
    return new RegisterReport(REPORT, ABOUT, "某局工程款拨付", null, channel, named, sealedFileNo, "反映被反映人违规拨付工程款", BY, RECEIVED, null);
  }

  static ReportRegistered registered(ReportChannel channel, boolean named) {
    return new ReportRegistered(
        REPORT, ABOUT, "某局工程款拨付", null, channel, named, named ? "密〔2026〕3号" : null, "反映被反映人违规拨付工程款", BY, RECEIVED, null);
  }

  static ReportTurnedIntoClue turned(boolean owed) {
    return new ReportTurnedIntoClue(REPORT, ABOUT, CLUE, owed, LATER, IN_TIME);
  }

  static Event[] until(ReportState state) {
    Event first = registered(ReportChannel.LETTER, true);
    return switch (state) {
      case NONE -> new Event[] {};
      case REGISTERED -> new Event[] {first};
      case AWAITING_RESULT -> new Event[] {first, turned(true)};
      case TURNED_INTO_CLUE -> new Event[] {registered(ReportChannel.LETTER, false), turned(false)};
      case FEEDBACK_GIVEN -> new Event[] {first, turned(true), new FeedbackGiven(REPORT, ABOUT, "已了结", null, null, IN_TIME)};
      case FORWARDED -> new Event[] {first, new ReportForwarded(REPORT, ABOUT, "某市纪委", null, "属上级管辖", paper("转送函"), IN_TIME)};
      case FILED -> new Event[] {first, new ReportFiled(REPORT, ABOUT, FilingGround.DUPLICATE, "重复", IN_TIME)};
    };
  }

  static ForwardReport forward(UnitId toUnit) {
    return new ForwardReport(REPORT, "某市纪委", toUnit, "属上级管辖", paper("转送函"), IN_TIME);
  }

  static List<ReportCommand> all() {
    return List.of(
        register(ReportChannel.LETTER, true, "密〔2026〕3号"), forward(null), new NotifyAcceptance(REPORT, LATER, IN_TIME),
        new TransferReportToClue(REPORT, CLUE, LATER, IN_TIME), new ExtendReport(REPORT, LATER, "需外调", approval(), IN_TIME),
        new GiveFeedback(REPORT, "已了结", "不服", "新材料", IN_TIME), new FileReport(REPORT, FilingGround.DUPLICATE, "重复", IN_TIME),
        new CorrectReportRecord(REPORT, "event-1", "渠道", "来信", "来访", "笔误", approval(), TODAY));
  }

  private static Scenario given(Event... past) {
    return Scenario.scenario(new ReportDecider()).given(past);
  }

  @ParameterizedTest
  @EnumSource(ReportChannel.class)
  void a_report_comes_in_on_any_channel(ReportChannel channel) {
    given().when(register(channel, false, null)).then(registered(channel, false));
  }

  @Test
  void whether_another_body_is_to_accept_it_may_be_said() {
    RegisterReport c = new RegisterReport(
        REPORT, ABOUT, "某局工程款拨付", null, ReportChannel.LETTER, false, null, "反映被反映人违规拨付工程款", BY, RECEIVED, Competence.OTHER);
    assertThat(given().when(c).events()).singleElement().isEqualTo(new ReportRegistered(
        REPORT, ABOUT, "某局工程款拨付", null, ReportChannel.LETTER, false, null, "反映被反映人违规拨付工程款", BY, RECEIVED, Competence.OTHER));
  }

  @Test
  void who_gave_a_name_has_a_sealed_file_and_the_system_its_number_alone() {
    given().when(register(ReportChannel.VISIT, true, "密〔2026〕3号")).then(registered(ReportChannel.VISIT, true));
    given().when(register(ReportChannel.VISIT, true, null)).thenRejected("sealed-file-missing");
  }

  @Test
  void a_report_is_about_somebody() {
    given().when(new RegisterReport(
        REPORT, new WorkAbout(List.of(), null, null, Secrecy.INTERNAL), "某事", null, ReportChannel.LETTER, false, null, "反映", null, RECEIVED, null))
        .thenRejected("work-about-nobody");
  }

  @Test
  void what_belongs_to_another_level_is_forwarded() {
    given(until(ReportState.REGISTERED)).when(forward(new UnitId("unit-city")))
        .then(new ReportForwarded(REPORT, ABOUT, "某市纪委", new UnitId("unit-city"), "属上级管辖", paper("转送函"), IN_TIME));
  }

  @Test
  void never_to_those_who_were_reported() {
    given(until(ReportState.REGISTERED)).when(forward(BUREAU)).thenRejected("forwarded-to-reported");
  }

  @Test
  void it_turns_into_a_clue_that_is_there() {
    given(until(ReportState.REGISTERED)).when(new TransferReportToClue(REPORT, CLUE, LATER, IN_TIME)).then(turned(true));
    given(registered(ReportChannel.LETTER, false)).when(new TransferReportToClue(REPORT, CLUE, LATER, IN_TIME)).then(turned(false));
    given(until(ReportState.REGISTERED)).knowing(new NoFacts() {
      @Override
      public boolean exists(String id) {
        return false;
      }
    }).when(new TransferReportToClue(REPORT, CLUE, null, IN_TIME)).thenRejected("not-found");
  }

  @Test
  void who_gave_a_name_is_told_that_it_was_accepted_and_what_came_of_it() {
    given(until(ReportState.REGISTERED)).when(new NotifyAcceptance(REPORT, LATER, IN_TIME)).then(new AcceptanceNotified(REPORT, ABOUT, LATER, IN_TIME));
    given(until(ReportState.AWAITING_RESULT)).when(new GiveFeedback(REPORT, "已了结", "不服", "新材料", IN_TIME))
        .then(new FeedbackGiven(REPORT, ABOUT, "已了结", "不服", "新材料", IN_TIME));
  }

  @Test
  void nobody_else_is() {
    given(registered(ReportChannel.LETTER, false)).when(new NotifyAcceptance(REPORT, LATER, IN_TIME)).thenRejected("report-not-named");
    given(registered(ReportChannel.LETTER, false)).when(new GiveFeedback(REPORT, "已了结", null, null, IN_TIME)).thenRejected("report-not-named");
  }

  @Test
  void the_superior_body_gets_the_result_of_what_it_assigned_and_may_extend() {
    Event assigned = registered(ReportChannel.SUPERIOR, false);
    assertThat(given(assigned).when(new GiveFeedback(REPORT, "已了结", null, null, IN_TIME)).events()).hasSize(1);
    given(assigned).when(new ExtendReport(REPORT, LATER, "需外调", approval(), IN_TIME))
        .then(new ReportExtended(REPORT, ABOUT, LATER, "需外调", approval(), IN_TIME));
    given(assigned).when(new ExtendReport(REPORT, BY, "需外调", approval(), IN_TIME)).thenRejected("disposal-extension-not-later");
  }

  @Test
  void what_becomes_no_clue_is_filed_with_its_reason() {
    given(until(ReportState.REGISTERED)).when(new FileReport(REPORT, FilingGround.DUPLICATE, "重复", IN_TIME))
        .then(new ReportFiled(REPORT, ABOUT, FilingGround.DUPLICATE, "重复", IN_TIME));
  }

  @Test
  void a_record_is_corrected_with_a_reason_and_stays() {
    given(until(ReportState.FORWARDED)).when(new CorrectReportRecord(REPORT, "event-1", "渠道", "来信", "来访", "笔误", approval(), TODAY)).then(
        new ReportRecordCorrected(REPORT, ABOUT, "event-1", "渠道", "来信", "来访", "笔误", approval(), TODAY));
    given(until(ReportState.FORWARDED)).when(new CorrectReportRecord(REPORT, "event-1", "渠道", "来信", "来访", " ", approval(), TODAY))
        .thenRejected("correction-without-reason");
  }
}
