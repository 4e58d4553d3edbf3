package mingjian.infra.web.pages;

import java.util.List;
import java.util.function.BiFunction;
import mingjian.infra.web.forms.FormField.Option;
import mingjian.query.View;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// A register 台账 as a page: which view it shows, by what it is filtered and sorted, and what stands in its columns.
///
/// @param name in the address, the collection's name
/// @param sort the field it is sorted by until somebody asks otherwise; @param descending likewise
/// @param searched whether the view has a text to search; @param fixed what holds for every row of it, whatever else is asked
public record Register<R>(
    String name, String title, String explanation, View<R> view, List<Filter> filters, List<Column<R>> columns, String sort,
    boolean descending, boolean searched, List<Condition> fixed) {
  Register(
      String name, String title, String explanation, View<R> view, List<Filter> filters, List<Column<R>> columns, String sort,
      boolean descending, boolean searched) {
    this(name, title, explanation, view, filters, columns, sort, descending, searched, List.of());
  }

  /// @param sort the field of the view; null where the column can't be sorted by
  /// @param tells whether it says something of the row; a column that only begins a step doesn't go into files
  public record Column<R>(String label, @Nullable String sort, BiFunction<R, Names, Cell> cell, boolean tells) {
    Column(String label, @Nullable String sort, BiFunction<R, Names, Cell> cell) {
      this(label, sort, cell, true);
    }
  }

  /// @param field of the view; @param options empty for a text or a date
  /// @param preset holds until something else is chosen; null where nothing does
  public record Filter(String field, String label, Kind kind, List<Option> options, @Nullable String picks, @Nullable String preset) {
    public enum Kind { CHOICE, WHETHER, TEXT, NUMBER, UNTIL, FROM, PICKER }

    static Filter choice(String field, String label, List<Option> options) {
      return new Filter(field, label, Kind.CHOICE, options, null, null);
    }

    /// @param yes what is said of the rows for which the field holds; @param no of the others
    static Filter whether(String field, String label, String no, String yes) {
      return new Filter(field, label, Kind.WHETHER, List.of(new Option("0", no), new Option("1", yes)), null, null);
    }

    static Filter text(String field, String label) {
      return new Filter(field, label, Kind.TEXT, List.of(), null, null);
    }

    static Filter number(String field, String label) {
      return new Filter(field, label, Kind.NUMBER, List.of(), null, null);
    }

    /// Rows whose date is on or before the day asked for.
    static Filter until(String field, String label) {
      return new Filter(field, label, Kind.UNTIL, List.of(), null, null);
    }

    /// Rows whose number is at least the one chosen.
    static Filter from(String field, String label, List<Option> options, String preset) {
      return new Filter(field, label, Kind.FROM, options, null, preset);
    }

    static Filter picker(String field, String label, String picks) {
      return new Filter(field, label, Kind.PICKER, List.of(), picks, null);
    }
  }
}
