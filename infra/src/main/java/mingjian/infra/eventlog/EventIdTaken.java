package mingjian.infra.eventlog;

/// An event id is stored already, or stands twice in one commit.
public final class EventIdTaken extends LogFailure {
  private static final long serialVersionUID = 1L;

  private final String eventId;

  public EventIdTaken(String eventId) {
    super("事件编号 " + eventId + " 已被使用。");
    this.eventId = eventId;
  }

  public String eventId() {
    return eventId;
  }
}
