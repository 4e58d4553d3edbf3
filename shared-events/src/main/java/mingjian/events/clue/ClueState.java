package mingjian.events.clue;

import java.util.ArrayList;
import java.util.List;
import mingjian.events.work.WorkState;

/// 问题线索 (DOMAIN 4.2): nothing leads out of the last four, but a merger that was a mistake can be undone.
public enum ClueState implements WorkState {
  NONE(List.of(), "RegisterClue"),
  /// 已登记
  REGISTERED(Always.OPEN, "AssignClue", "MergeClue"),
  /// 已分办
  ASSIGNED(Always.OPEN, "ProposeDisposal", "ReturnClue", "MergeClue", "ExtendDisposal", "ChangeClueHandlers"),
  /// 待批处置
  DISPOSAL_PROPOSED(Always.OPEN, "ApproveDisposal", "ChangeClueHandlers"),
  /// 谈话函询中
  TALK_INQUIRY(Always.OPEN, "ReportTalkInquiry", "SupplementTalkInquiry", "VerifyAfterTalkInquiry", "CloseClue", "ChangeClueHandlers"),
  /// 初步核实中
  PRELIM_VERIFICATION(Always.OPEN, "ConcludePreliminary", "LinkClueToCase", "ChangeClueHandlers"),
  /// 暂存待查
  SHELVED(Always.OPEN, "ReviewShelvedClue", "ProposeDisposal", "ChangeClueHandlers"),
  /// 已了结
  CLOSED(Always.ENDED, "ClarifyClue"),
  /// 已转立案
  CASE_OPENED(Always.ENDED),
  /// 已移送
  TRANSFERRED(Always.ENDED),
  /// 已合并
  MERGED(Always.ENDED, "UndoClueMerge");

  private static final class Always {
    static final List<String> ENDED = List.of("ReportClueUpward", "CopyInspectionFinding", "CorrectClueRecord");
    static final List<String> OPEN =
        List.of("ReportClueUpward", "CopyInspectionFinding", "TagClue", "TransferClue", "DecideClueRecusal", "CorrectClueRecord");
  }

  private final List<String> next;
  private final boolean ended;

  ClueState(List<String> always, String... own) {
    List<String> all = new ArrayList<>(List.of(own));
    all.addAll(always);
    this.next = List.copyOf(all);
    this.ended = always == Always.ENDED;
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return ended;
  }
}
