package mingjian.infra.announced;

/// The file as a whole can't be imported; nothing was. One Chinese line that names the place.
public final class BadFile extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadFile(String message) {
    super(message);
  }

  BadFile(long line, String message) {
    super("第" + line + "行：" + message + "未导入任何内容。");
  }
}
