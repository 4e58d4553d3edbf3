package mingjian.infra.eventlog;

/// The command id was used before for another body.
public final class CommandIdTaken extends LogFailure {
  private static final long serialVersionUID = 1L;

  public CommandIdTaken(String commandId) {
    super("命令编号 " + commandId + " 已用于另一内容。");
  }
}
