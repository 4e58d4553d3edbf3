package mingjian.events;

import org.jspecify.annotations.Nullable;

/// A place by its administrative division code (GB/T 2260) and the names of its levels. Each part may be missing: papers and
/// announcements often name the prefecture only.
public record Place(
    @Nullable String code, @Nullable String province, @Nullable String prefecture, @Nullable String county) {
  public static final Place UNKNOWN = new Place(null, null, null, null);

  /// As people read it: `某市某县`, or 不详.
  public String inChinese() {
    StringBuilder text = new StringBuilder();
    for (String level : new @Nullable String[] {province, prefecture, county}) {
      text.append(level == null ? "" : level);
    }
    return text.isEmpty() ? "不详" : text.toString();
  }
}
