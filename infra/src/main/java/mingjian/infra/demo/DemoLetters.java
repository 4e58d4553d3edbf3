package mingjian.infra.demo;

import static mingjian.infra.demo.DemoCounty.*;

import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.talk.AdmonitionCommand.EndAdmonition;
import mingjian.command.talk.AdmonitionCommand.IssueAdmonition;
import mingjian.command.talk.AdmonitionCommand.RecordAdmonitionFollowUp;
import mingjian.command.talk.InquiryCommand.AskAgain;
import mingjian.command.talk.InquiryCommand.CloseInquiry;
import mingjian.command.talk.InquiryCommand.IssueInquiry;
import mingjian.command.talk.InquiryCommand.RecordInquiryReply;
import mingjian.events.AdmonitionId;
import mingjian.events.Approval;
import mingjian.events.InquiryId;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.talk.AdmonitionCheck;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.talk.Countersignature;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.talk.InquiryTarget;
import mingjian.events.work.WorkAbout;

/// Letters that ask 函询 and admonitions 诫勉: one reply is overdue, one head was asked again, one was taken on trust.
record DemoLetters(DemoDays days) {
  private static final InquiryId OVERDUE = new InquiryId("inquiry-demo-overdue");
  private static final InquiryId AGAIN = new InquiryId("inquiry-demo-again");
  private static final InquiryId CLOSED = new InquiryId("inquiry-demo-closed");
  private static final AdmonitionId RUNNING = new AdmonitionId("admonition-demo-running");
  private static final AdmonitionId FOLLOWED = new AdmonitionId("admonition-demo-followed");
  private static final AdmonitionId ENDED = new AdmonitionId("admonition-demo-ended");
  private static final List<StaffId> HANDLERS = List.of(INVESTIGATOR, SECOND_INVESTIGATOR);

  List<Command> commands() {
    return Stream.of(inquiries(), admonitions()).flatMap(List::stream).toList();
  }

  private List<Command> inquiries() {
    return List.of(
        inquiry(OVERDUE, CENTRE_HEAD, CENTRE, InquiryTarget.OTHER, "招标代理机构选取情况", "请说明近两年招标代理机构的选取方式和集体研究情况", 14, 26),
        inquiry(AGAIN, EDUCATION_HEAD, EDUCATION, InquiryTarget.HEAD_OF_PARTY_BODY_BELOW, "教辅采购比选情况", "请说明教辅采购未公开比选的原因", 41, 55),
        new RecordInquiryReply(AGAIN, days.paper("函询回复", 43), null, true, days.ago(42)),
        new AskAgain(AGAIN, List.of("回复未说明两家供应商的确定过程，请补充说明"), days.paper("再次函询通知书", "某县纪函", 9, 8), days.inDays(6),
            days.byHead("再次函询呈批表", 9), days.ago(8)),
        inquiry(CLOSED, EDUCATION_DEPUTY, EDUCATION, InquiryTarget.OTHER, "招生录取有关情况", "请说明义务教育招生期间有无打招呼情形", 173, 188),
        new RecordInquiryReply(CLOSED, days.paper("函询回复", 176), new Countersignature("某县教育局党组书记、局长", days.ago(176)), false, days.ago(175)),
        new CloseInquiry(CLOSED, InquiryOutcome.ACCEPTED, "说明清楚，与名册核对一致，予以采信了结", days.paper("函询结果反馈函", 160),
            days.byDeputyLead("函询了结呈批表", 161), days.ago(160)));
  }

  private List<Command> admonitions() {
    return List.of(
        admonish(FOLLOWED, FORMER_DEPUTY, HOUSING, "分管工程建设期间未落实变更审批制度", 48),
        new RecordAdmonitionFollowUp(FOLLOWED, AdmonitionCheck.MENDED, "现任岗位已建立审批台账，查阅三个月记录均按规定执行", days.paper("诫勉回访记录", 10), days.ago(10)),
        admonish(RUNNING, EDUCATION_DEPUTY, EDUCATION, "对教辅采购程序把关不严", 100),
        admonish(ENDED, CENTRE_HEAD, CENTRE, "兼职取酬未按规定报告", 420),
        new RecordAdmonitionFollowUp(ENDED, AdmonitionCheck.MENDED, "已辞去兼职并退缴报酬", days.paper("诫勉回访记录", 240), days.ago(240)),
        new EndAdmonition(ENDED, null, "影响期满，整改到位", days.ago(230)));
  }

  private IssueInquiry inquiry(
      InquiryId id, PersonId person, UnitId unit, InquiryTarget target, String headline, String problem, long dueDaysAgo, long daysAgo) {
    InquiryApprover approver = target == InquiryTarget.OTHER ? InquiryApprover.DEPUTY_LEAD : InquiryApprover.HEAD;
    Approval approval = approver == InquiryApprover.HEAD ? days.byHead("函询呈批表", daysAgo + 2) : days.byDeputyLead("函询呈批表", daysAgo + 2);
    return new IssueInquiry(id, about(person, unit), headline, InquiryKind.INQUIRY, target, List.of(problem), days.paper("函询通知书", daysAgo), null,
        "第一审查调查室", days.daysAgo(dueDaysAgo), HANDLERS, approver, approval, days.ago(daysAgo));
  }

  private IssueAdmonition admonish(AdmonitionId id, PersonId person, UnitId unit, String facts, long daysAgo) {
    return new IssueAdmonition(id, about(person, unit), "诫勉：" + facts, AdmonitionForm.WRITTEN, facts, null, days.paper("诫勉书", daysAgo), "第一监督检查室",
        List.of(THIRD_INVESTIGATOR), days.byHead("诫勉呈批表", daysAgo + 1), days.ago(daysAgo));
  }

  private static WorkAbout about(PersonId person, UnitId unit) {
    return new WorkAbout(List.of(person), unit, null, Secrecy.WORK_SECRET);
  }
}
