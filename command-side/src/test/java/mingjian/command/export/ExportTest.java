package mingjian.command.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingjian.command.Scenario;
import mingjian.command.export.ExportCommand.ApproveExport;
import mingjian.command.export.ExportCommand.BeginApprovedExport;
import mingjian.command.export.ExportCommand.BeginExport;
import mingjian.command.export.ExportCommand.BreakOffExport;
import mingjian.command.export.ExportCommand.EndExportApproval;
import mingjian.command.export.ExportCommand.FinishExport;
import mingjian.command.export.ExportCommand.RecordFeedReading;
import mingjian.command.export.ExportCommand.RefuseExport;
import mingjian.command.export.ExportCommand.RequestExport;
import mingjian.events.Event;
import mingjian.events.ExportId;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.export.ExportEvent.ExportApprovalEnded;
import mingjian.events.export.ExportEvent.ExportApproved;
import mingjian.events.export.ExportEvent.ExportBegun;
import mingjian.events.export.ExportEvent.ExportBrokenOff;
import mingjian.events.export.ExportEvent.ExportMade;
import mingjian.events.export.ExportEvent.ExportRefused;
import mingjian.events.export.ExportEvent.ExportRequested;
import mingjian.events.export.ExportEvent.FeedRead;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final ExportId ID = new ExportId("export-1");
  private static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);
  private static final LocalDate UNTIL = Scenario.TODAY.plusDays(30);
  /// Whoever sends in a [Scenario].
  private static final StaffId ME = new StaffId("chengban01");
  private static final StaffId OTHER = new StaffId("chengban02");
  private static final String HASH = "0".repeat(64);

  private static final ExportApproved APPROVED = new ExportApproved(ID, OTHER, UNTIL, TODAY);
  private static final ExportBegun BEGUN = new ExportBegun(ID, ExportKind.LEDGER, "案件", "全部", ExportFormat.CSV, 20, ME, TODAY);
  private static final FinishExport FINISH = new FinishExport(ID, 20, 99, HASH, TODAY);
  private static final ApproveExport APPROVE = new ApproveExport(ID, UNTIL, TODAY);
  private static final RecordFeedReading READ = new RecordFeedReading(ID, 7, TODAY);

  private static ExportRequested requested(ExportKind kind, StaffId by) {
    return new ExportRequested(ID, kind, "案件", "全部", 20, "向上级报送", by, TODAY);
  }

  private static Scenario given(Event... past) {
    return Scenario.scenario(new ExportDecider()).given(past);
  }

  @Test
  void a_small_export_is_begun_and_finished_by_the_one_who_takes_it() {
    given().by(Role.INVESTIGATOR).when(new BeginExport(ID, ExportKind.LEDGER, "案件", "全部", ExportFormat.CSV, 20, TODAY)).then(BEGUN);
    given(BEGUN).by(Role.INVESTIGATOR).when(FINISH).then(new ExportMade(ID, 20, 99, HASH, TODAY));
    given(BEGUN).when(new BreakOffExport(ID, 5, TODAY)).then(new ExportBrokenOff(ID, 5, TODAY));
  }

  @Test
  void nobody_finishes_the_export_of_another_or_one_that_ended() {
    ExportBegun ofAnother = new ExportBegun(ID, ExportKind.LEDGER, "案件", "全部", ExportFormat.CSV, 20, OTHER, TODAY);
    given(ofAnother).when(FINISH).thenRejected("export-of-another");
    given(ofAnother).when(new BreakOffExport(ID, 5, TODAY)).thenRejected("export-of-another");
    given(BEGUN, new ExportMade(ID, 20, 99, HASH, TODAY)).when(FINISH).thenRejected("step-not-allowed");
    given(BEGUN).when(new FinishExport(ID, 20, 99, "nonsense", TODAY)).thenRejected("export-hash-malformed");
    given(BEGUN).when(new FinishExport(ID, -1, 99, HASH, TODAY)).thenRejected("export-rows-negative");
  }

  @Test
  void somebody_else_approves_what_was_asked_for() {
    RequestExport wish = new RequestExport(ID, ExportKind.LEDGER, "案件", "全部", 20, "向上级报送", TODAY);
    given().by(Role.INVESTIGATOR).when(wish).then(requested(ExportKind.LEDGER, ME));
    given(requested(ExportKind.LEDGER, OTHER)).by(Role.SECTION_HEAD).when(APPROVE).then(new ExportApproved(ID, ME, UNTIL, TODAY));
    given(requested(ExportKind.LEDGER, OTHER)).when(new RefuseExport(ID, "用途不明", TODAY)).then(new ExportRefused(ID, ME, "用途不明", TODAY));
  }

  @Test
  void nobody_approves_the_own_wish_and_no_investigator_approves_any() {
    given(requested(ExportKind.LEDGER, ME)).when(APPROVE).thenRejected("export-approved-by-requester");
    assertThat(given(requested(ExportKind.LEDGER, OTHER)).by(Role.INVESTIGATOR).when(APPROVE).thenRejected("not-permitted").inChinese())
        .contains("承办部门负责人");
    given().when(new RequestExport(ID, ExportKind.LEDGER, "案件", "全部", 20, " ", TODAY)).thenRejected("export-without-purpose");
    given(requested(ExportKind.LEDGER, OTHER)).when(new RefuseExport(ID, " ", TODAY)).thenRejected("export-without-reason");
  }

  @Test
  void an_approval_serves_once_but_again_where_the_file_broke_off() {
    Event asked = requested(ExportKind.LEDGER, ME);
    BeginApprovedExport begin = new BeginApprovedExport(ID, ExportFormat.CSV, 20, TODAY);
    given(asked, APPROVED).when(begin).then(BEGUN);
    given(asked, APPROVED, BEGUN, new ExportBrokenOff(ID, 5, TODAY)).when(begin).then(BEGUN);
    given(asked, APPROVED, BEGUN, new ExportMade(ID, 20, 99, HASH, TODAY)).when(begin).thenRejected("step-not-allowed");
    given(BEGUN, new ExportBrokenOff(ID, 5, TODAY)).when(begin).thenRejected("export-approval-over");
    given(asked).when(begin).thenRejected("step-not-allowed");
  }

  @Test
  void an_approval_has_its_last_day_and_serves_nobody_else() {
    BeginApprovedExport begin = new BeginApprovedExport(ID, ExportFormat.CSV, 20, TODAY);
    ExportApproved past = new ExportApproved(ID, OTHER, Scenario.TODAY.minusDays(1), TODAY);
    given(requested(ExportKind.LEDGER, ME), past).when(begin).thenRejected("export-approval-over");
    given(requested(ExportKind.LEDGER, OTHER), APPROVED).when(begin).thenRejected("export-of-another");
    given(requested(ExportKind.LEDGER, OTHER)).when(new ApproveExport(ID, Scenario.TODAY.minusDays(1), TODAY)).thenRejected("export-approval-day");
    given(requested(ExportKind.LEDGER, OTHER)).when(new ApproveExport(ID, Scenario.TODAY.plusDays(367), TODAY)).thenRejected("export-approval-day");
  }

  @Test
  void a_subscription_is_approved_by_the_head_alone() {
    given(requested(ExportKind.FEED, OTHER)).by(Role.HEAD).when(APPROVE).then(new ExportApproved(ID, ME, UNTIL, TODAY));
    given(requested(ExportKind.FEED, OTHER)).by(Role.DEPUTY_LEAD).when(APPROVE).thenRejected("feed-approved-by-head-only");
  }

  @Test
  void reading_it_is_noted_once_a_day_until_it_ends() {
    Event asked = requested(ExportKind.FEED, ME);
    FeedRead read = new FeedRead(ID, 7, ME, TODAY);
    given(asked, APPROVED).when(READ).then(read);
    given(asked, APPROVED, read).when(READ).thenNothing();
    given(asked, APPROVED).when(new EndExportApproval(ID, "项目结束", TODAY)).then(new ExportApprovalEnded(ID, ME, "项目结束", TODAY));
    given(asked, APPROVED, new ExportApprovalEnded(ID, OTHER, "项目结束", TODAY)).when(READ).thenRejected("step-not-allowed");
    given(asked, new ExportApproved(ID, OTHER, Scenario.TODAY.minusDays(1), TODAY)).when(READ).thenRejected("export-approval-over");
  }

  @Test
  void a_subscription_is_no_file_and_a_file_no_subscription() {
    given(requested(ExportKind.FEED, ME), APPROVED).when(new BeginApprovedExport(ID, ExportFormat.CSV, 1, TODAY)).thenRejected("feed-is-read-not-exported");
    given(requested(ExportKind.LEDGER, ME), APPROVED).when(READ).thenRejected("export-is-no-feed");
  }
}
