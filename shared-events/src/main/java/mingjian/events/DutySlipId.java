package mingjian.events;

/// A slip 任务单, a notice 抄告单 or a quarterly list of duties 主体责任清单.
public record DutySlipId(String value) implements Id {
  public DutySlipId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
