package mingjian.events.clue;

/// How a report came in 举报渠道.
public enum ReportChannel {
  /// 专用信箱（免费邮、直达信箱）
  POST_BOX,
  /// 来信
  LETTER,
  /// 检举箱
  DROP_BOX,
  /// 来访
  VISIT,
  /// 电话
  PHONE,
  /// 网络（电子信箱）
  NETWORK,
  /// 媒体舆情
  MEDIA,
  /// 上级交办
  SUPERIOR
}
