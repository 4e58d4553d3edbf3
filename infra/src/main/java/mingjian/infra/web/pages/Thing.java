package mingjian.infra.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one thing: what it is, where it stands, what may come next. Unit, talk, rectification, case and review are all shown this way;
/// what is particular stands in the tables.
///
/// @param kicker the kind of thing, `案件`; @param title what it is called
/// @param facts label and value; @param tables what it has several of
/// @param next steps that its state allows; @param other steps that are always possible or rarely needed
/// @param reminders what is missing or overdue; @param flaws breaches of procedure 程序瑕疵
/// @param prints sheets to print
public record Thing(
    String kicker, String title, List<Cell> badges, List<Fact> facts, List<Table> tables, List<Actions.Action> next,
    List<Actions.Action> other, List<String> reminders, List<String> flaws, List<Print> prints) {

  /// Lists of one kind: what a page asks of them is compiled for the first kind it meets.
  public Thing {
    badges = List.copyOf(badges);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
    next = List.copyOf(next);
    other = List.copyOf(other);
    reminders = List.copyOf(reminders);
    flaws = List.copyOf(flaws);
    prints = List.copyOf(prints);
  }

  /// Tables of many columns want the whole width.
  public boolean isWide() {
    return tables.stream().anyMatch(table -> table.headings().size() > 7);
  }

  /// A page of tables about no thing in particular: nothing follows from it.
  public boolean isOverview() {
    return badges.isEmpty() && next.isEmpty() && other.isEmpty() && prints.isEmpty() && reminders.isEmpty() && flaws.isEmpty();
  }

  public record Fact(String label, Cell value) {}

  /// @param note a sentence under the title; null for none
  public record Table(String title, @Nullable String note, List<String> headings, List<List<Cell>> lines, String empty) {
    public Table {
      lines = List.copyOf(lines);
    }
  }

  public record Print(String label, String href) {}
}
