package mingjian.infra.eventlog;

/// Somebody else wrote that (aggregate, sequence) first: load again and retry.
public final class SequenceTaken extends LogFailure {
  private static final long serialVersionUID = 1L;

  private final String aggregateId;
  private final long sequence;

  public SequenceTaken(String aggregateId, long sequence) {
    super("流 " + aggregateId + " 的序号 " + sequence + " 已有事件。");
    this.aggregateId = aggregateId;
    this.sequence = sequence;
  }

  public String aggregateId() {
    return aggregateId;
  }

  public long sequence() {
    return sequence;
  }
}
