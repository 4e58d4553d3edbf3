package mingjian.infra.export;

import java.util.List;
import java.util.Map;

/// What stands above the rows: whose file it is and of what it is the whole. It is the watermark too.
///
/// @param at when, to the minute, in China; @param position of the log that the rows stand for; @param rows how many follow
/// @param export the number of its record
public record LedgerHead(String title, String filters, String by, String at, long position, long rows, String export) {
  List<Map.Entry<String, Object>> lines() {
    return List.of(
        Map.entry("台账名称", title), Map.entry("筛选条件", filters), Map.entry("导出人", by), Map.entry("导出时间", at),
        Map.entry("截至", "第" + position + "号记录"), Map.entry("行数", rows), Map.entry("导出登记号", export));
  }

  /// One line for the margins of a printed page.
  String mark() {
    return title + "  导出：" + by + "  " + at + "  登记号" + export;
  }

  /// The last line: whoever doesn't find it holds a part of the file.
  static String closing(long rows) {
    return "共" + rows + "行，完";
  }
}
