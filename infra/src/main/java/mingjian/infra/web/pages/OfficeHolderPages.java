package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.infra.views.AsOf;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.ViewStore.Page;
import mingjian.query.Viewer;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.leadertimeline.LeaderTimelineQuery;
import mingjian.query.leadertimeline.LeaderTimelineRow;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The dossier 廉政档案 of one person: what happened, by when it happened, with who recorded it and when; as it is known now, or as it was known after any
/// earlier record.
@Controller
class OfficeHolderPages {
  private static final LeaderTimelineView TIMELINE = new LeaderTimelineView();
  private static final int PAGE_SIZE = 50;

  private final Desk desk;
  private final Actions actions;
  private final Scrubber scrubber;

  OfficeHolderPages(Desk desk, Actions actions, Scrubber scrubber) {
    this.desk = desk;
    this.actions = actions;
    this.scrubber = scrubber;
  }

  /// What is asked of the timeline; every part may be left out.
  public record Asked(
      @Nullable EntryKind kind, @Nullable String from, @Nullable String to, @Nullable Integer page, @Nullable Long asOf, @Nullable String seen) {
    int pageNumber() {
      return page == null || page < 1 ? 1 : page;
    }
  }

  @GetMapping("/office-holders/{id}")
  String dossier(@PathVariable String id, Asked asked, @AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("behind", desk.awaitSeen(asked.seen()));
    OfficeHolderRegisterRow row = desk.find(new OfficeHolderRegisterView(), id, who);
    Names names = desk.names(who);
    String problem = null;
    LocalDate from = null;
    LocalDate to = null;
    try {
      from = day(asked.from(), PartialDate::earliest);
      to = day(asked.to(), PartialDate::latest);
    } catch (DateTimeException notADate) {
      problem = notADate.getMessage();
    }
    LeaderTimelineQuery query = new LeaderTimelineQuery(
        new PersonId(id), asked.kind(), from, to, true, (asked.pageNumber() - 1) * PAGE_SIZE, PAGE_SIZE);
    Entries entries = asked.asOf() == null ? now(query, asked, who, names) : then(query, asked, who, names);
    model.addAttribute("thing", new Thing(
        "廉政档案", row.name(), badges(row), facts(row, names), List.of(), List.of(), actions.all("office-holders", id, who), List.of(), List.of(), List.of()));
    model.addAttribute("entries", entries);
    model.addAttribute("kinds", Registers.options(EntryKind.class));
    model.addAttribute("asked", asked);
    model.addAttribute("address", "/office-holders/" + id);
    model.addAttribute("problem", problem);
    model.addAttribute("scrubber", scrubber.of(TIMELINE, id, asked.asOf()));
    return "office-holder";
  }

  /// On which page of the dossier the entry of this key stands; empty where the viewer doesn't see it.
  Optional<Histories.Place> place(String key, Viewer viewer) {
    return desk.views().find(TIMELINE, key, viewer).map(row -> {
      List<Condition> notAfter = List.of(Condition.is("person", row.person().value()), new Condition("sortKey", row.sortKey(), null));
      long before = desk.views().page(TIMELINE, new Ask(notAfter, null, "sortKey", true, 0, 1), viewer).total() - 1;
      return new Histories.Place(before / PAGE_SIZE + 1, row.isCorrected());
    });
  }

  private Entries now(LeaderTimelineQuery query, Asked asked, SignedIn who, Names names) {
    Page<LeaderTimelineRow> found = desk.views().page(TIMELINE, query.ask(), desk.viewer(who));
    return entries(found.rows(), found.total(), "，按发生时间倒序", asked, query, names, row -> "");
  }

  /// As it was known then. What was recorded by the step that the slider stands on is marked, and what has been corrected since.
  private Entries then(LeaderTimelineQuery query, Asked asked, SignedIn who, Names names) {
    String person = query.person().value();
    long position = asked.asOf() == null ? 0 : asked.asOf();
    AsOf.Rows<LeaderTimelineRow> known = desk.asOf().position(TIMELINE, person, position, desk.viewer(who));
    List<LeaderTimelineRow> matching = known.rows().values().stream().filter(matches(query))
        .sorted(Comparator.comparing(LeaderTimelineRow::sortKey).reversed()).toList();
    long now = desk.views().page(TIMELINE, query.ask(), desk.viewer(who)).total();
    long step = scrubber.before(TIMELINE, person, known.position());
    List<LeaderTimelineRow> page = matching.stream().skip(query.offset()).limit(query.limit()).toList();
    String note = "，为当时所知；此后又记录" + Math.max(0, now - matching.size()) + "条";
    return entries(page, matching.size(), note, asked, query, names, row -> row.position() > step ? "new" : "");
  }

  private static Predicate<LeaderTimelineRow> matches(LeaderTimelineQuery query) {
    return row -> (query.kind() == null || row.kind() == query.kind())
        && (query.from() == null || row.occurredOn().isKnown() && !row.occurredOn().latest().isBefore(query.from()))
        && (query.to() == null || row.occurredOn().isKnown() && !row.occurredOn().latest().isAfter(query.to()));
  }

  private static Entries entries(
      List<LeaderTimelineRow> rows, long total, String note, Asked asked, LeaderTimelineQuery query, Names names,
      Function<LeaderTimelineRow, String> tone) {
    int page = asked.pageNumber();
    String base = "/office-holders/" + query.person() + "?" + parameters(asked);
    return new Entries("时间线", total, note, rows.stream().map(row -> line(row, names, tone.apply(row))).toList(),
        page > 1 ? base + "page=" + (page - 1) : null, (long) page * PAGE_SIZE < total ? base + "page=" + (page + 1) : null);
  }

  private static String parameters(Asked asked) {
    StringBuilder parameters = new StringBuilder();
    if (asked.kind() != null) {
      parameters.append("kind=").append(asked.kind()).append('&');
    }
    if (asked.from() != null && asked.from().matches("[\\d-]+")) {
      parameters.append("from=").append(asked.from()).append('&');
    }
    if (asked.to() != null && asked.to().matches("[\\d-]+")) {
      parameters.append("to=").append(asked.to()).append('&');
    }
    if (asked.asOf() != null) {
      parameters.append("asOf=").append(asked.asOf()).append('&');
    }
    return parameters.toString();
  }

  private static Entries.Line line(LeaderTimelineRow row, Names names, String tone) {
    List<Cell> marks = new ArrayList<>();
    row.marks().forEach(mark -> marks.add(Cell.badge(
        Words.of(mark.kind()) + "（" + names.label(mark.by()) + "，" + Times.minute(mark.recordedAt()) + "）",
        row.isCleared() ? "ok" : "warn")));
    row.flaws().forEach(flaw -> marks.add(Cell.badge("程序瑕疵：" + Words.of(flaw), "bad")));
    List<Fact> details = new ArrayList<>();
    if (row.unit() != null) {
      details.add(new Fact("单位", names.cell(row.unit())));
    }
    if (row.caseId() != null) {
      details.add(new Fact("案件", names.cell(row.caseId())));
    }
    details.addAll(names.facts(row.details()));
    String shown = row.isCleared() ? "cleared" : row.isCorrected() ? "corrected" : tone;
    return new Entries.Line(row.position(), row.occurredOn().inChinese(), names.told(row.headline(), List.of()), Words.of(row.kind()), shown, marks,
        details, recorded(row, names));
  }

  private static String recorded(LeaderTimelineRow row, Names names) {
    return names.label(row.recordedBy().account()) + "于" + Times.minute(row.recordedAt()) + "记录（第" + row.position() + "号）";
  }

  private static @Nullable LocalDate day(@Nullable String text, Function<PartialDate, LocalDate> bound) {
    return text == null || text.isBlank() ? null : bound.apply(PartialDate.parse(text.strip()));
  }

  private static List<Cell> badges(OfficeHolderRegisterRow row) {
    List<Cell> badges = new ArrayList<>();
    if (row.neutralLabel()) {
      badges.add(Cell.badge("职务标识，非姓名", "mute"));
    }
    if (row.inferred()) {
      badges.add(Cell.badge("推定", "warn"));
    }
    return badges;
  }

  private static List<Fact> facts(OfficeHolderRegisterRow row, Names names) {
    List<Fact> facts = new ArrayList<>();
    row.mainPost().ifPresent(post -> facts.add(new Fact("职务", Cell.of(names.label(post.unit()) + post.post()))));
    Telling.fieldsOf(row.status()).forEach(detail -> facts.add(new Fact(detail.label(), Cell.of(detail.text()))));
    facts.add(new Fact("与此为同一人", Cell.of(row.sameAs().stream().map(names::label).collect(Collectors.joining("、")))));
    return facts;
  }
}
