package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.clue.ClueDisposalCommand.ExtendDisposal;
import mingjian.command.clue.ClueDisposalCommand.ReportTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.ReviewShelvedClue;
import mingjian.command.clue.ClueDisposalCommand.SupplementTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.VerifyAfterTalkInquiry;
import mingjian.command.clue.ClueEndCommand.ClarifyClue;
import mingjian.command.clue.ClueEndCommand.CloseClue;
import mingjian.command.clue.ClueEndCommand.CorrectClueRecord;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.command.clue.ClueEndCommand.MergeClue;
import mingjian.command.clue.ClueEndCommand.TransferClue;
import mingjian.command.clue.ClueEndCommand.UndoClueMerge;
import mingjian.command.clue.ClueIntakeCommand.ChangeClueHandlers;
import mingjian.command.clue.ClueIntakeCommand.CopyInspectionFinding;
import mingjian.command.clue.ClueIntakeCommand.DecideClueRecusal;
import mingjian.command.clue.ClueIntakeCommand.ReportClueUpward;
import mingjian.command.clue.ClueIntakeCommand.ReturnClue;
import mingjian.command.clue.ClueIntakeCommand.TagClue;
import mingjian.events.ClueId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.TransferGround;

/// One of each, as it would be sent.
final class ClueCommands {
  private ClueCommands() {}

  static ReturnClue returnIt() {
    return new ReturnClue(CLUE, "不属本室分管", IN_TIME);
  }

  static ChangeClueHandlers change(StaffId... handlers) {
    return new ChangeClueHandlers(CLUE, List.of(handlers), "人员调整", IN_TIME);
  }

  static DecideClueRecusal recuse(StaffId staff, String section) {
    return new DecideClueRecusal(CLUE, staff, section, "近亲属", approval(), IN_TIME);
  }

  static ReportClueUpward reportUpward(String lateReason, PartialDate on) {
    return new ReportClueUpward(CLUE, "某市纪委", paper("报告"), lateReason, on);
  }

  static CopyInspectionFinding copyFinding() {
    return new CopyInspectionFinding(CLUE, "违规拨付工程款", "某市纪委", paper("抄报函"), IN_TIME);
  }

  static ExtendDisposal extend(LocalDate dueOn) {
    return new ExtendDisposal(CLUE, dueOn, "需外调", approval(), IN_TIME);
  }

  static ReviewShelvedClue review(LocalDate reviewOn) {
    return new ReviewShelvedClue(CLUE, "仍不具备核查条件", reviewOn, TODAY);
  }

  static VerifyAfterTalkInquiry verify(ApproverRank rank) {
    return new VerifyAfterTalkInquiry(CLUE, "核实方案", approval(), rank, null);
  }

  static CloseClue close(ClosingGround ground, String clarifiedBefore) {
    return new CloseClue(CLUE, ground, "说明清楚，予以采信", clarifiedBefore, approval(), TODAY);
  }

  static CorrectClueRecord correct(String reason) {
    return new CorrectClueRecord(CLUE, "event-1", "承办部门", "第一室", "第二室", reason, approval(), TODAY);
  }

  static MergeClue merge(ClueId into) {
    return new MergeClue(CLUE, into, "反映同一问题", approval(), TODAY);
  }

  static UndoClueMerge undoMerge(String reason) {
    return new UndoClueMerge(CLUE, "event-2", reason, approval(), TODAY);
  }

  static LinkClueToCase link() {
    return new LinkClueToCase(CLUE, CASE, TODAY);
  }

  static TransferClue transfer() {
    return new TransferClue(CLUE, "某市纪委", TransferGround.NO_JURISDICTION, "无管辖权", paper("移送函"), approval(), TODAY);
  }

  static List<ClueCommand> all() {
    return List.of(
        register(), assign(FIRST, SECOND), returnIt(), change(FIRST), recuse(FIRST, null), new TagClue(CLUE, CAMPAIGN, IN_TIME), reportUpward(null, IN_TIME),
        copyFinding(), propose(DisposalWay.TALK_INQUIRY), approve(DisposalWay.TALK_INQUIRY), extend(NEXT_YEAR), review(NEXT_YEAR),
        new ReportTalkInquiry(CLUE, null, null, "已作说明", IN_TIME), new SupplementTalkInquiry(CLUE, "说明不清", approval(), IN_TIME),
        verify(ApproverRank.DEPUTY_LEAD), conclude(PreliminaryOutcome.CLOSE, null, null), close(ClosingGround.EXPLAINED, null),
        new ClarifyClue(CLUE, "本单位", paper("澄清函"), TODAY), transfer(), link(), merge(OTHER_CLUE), undoMerge("误并"), correct("笔误"));
  }
}
