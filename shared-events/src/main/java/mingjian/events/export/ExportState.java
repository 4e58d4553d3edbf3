package mingjian.events.export;

import java.util.List;
import mingjian.events.work.WorkState;

/// An export is begun at once where it is small, or asked for, approved and then begun. What was begun ends as made or broken off; one that
/// was approved and broke off may be begun again.
public enum ExportState implements WorkState {
  NONE("RequestExport", "BeginExport"),
  /// 待批准
  REQUESTED("ApproveExport", "RefuseExport"),
  /// 已批准
  APPROVED("BeginApprovedExport", "RecordFeedReading", "EndExportApproval"),
  /// 未批准
  REFUSED,
  /// 导出中
  BEGUN("FinishExport", "BreakOffExport"),
  /// 已导出
  MADE,
  /// 中断
  BROKEN_OFF("BeginApprovedExport"),
  /// 批准已终止
  ENDED;

  private final List<String> next;

  ExportState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == REFUSED || this == MADE || this == BROKEN_OFF || this == ENDED;
  }
}
