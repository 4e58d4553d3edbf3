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
  public record Table(String title, @Nullable String note, List<String> headings, List<List<Cell>> lines, String empty) {}

  public record Print(String label, String href) {}
}
