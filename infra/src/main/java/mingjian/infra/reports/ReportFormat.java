package mingjian.infra.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.infra.json.Json;
import mingjian.infra.reports.ReportSheet.Table;
import org.springframework.web.util.HtmlUtils;

/// How a sheet is written. The same sheet has the same bytes, always: lines end in one way, and nothing of the moment stands in it.
public enum ReportFormat {
  JSON("application/json"),
  CSV("text/csv;charset=UTF-8"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] write(ReportSheet sheet) {
    String text = switch (this) {
      case JSON -> Json.mapper().writeValueAsString(sheet) + "\n";
      case CSV -> csv(sheet.forReading());
      case HTML -> html(sheet.forReading());
    };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// With a byte order mark, by which spreadsheets know the encoding.
  private static String csv(ReportSheet sheet) {
    StringBuilder csv = new StringBuilder("\ufeff");
    csv.append(line(List.of(sheet.title(), "截至第" + sheet.position() + "号事件")));
    for (Table table : sheet.tables()) {
      csv.append("\r\n").append(line(List.of(table.title()))).append(line(table.headings()));
      table.rows().forEach(row -> csv.append(line(row)));
    }
    csv.append("\r\n");
    sheet.notes().forEach(note -> csv.append(line(List.of(note))));
    return csv.toString();
  }

  /// A cell that begins like a formula stays text in a spreadsheet.
  private static String line(List<String> cells) {
    return cells.stream().map(cell -> cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell)
        .map(cell -> cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String html(ReportSheet sheet) {
    return Stream.of(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>" + text(sheet.title()) + "</title>",
            "<style>body{font-family:serif;margin:2em}table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #444;padding:.3em .6em;text-align:left}</style>",
            "</head><body><h1>" + text(sheet.title()) + "</h1><p>截至第" + sheet.position() + "号事件</p>",
            sheet.tables().stream().map(ReportFormat::html).collect(Collectors.joining("\n")),
            sheet.notes().stream().map(note -> "<p>" + text(note) + "</p>").collect(Collectors.joining("\n")), "</body></html>\n")
        .collect(Collectors.joining("\n"));
  }

  private static String html(Table table) {
    return "<h2>" + text(table.title()) + "</h2><table><thead><tr>"
        + table.headings().stream().map(heading -> "<th scope=\"col\">" + text(heading) + "</th>").collect(Collectors.joining()) + "</tr></thead><tbody>"
        + table.rows().stream().map(row -> "<tr>" + row.stream().map(cell -> "<td>" + text(cell) + "</td>").collect(Collectors.joining()) + "</tr>")
            .collect(Collectors.joining("\n")) + "</tbody></table>";
  }

  private static String text(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
