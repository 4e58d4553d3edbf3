package mingjian.infra.web;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.View;
import mingjian.query.ViewStore.Condition;
import org.springframework.stereotype.Component;

/// What is handled 承办 by whoever has signed in, or by the section 科室. Sections belong to accounts, not to events: which accounts are of a section, and what
/// was granted to them, is looked up with each question, so that who moves to another section is there at once. It only narrows: what the viewer may see
/// is decided by the store as ever.
@Component
public final class Handling {
  /// The field of a view by whose values it is narrowed: the grant of those who handle a row.
  private static final String FIELD = "handled";

  private final Reading reading;
  private final Accounts accounts;

  public Handling(Reading reading, Accounts accounts) {
    this.reading = reading;
    this.accounts = accounts;
  }

  public enum By {
    /// 我承办的
    ME,
    /// 本科室
    SECTION;

    public static Optional<By> named(String name) {
      return Stream.of(values()).filter(by -> by.inAddress().equals(name)).findFirst();
    }

    public String inAddress() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Empty where none was set for the account.
  public Optional<String> section(SignedIn who) {
    return accounts.find(who.code()).map(Account::section);
  }

  /// All there are, by name.
  public List<String> sections() {
    return accounts.all().stream().map(Account::section).filter(Objects::nonNull).distinct().sorted(Collator.getInstance(Locale.CHINA)).toList();
  }

  /// Met by the rows of a view that the section handles.
  public Condition condition(String section) {
    return Condition.anyOf(FIELD, reading.grantsOf(accounts.inSection(section)));
  }

  /// Met by the rows of a view that are handled so; by none where the account has no section.
  public Condition condition(By by, SignedIn who) {
    Set<String> codes = by == By.ME ? Set.of(who.code()) : section(who).map(accounts::inSection).orElse(Set.of());
    return Condition.anyOf(FIELD, reading.grantsOf(codes));
  }

  public static boolean tells(View<?> view) {
    return view.indexes().stream().anyMatch(index -> index.contains(FIELD));
  }
}
