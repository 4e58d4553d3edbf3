package mingjian.infra.timelimits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.Words;
import mingjian.events.timelimits.ClockEvents;
import mingjian.events.timelimits.Consequence;
import mingjian.events.timelimits.ExtendsTo;
import mingjian.events.timelimits.Extension;
import mingjian.events.timelimits.LegalBasis;
import mingjian.events.timelimits.Length;
import mingjian.events.timelimits.OnlyWhen;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.Verified;
import mingjian.infra.timelimits.CsvTable.Row;

/// `time-limits.csv`, a line for each version of each limit.
final class LimitTable {
  static final List<String> HEADER = List.of(
      "编号", "名称", "文件", "条款", "版本", "施行日期", "失效日期", "起算事件", "起算条件", "期限", "延长", "终止事件", "延长事件", "撤销事件", "对象", "性质",
      "后果", "启用", "核对", "说明");

  private LimitTable() {}

  static List<TimeLimit> parse(String file, String text) {
    List<TimeLimit> limits = new ArrayList<>();
    for (Row row : CsvTable.parse(file, text, HEADER).rows()) {
      TimeLimit limit = limit(row);
      check(limit, row);
      limits.stream().filter(other -> other.id().equals(limit.id())).forEach(other -> checkTogether(limit, other, row));
      limits.add(limit);
    }
    return List.copyOf(limits);
  }

  private static TimeLimit limit(Row row) {
    return new TimeLimit(
        id(row), row.required("名称"),
        new LegalBasis(row.required("文件"), row.required("条款"), row.required("版本"), row.date("施行日期"), row.dateOrNull("失效日期")), events(row),
        row.read("期限", Length::parse), extensions(row), row.oneOf("对象", List.of(Scope.values()), Words::of),
        row.oneOf("性质", List.of(false, true), lapses -> lapses ? "权利" : "职责"), row.oneOf("后果", List.of(Consequence.values()), Words::of),
        row.oneOf("启用", List.of(true, false), on -> on ? "是" : "否"), row.oneOf("核对", List.of(Verified.values()), Words::of), row.text("说明"));
  }

  private static String id(Row row) {
    return row.read("编号", text -> {
      if (!text.matches("[A-Za-z0-9-]{1,20}")) {
        throw new IllegalArgumentException("“" + text + "”须为1至20个字母、数字或短横线");
      }
      return text;
    });
  }

  private static ClockEvents events(Row row) {
    OnlyWhen when = row.text("起算条件").isEmpty() ? null : row.read("起算条件", OnlyWhen::parse);
    return new ClockEvents(row.required("起算事件"), when, row.list("终止事件"), row.list("延长事件"), row.list("撤销事件"));
  }

  /// `3个月 承办机关主要负责人；3个月 上级机关`: one after the other, each with whose approval it takes.
  private static List<Extension> extensions(Row row) {
    return row.text("延长").isEmpty() ? List.of() : row.read("延长", text -> Arrays.stream(text.split("；")).map(LimitTable::extension).toList());
  }

  private static Extension extension(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("每次延长须写作“1个月 批准人”，多次之间用“；”隔开，延长到批准的某一天的写作“至批准日期 批准人”：" + text);
    }
    return new Extension(parts[0].equals(Extension.TO_THE_DAY) ? null : Length.parse(parts[0]), parts[1]);
  }

  /// A day that is approved stands for itself: no length comes before it or after.
  private static void checkExtensions(TimeLimit limit, Row row) {
    if (limit.extendsToDays() && limit.extensions().size() > 1) {
      throw row.wrong("延长", "“" + Extension.TO_THE_DAY + "”须单独填写，不限次数。请删去其他各次。");
    }
    if (limit.extendsToDays() && limit.on()) {
      limit.events().extend().stream().filter(name -> !ExtendsTo.class.isAssignableFrom(EventCatalogue.ALL.typeOf(name).orElseThrow())).findFirst().ifPresent(name -> {
        throw row.wrong("延长事件", "事件“" + name + "”不载明延长到哪一天，“延长”须写作期限，例如1个月。请更正。");
      });
    }
  }

  private static void check(TimeLimit limit, Row row) {
    LegalBasis basis = limit.basis();
    if (basis.to() != null && basis.to().isBefore(basis.from())) {
      throw row.wrong("失效日期", basis.to() + "早于施行日期" + basis.from() + "，请更正。");
    }
    if (limit.on()) {
      checkOn(limit, row);
    }
    checkExtensions(limit, row);
  }

  /// What is off may wait for events that aren't there yet, or for somebody who looks its text up.
  private static void checkOn(TimeLimit limit, Row row) {
    if (limit.verified() == Verified.FROM_MEMORY) {
      throw row.wrong("启用", "凭记忆的条目不得启用。请核对原文，将“核对”改为" + Words.of(Verified.BY_TEXT) + "后再启用。");
    }
    checkEvents("起算事件", List.of(limit.events().starts()), row);
    checkEvents("终止事件", limit.events().ends(), row);
    checkEvents("延长事件", limit.events().extend(), row);
    checkEvents("撤销事件", limit.events().voids(), row);
    if (limit.events().ends().isEmpty() && !limit.lapses()) {
      throw row.wrong("终止事件", "职责的时限须有终止事件，否则永远逾期。请填写，或将“性质”改为权利。");
    }
    OnlyWhen when = limit.events().when();
    Class<? extends Event> starts = EventCatalogue.ALL.typeOf(limit.events().starts()).orElseThrow();
    if (when != null && !when.unknownIn(starts).isEmpty()) {
      throw row.wrong("起算条件", "起算事件没有取值为" + String.join("、", when.unknownIn(starts)) + "的字段" + when.component() + "，请更正。");
    }
  }

  private static void checkEvents(String column, List<String> names, Row row) {
    names.stream().filter(name -> EventCatalogue.ALL.typeOf(name).isEmpty()).findFirst().ifPresent(unknown -> {
      throw row.wrong(column, "没有事件“" + unknown + "”。请改为系统事件的名称（例如casefile/case-decided），或将“启用”改为否。");
    });
  }

  /// On one day only one version may be in force, and a clock keeps its key through all versions.
  private static void checkTogether(TimeLimit limit, TimeLimit other, Row row) {
    if (limit.scope() != other.scope()) {
      throw row.wrong("对象", "与" + limit.id() + "的其他版本不同。请改为一致，或另给编号。");
    }
    if (limit.basis().from().equals(other.basis().from()) || limit.on() && other.on() && limit.basis().overlaps(other.basis())) {
      throw row.wrong("施行日期", "与" + limit.id() + "的另一版本同时施行。请为旧版本填写失效日期。");
    }
  }
}
