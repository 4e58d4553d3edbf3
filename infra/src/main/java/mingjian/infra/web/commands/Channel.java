package mingjian.infra.web.commands;

/// By which way a command came; its id begins with it, so that the log remembers.
public enum Channel {
  /// A form of a page.
  PAGE("page:"),
  /// A program.
  API("api:");

  private final String prefix;

  Channel(String prefix) {
    this.prefix = prefix;
  }

  public String prefix() {
    return prefix;
  }
}
