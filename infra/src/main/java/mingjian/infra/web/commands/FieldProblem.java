package mingjian.infra.web.commands;

/// One mistake in what was sent.
///
/// @param pointer where, as a JSON pointer (RFC 6901); empty for the whole
/// @param code stable, kebab-case
/// @param detail what is wrong and what to do about it, in Chinese
public record FieldProblem(String pointer, String code, String detail) {
  /// The same place as forms write it: `/a/b/0/c` is `a.b[0].c`.
  public String path() {
    return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.').replace("~1", "/").replace("~0", "~");
  }
}
