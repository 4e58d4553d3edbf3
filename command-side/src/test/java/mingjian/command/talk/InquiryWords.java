package mingjian.command.talk;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.approval;
import static mingjian.command.Papers.day;
import static mingjian.command.Papers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.talk.InquiryCommand.AskAgain;
import mingjian.command.talk.InquiryCommand.ChangeInquiryHandlers;
import mingjian.command.talk.InquiryCommand.CloseInquiry;
import mingjian.command.talk.InquiryCommand.CorrectInquiryRecord;
import mingjian.command.talk.InquiryCommand.DecideInquiryRecusal;
import mingjian.command.talk.InquiryCommand.IssueInquiry;
import mingjian.command.talk.InquiryCommand.RecordInquiryReply;
import mingjian.command.talk.InquiryCommand.WithdrawInquiry;
import mingjian.events.InquiryId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.talk.Countersignature;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryEvent.InquiryAskedAgain;
import mingjian.events.talk.InquiryEvent.InquiryClosed;
import mingjian.events.talk.InquiryEvent.InquiryIssued;
import mingjian.events.talk.InquiryEvent.InquiryRecusalDecided;
import mingjian.events.talk.InquiryEvent.InquiryReplied;
import mingjian.events.talk.InquiryEvent.InquiryWithdrawn;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.talk.InquiryTarget;
import mingjian.events.work.WorkAbout;

/// The words in which inquiries are told in tests: a letter to a deputy bureau head sixty days ago, to be answered in twenty-one.
final class InquiryWords {
  static final InquiryId INQUIRY = new InquiryId("inquiry-1");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final StaffId HANDLER = new StaffId("chengban01");
  static final WorkAbout ABOUT = about(DEPUTY);
  static final int SENT = 60;
  static final LocalDate DUE = day(39);
  static final Countersignature SIGNED = new Countersignature("局党组书记", ago(42));

  private InquiryWords() {}

  static WorkAbout about(PersonId... persons) {
    return new WorkAbout(List.of(persons), new UnitId("unit-1"), null, Secrecy.WORK_SECRET);
  }

  static IssueInquiry issue() {
    return issue(ABOUT, InquiryKind.INQUIRY, InquiryTarget.OTHER, InquiryApprover.DEPUTY_LEAD, List.of("兼职取酬情况"), DUE, 61);
  }

  static IssueInquiry issue(InquiryTarget target, InquiryApprover approvedAs) {
    return issue(ABOUT, InquiryKind.INQUIRY, target, approvedAs, List.of("兼职取酬情况"), DUE, 61);
  }

  static IssueInquiry issue(
      WorkAbout about, InquiryKind kind, InquiryTarget target, InquiryApprover approvedAs, List<String> problems, LocalDate dueOn, int approvedDaysAgo) {
    return new IssueInquiry(
        INQUIRY, about, "兼职取酬", kind, target, problems, paper("函询通知书"), "某线索〔2025〕12号", "第二纪检监察室", dueOn, List.of(HANDLER), approvedAs,
        approval(approvedDaysAgo), ago(SENT));
  }

  static InquiryIssued issued() {
    return issued(InquiryKind.INQUIRY, InquiryTarget.OTHER, InquiryApprover.DEPUTY_LEAD);
  }

  static InquiryIssued issued(InquiryKind kind, InquiryTarget target, InquiryApprover approvedAs) {
    return new InquiryIssued(
        INQUIRY, ABOUT, "兼职取酬", kind, target, List.of("兼职取酬情况"), paper("函询通知书"), "某线索〔2025〕12号", "第二纪检监察室", DUE, List.of(HANDLER),
        approvedAs, approval(61), Set.<ProcedureFlaw>of(), ago(SENT));
  }

  static RecordInquiryReply reply(Countersignature signed, boolean concernsHead, PartialDate on) {
    return new RecordInquiryReply(INQUIRY, paper("说明材料"), signed, concernsHead, on);
  }

  static InquiryReplied replied(Integer daysLate, LocalDate settleDueOn, PartialDate on) {
    return new InquiryReplied(INQUIRY, ABOUT, paper("说明材料"), SIGNED, false, daysLate, settleDueOn, on);
  }

  static InquiryReplied replied() {
    return replied(null, day(40).plusMonths(1), ago(40));
  }

  static AskAgain askAgain(LocalDate dueOn, String... problems) {
    return new AskAgain(INQUIRY, List.of(problems), paper("补充函询通知书"), dueOn, approval(30), ago(30));
  }

  static InquiryAskedAgain askedAgain() {
    return new InquiryAskedAgain(INQUIRY, ABOUT, List.of("报酬去向"), paper("补充函询通知书"), day(9), approval(30), ago(30));
  }

  static CloseInquiry close(InquiryOutcome outcome) {
    return new CloseInquiry(INQUIRY, outcome, "说明可信", null, approval(10), ago(10));
  }

  static InquiryClosed closed(InquiryOutcome outcome) {
    return new InquiryClosed(INQUIRY, ABOUT, outcome, "说明可信", null, approval(10), ago(10));
  }

  static WithdrawInquiry withdraw() {
    return new WithdrawInquiry(INQUIRY, "对象有误", approval(50), ago(50));
  }

  static InquiryWithdrawn withdrawn() {
    return new InquiryWithdrawn(INQUIRY, ABOUT, "对象有误", approval(50), ago(50));
  }

  static CorrectInquiryRecord correct(String reason) {
    return new CorrectInquiryRecord(INQUIRY, "event-1", "回复日期", "1月21日", "1月20日", reason, approval(1), ago(1));
  }

  static ChangeInquiryHandlers change(StaffId... handlers) {
    return new ChangeInquiryHandlers(INQUIRY, List.of(handlers), "工作调整", ago(20));
  }

  static DecideInquiryRecusal recuse(StaffId staff) {
    return new DecideInquiryRecusal(INQUIRY, staff, "近亲属", approval(25), ago(25));
  }

  static InquiryRecusalDecided recused(StaffId staff) {
    return new InquiryRecusalDecided(INQUIRY, ABOUT, staff, "近亲属", approval(25), ago(25));
  }
}
