package mingjian.events;

/// The identity of a thing, written in JSON as the bare string. At most [#MAX_LENGTH] characters, no blanks inside.
public interface Id {
  int MAX_LENGTH = 80;

  String value();

  static String checked(String value) {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("编号须为1至" + MAX_LENGTH + "个字符，且不含空白：" + value);
    }
    return value;
  }
}
