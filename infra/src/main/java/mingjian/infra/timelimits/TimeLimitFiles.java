package mingjian.infra.timelimits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.timelimits.WorkCalendar;
import mingjian.infra.CannotStart;

/// Where time limits come from. `time-limits.csv` of the data folder takes the place of the shipped one; a calendar of its `calendars` that of the same
/// year. Read once at start: who changes a file starts again, and the view is folded anew.
public final class TimeLimitFiles {
  private static final String LIMITS = "time-limits.csv";
  private static final String CALENDARS = "calendars";
  private static final List<Integer> SHIPPED_YEARS = List.of(2026);
  private static final TimeLimits SHIPPED = new TimeLimits(shippedLimits(), new WorkCalendar(shippedYears()));

  private TimeLimitFiles() {}

  public static TimeLimits shipped() {
    return SHIPPED;
  }

  /// @param folder need not exist
  /// @throws CannotStart with file, line, column and remedy, where something in it is wrong
  public static TimeLimits load(Path folder) {
    SortedMap<Integer, WorkCalendar.Year> years = shippedYears();
    yearFiles(folder.resolve(CALENDARS)).forEach((year, file) -> put(years, year, CalendarTable.parse(CALENDARS + "/" + year + ".csv", year, read(file))));
    Path own = folder.resolve(LIMITS);
    List<TimeLimit> limits = Files.exists(own) ? LimitTable.parse(LIMITS, read(own)) : SHIPPED.all();
    return new TimeLimits(limits, new WorkCalendar(years));
  }

  /// One line for those who look after the system.
  public static String summary(TimeLimits limits) {
    String years = limits.calendar().loaded().stream().map(year -> year + "年").collect(Collectors.joining("、"));
    return "版本" + limits.fingerprint() + "，" + limits.all().size() + "条，启用" + limits.on().size() + "条；"
        + (years.isEmpty() ? "未装载节假日安排，工作日仅扣周末" : "已装载节假日安排：" + years);
  }

  private static List<TimeLimit> shippedLimits() {
    return LimitTable.parse(LIMITS, resource(LIMITS));
  }

  private static SortedMap<Integer, WorkCalendar.Year> shippedYears() {
    SortedMap<Integer, WorkCalendar.Year> years = new TreeMap<>();
    SHIPPED_YEARS.forEach(year -> put(years, year, CalendarTable.parse(CALENDARS + "/" + year + ".csv", year, resource(CALENDARS + "/" + year + ".csv"))));
    return years;
  }

  /// A calendar without a day says nothing of its year.
  private static void put(SortedMap<Integer, WorkCalendar.Year> years, int year, WorkCalendar.Year calendar) {
    if (calendar.holidays().isEmpty() && calendar.makeUpDays().isEmpty()) {
      years.remove(year);
    } else {
      years.put(year, calendar);
    }
  }

  private static SortedMap<Integer, Path> yearFiles(Path folder) {
    SortedMap<Integer, Path> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(path -> path.getFileName().toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString();
        if (!name.matches("\\d{4}\\.csv")) {
          throw new CannotStart(CALENDARS + "/" + name + "：文件名须为年份，例如2026.csv。请改名或移出该目录。");
        }
        files.put(Integer.valueOf(name.substring(0, 4)), file);
      }
    } catch (IOException e) {
      throw new CannotStart("无法读取数据目录中的" + CALENDARS + "。请检查权限。", e);
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CannotStart(file.getFileName() + "：不是UTF-8编码。请用UTF-8编码另存。", e);
    } catch (IOException e) {
      throw new CannotStart("无法读取数据目录中的" + file.getFileName() + "。请检查权限。", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = TimeLimitFiles.class.getResourceAsStream("/mingjian/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
