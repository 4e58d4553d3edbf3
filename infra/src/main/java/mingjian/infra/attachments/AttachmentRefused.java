package mingjian.infra.attachments;

import java.util.Map;
import mingjian.events.Words;

/// A file that is not taken. The sentence names it and says what to do.
public final class AttachmentRefused extends RuntimeException {
  private final String code;

  AttachmentRefused(String code, String name) {
    super(Words.sentence("problem." + code, Map.of("name", name, "taken", FileTypes.allTaken())));
    this.code = code;
  }

  AttachmentRefused(String code, String name, long bytesMax) {
    super(Words.sentence("problem." + code, Map.of("name", name, "max", bytesMax >> 20)));
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// In Chinese.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
