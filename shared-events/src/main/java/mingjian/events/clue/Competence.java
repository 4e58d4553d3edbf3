package mingjian.events.clue;

/// Whether what came in is ours to handle 管辖、受理 (监察法实施条例(2021) 169、171条): what is another body's is passed on within five working days.
public enum Competence {
  /// 属于本机关
  OWN,
  /// 不属于本机关
  OTHER
}
