package mingjian.command;

import static mingjian.command.Allowed.CLERKS;
import static mingjian.command.Allowed.HANDLERS;
import static mingjian.command.Allowed.LEADERS;
import static mingjian.command.Allowed.REGISTRARS;

import mingjian.command.rectification.RecommendationCommand;
import mingjian.command.rectification.RectificationCommand;
import mingjian.command.talk.AdmonitionCommand;
import mingjian.command.talk.InquiryCommand;
import mingjian.command.talk.TalkCommand;

/// Who may enter what of talks, inquiries and what is to be mended: replies come in on paper; what settles, withdraws or releases is for leaders.
final class MayOnTalks {
  private MayOnTalks() {}

  static void enter(Allowed table) {
    talks(table);
    inquiries(table);
    rectifications(table);
  }

  /// Those who hold it enter it; the approval on paper may come in through the case office.
  private static void talks(Allowed table) {
    table.may(TalkCommand.PlanTalk.class, HANDLERS);
    table.may(TalkCommand.ApproveTalk.class, CLERKS);
    table.may(TalkCommand.RescheduleTalk.class, HANDLERS);
    table.may(TalkCommand.CancelTalk.class, HANDLERS);
    table.may(TalkCommand.RecordTalk.class, HANDLERS);
    table.may(TalkCommand.RecordUnplannedTalk.class, HANDLERS);
    table.may(TalkCommand.SetFollowUp.class, HANDLERS);
    table.may(TalkCommand.CompleteFollowUp.class, HANDLERS);
    table.may(TalkCommand.CloseTalk.class, HANDLERS);
    table.may(TalkCommand.CorrectTalkRecord.class, LEADERS);
  }

  private static void inquiries(Allowed table) {
    table.may(InquiryCommand.IssueInquiry.class, HANDLERS);
    table.may(InquiryCommand.RecordInquiryReply.class, CLERKS);
    table.may(InquiryCommand.AskAgain.class, HANDLERS);
    table.may(InquiryCommand.CloseInquiry.class, LEADERS);
    table.may(InquiryCommand.WithdrawInquiry.class, LEADERS);
    table.may(InquiryCommand.ChangeInquiryHandlers.class, REGISTRARS);
    table.may(InquiryCommand.DecideInquiryRecusal.class, REGISTRARS);
    table.may(InquiryCommand.CorrectInquiryRecord.class, LEADERS);
    table.may(AdmonitionCommand.IssueAdmonition.class, HANDLERS);
    table.may(AdmonitionCommand.RecordAdmonitionFollowUp.class, HANDLERS);
    table.may(AdmonitionCommand.EndAdmonition.class, LEADERS);
    table.may(AdmonitionCommand.CorrectAdmonitionRecord.class, LEADERS);
    table.may(RecommendationCommand.IssueRecommendation.class, HANDLERS);
    table.may(RecommendationCommand.RecordFeedback.class, CLERKS);
    table.may(RecommendationCommand.EvaluateRecommendation.class, HANDLERS);
    table.may(RecommendationCommand.AdoptInstitution.class, CLERKS);
    table.may(RecommendationCommand.EscalateRecommendation.class, LEADERS);
    table.may(RecommendationCommand.CloseRecommendation.class, LEADERS);
    table.may(RecommendationCommand.CorrectRecommendationRecord.class, LEADERS);
  }

  /// The unit's reply comes in on paper; what releases a unit from something is for leaders to enter.
  private static void rectifications(Allowed table) {
    table.may(RectificationCommand.IssueRectification.class, HANDLERS);
    table.may(RectificationCommand.DeclineRectification.class, LEADERS);
    table.may(RectificationCommand.StartRectification.class, CLERKS);
    table.may(RectificationCommand.SubmitRectification.class, CLERKS);
    table.may(RectificationCommand.EvaluateRectification.class, HANDLERS);
    table.may(RectificationCommand.WaiveMeasure.class, LEADERS);
    table.may(RectificationCommand.ExtendDue.class, LEADERS);
    table.may(RectificationCommand.LookBack.class, HANDLERS);
    table.may(RectificationCommand.CloseRectification.class, LEADERS);
    table.may(RectificationCommand.ReopenRectification.class, LEADERS);
    table.may(RectificationCommand.CorrectRectificationRecord.class, LEADERS);
  }
}
