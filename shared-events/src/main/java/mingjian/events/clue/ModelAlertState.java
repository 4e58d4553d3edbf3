package mingjian.events.clue;

import java.util.List;
import mingjian.events.work.WorkState;

/// 模型预警: whatever state it is in, nobody has verified it.
public enum ModelAlertState implements WorkState {
  NONE("RegisterModelAlert"),
  /// 未核实，待研判
  REGISTERED("ConvertAlertToClue", "DismissAlert", "BlockItem", "CorrectAlertRecord"),
  /// 未核实，可疑事项阻断中: released before anything is dismissed
  BLOCKED("ConvertAlertToClue", "ReleaseItem", "CorrectAlertRecord"),
  /// 未核实，已转问题线索
  CONVERTED("BlockItem", "CorrectAlertRecord"),
  /// 未核实，已转问题线索，可疑事项阻断中
  CONVERTED_BLOCKED("ReleaseItem", "CorrectAlertRecord"),
  /// 未核实，已排除
  DISMISSED("CorrectAlertRecord");

  private final List<String> next;

  ModelAlertState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CONVERTED || this == DISMISSED;
  }
}
