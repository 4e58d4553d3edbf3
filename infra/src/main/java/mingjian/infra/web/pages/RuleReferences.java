package mingjian.infra.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.Verified;
import mingjian.infra.Node;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.timelimits.CsvTable;
import mingjian.infra.web.forms.FormField;
import mingjian.infra.web.pages.FormPages.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words that a form offers: articles where a rule is cited, those of the time limits and some more, all compared with their text; sections 科室 as the accounts
/// spell them, for whose matters are told by that word. Any other may be typed.
@Component
public class RuleReferences {
  private static final String FILE = "/mingjian/rule-references.csv";
  private static final Map<String, String> LISTS = Map.of("instrument", "mj-instruments", "article", "mj-articles", "section", "mj-sections");
  private static final List<String> WHOLE = List.of("rule", "legalBasis", "parallelBasis");

  private final List<Reference> all;
  private final Accounts accounts;

  RuleReferences(Node node, Accounts accounts) {
    this.accounts = accounts;
    Stream<Reference> timed = node.timeLimits().all().stream().filter(limit -> limit.verified() == Verified.BY_TEXT && limit.basis().to() == null)
        .map(RuleReferences::of);
    this.all = Stream.concat(read().rows().stream().map(row -> new Reference(row.required("文件"), row.required("条款"), row.text("内容"))), timed)
        .sorted(Comparator.comparing(Reference::instrument)).toList();
  }

  /// @param about what the article says, in a few words
  public record Reference(String instrument, String article, String about) {
    /// As people cite it.
    public String cited() {
      return instrument + article;
    }
  }

  /// Each article once, whatever it is cited for.
  public List<Reference> articles() {
    return all.stream().collect(Collectors.toMap(Reference::cited, it -> it, RuleReferences::both, LinkedHashMap::new))
        .values().stream().toList();
  }

  public List<String> instruments() {
    return all.stream().map(Reference::instrument).distinct().toList();
  }

  public List<String> sections() {
    return accounts.all().stream().map(Account::section).filter(Objects::nonNull).distinct().sorted().toList();
  }

  /// The list that a field offers; null for none.
  public @Nullable String listOf(FormField field) {
    return WHOLE.contains(field.name()) ? "mj-rules" : LISTS.get(field.name());
  }

  public boolean areAsked(List<Part> parts) {
    return parts.stream().anyMatch(part -> asks(part.filled().form().fields()));
  }

  private boolean asks(List<FormField> fields) {
    return fields.stream().anyMatch(field -> listOf(field) != null || asks(field.children()));
  }

  private static Reference of(TimeLimit limit) {
    return new Reference(limit.basis().instrument(), limit.basis().article(), limit.name());
  }

  private static Reference both(Reference one, Reference other) {
    return one.about().contains(other.about()) ? one : new Reference(one.instrument(), one.article(), one.about() + "；" + other.about());
  }

  private static CsvTable read() {
    try (InputStream file = RuleReferences.class.getResourceAsStream(FILE)) {
      return CsvTable.parse("rule-references.csv", new String(file.readAllBytes(), StandardCharsets.UTF_8), List.of("文件", "条款", "内容"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
