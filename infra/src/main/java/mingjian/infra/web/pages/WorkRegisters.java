package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.infra.web.pages.Register.Column;
import mingjian.infra.web.pages.Register.Filter;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;

/// The registers of daily supervision as pages, all made one way.
final class WorkRegisters {
  private WorkRegisters() {}

  static Register<WorkRegisterRow> of(WorkCollection files, LocalDate today) {
    return new Register<>(
        files.address(), Words.of(files), Words.of("explain." + files.address()), new WorkRegisterView(files), filters(files), columns(files, today),
        "openedOn", true, true);
  }

  private static List<Filter> filters(WorkCollection files) {
    List<Filter> filters = new ArrayList<>();
    files.kinds().ifPresent(kinds -> filters.add(Filter.choice("kind", "类别", options(kinds.getEnumConstants()))));
    filters.add(Filter.choice("state", "状态", options(Stream.of(files.states().getEnumConstants()).filter(state -> !state.name().equals("NONE")).toArray())));
    filters.add(Filter.whether("ended", "办结情况", "在办", "已办结"));
    filters.add(Filter.picker("unit", "单位", "units"));
    filters.add(Filter.picker("person", "领导干部", "office-holders"));
    filters.add(Filter.until("dueOn", "到期日不晚于"));
    return filters;
  }

  private static List<Option> options(Object[] constants) {
    return Stream.of(constants).map(constant -> (Enum<?>) constant).map(constant -> new Option(constant.name(), Words.of(constant))).toList();
  }

  private static List<Column<WorkRegisterRow>> columns(WorkCollection files, LocalDate today) {
    List<Column<WorkRegisterRow>> columns = new ArrayList<>();
    columns.add(new Column<>(Words.of(files), null, (row, names) -> Cell.link(row.headline(), "/" + files.address() + "/" + row.fileId())));
    if (files.kinds().isPresent()) columns.add(new Column<>("类别", null, (row, names) -> Cell.of(kind(row))));
    columns.add(new Column<>("领导干部", null, (row, names) -> Cell.of(row.about().persons().stream().map(names::label).collect(Collectors.joining("、")))));
    columns.add(new Column<>("单位", null, (row, names) -> names.cell(row.about().unit())));
    columns.add(new Column<>("日期", "openedOn", (row, names) -> Cell.of(row.openedOn())));
    columns.add(new Column<>("状态", null, (row, names) -> Cell.badge(state(row), "")));
    columns.add(new Column<>("责任人（责任单位）", null, (row, names) -> Cell.of(names.label(row.responsible()))));
    columns.add(new Column<>("到期", "dueOn", (row, names) -> row.standing().ended() ? Cell.of("") : Registers.due(row.dueOn(), today)));
    return columns;
  }

  static String state(WorkRegisterRow row) {
    return Words.of((Enum<?>) row.standing());
  }

  static String kind(WorkRegisterRow row) {
    return row.kind() == null ? "" : Words.of("value." + row.kind());
  }
}
