package mingjian.events.supervision;

import java.util.List;
import mingjian.events.work.WorkState;

/// 选拔任用 (DOMAIN 1A rows 7 and 8).
public enum AppointmentState implements WorkState {
  NONE("RecordAppointment"),
  /// 已登记
  RECORDED("RecordFirstNominator", "RecordAppointmentFinding", "CorrectAppointmentRecord"),
  /// 发现问题
  QUESTIONED("RecordFirstNominator", "RecordAppointmentFinding", "CorrectAppointmentRecord");

  private final List<String> next;

  AppointmentState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  /// An appointment asks nothing more of anybody; what was found with it is looked into elsewhere.
  @Override
  public boolean ended() {
    return this == RECORDED;
  }
}
