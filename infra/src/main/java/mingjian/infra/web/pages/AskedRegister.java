package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.infra.export.Approvals;
import mingjian.infra.web.commands.NewIds;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.infra.web.pages.Register.Filter;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// What stands in the address of a register, or in the options of a job: which rows are asked for, and in which order.
///
/// @param chosen the filters that hold, presets included, by their fields
/// @param problem what was wrong with one of them, in Chinese; null where all hold
record AskedRegister<R>(
    Register<R> register, Map<String, String> chosen, List<Condition> conditions, String q, String sort, boolean descending, @Nullable String problem) {
  private static final int FINGERPRINT_DIGITS = 12;

  static <R> AskedRegister<R> of(Register<R> register, Map<String, String> asked) {
    Map<String, String> chosen = new LinkedHashMap<>();
    List<Condition> conditions = new ArrayList<>(register.fixed());
    String problem = null;
    for (Filter filter : register.filters()) {
      String given = asked.getOrDefault(filter.field(), "").strip();
      String value = given.isEmpty() && filter.preset() != null ? filter.preset() : given;
      if (!value.isEmpty()) {
        chosen.put(filter.field(), value);
        try {
          conditions.add(condition(filter, value));
        } catch (NumberFormatException notANumber) {
          problem = "“" + filter.label() + "”须为数字（1至9999），例如2015：" + value;
        } catch (DateTimeParseException notADay) {
          problem = "“" + filter.label() + "”须写作2015-03-04：" + value;
        } catch (NoSuchElementException noOption) {
          problem = "“" + filter.label() + "”没有" + AskedPage.quoted(value) + "这一项，请从列表中选择；现按全部显示。";
        }
      }
    }
    String by = asked.getOrDefault("sort", "");
    boolean sortable = by.equals(register.sort()) || register.columns().stream().anyMatch(column -> by.equals(column.sort()));
    if (problem == null && !by.isEmpty() && !sortable) {
      problem = "不能按" + AskedPage.quoted(by) + "排序，请点列名；现按本台账平常的次序显示。";
    }
    return new AskedRegister<>(
        register, chosen, conditions, asked.getOrDefault("q", "").strip(), sortable ? by : register.sort(),
        asked.containsKey("order") ? asked.get("order").equals("desc") : register.descending(), problem);
  }

  private static Condition condition(Filter filter, String value) {
    return switch (filter.kind()) {
      case CHOICE -> Condition.is(filter.field(), chosen(filter, value));
      case WHETHER -> Condition.is(filter.field(), Long.valueOf(chosen(filter, value)));
      case TEXT, PICKER -> Condition.is(filter.field(), value);
      case NUMBER -> Condition.is(filter.field(), number(value));
      case FROM -> new Condition(filter.field(), Long.valueOf(value), null);
      case UNTIL -> new Condition(filter.field(), null, PartialDate.of(LocalDate.parse(value)).latest());
    };
  }

  private static String chosen(Filter filter, String value) {
    return filter.options().stream().map(Option::value).filter(value::equals).findFirst().orElseThrow();
  }

  private static long number(String value) {
    if (!value.matches("[1-9]\\d{0,3}")) {
      throw new NumberFormatException(value);
    }
    return Long.parseLong(value);
  }

  /// What is wrong, a unit, a person or a case among it that isn't there, or that the viewer may not see.
  Optional<String> problem(Names names) {
    return problem != null ? Optional.of(problem) : register.filters().stream().filter(filter -> filter.picks() != null && chosen.containsKey(filter.field()))
        .filter(filter -> names.lacks(filter.picks(), chosen.get(filter.field()))).findFirst()
        .map(filter -> "“" + filter.label() + "”没有" + AskedPage.quoted(chosen.get(filter.field())) + "，请从列表中选择或者清除。");
  }

  Ask ask(int offset, int limit) {
    return new Ask(conditions, q.isEmpty() ? null : q, sort, descending, offset, limit);
  }

  /// For the record of an export: persons and cases by id. A text that was searched for may be a name; its fingerprint tells only whoever knows the text.
  String onRecord() {
    return filters(UnaryOperator.identity(), q.isEmpty() ? "" : fingerprinted(q));
  }

  /// For the reader of the file.
  String inFile(Names names) {
    return filters(names::label, q);
  }

  private String filters(UnaryOperator<String> labels, String search) {
    List<String> told = new ArrayList<>();
    for (Filter filter : register.filters()) {
      String value = chosen.get(filter.field());
      if (value != null) {
        String label = filter.options().stream().filter(option -> option.value().equals(value)).map(option -> option.label()).findFirst()
            .orElseGet(() -> filter.kind() == Filter.Kind.PICKER ? labels.apply(value) : value);
        told.add(filter.label() + "：" + label);
      }
    }
    if (!search.isEmpty()) {
      told.add("查找：" + search);
    }
    return told.isEmpty() ? Approvals.UNFILTERED : told.stream().collect(Collectors.joining("；"));
  }

  static String fingerprinted(String text) {
    return text.length() + "字，指纹" + java.util.HexFormat.of().formatHex(NewIds.sha256(text)).substring(0, FINGERPRINT_DIGITS);
  }
}
