package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingjian.events.PersonId;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The dossier 廉政档案 of one person: what happened, by when it happened, with who recorded it and when; as it is known now, or as it was
/// known or had happened at any earlier moment.
@Controller
class OfficeHolderPages {
  private final Desk desk;
  private final Actions actions;
  private final DossierList list;
  private final Timelines timelines;

  OfficeHolderPages(Desk desk, Actions actions, DossierList list, Timelines timelines) {
    this.desk = desk;
    this.actions = actions;
    this.list = list;
    this.timelines = timelines;
  }

  /// What is asked of the timeline; every part may be left out.
  ///
  /// @param entry position of an entry to be on the page
  public record Asked(
      @Nullable EntryKind kind, @Nullable String from, @Nullable String to, @Nullable String page, @Nullable Long entry) {}

  @GetMapping("/office-holders/{id}")
  String dossier(@PathVariable String id, Asked asked, AskedMoment when, @AuthenticationPrincipal SignedIn who, Model model) {
    OfficeHolderRegisterRow row = desk.find(new OfficeHolderRegisterView(), id, who);
    Names names = desk.names(who);
    String address = "/office-holders/" + id;
    ReplayBar bar = timelines.bar(address, when);
    AskedPeriod period = AskedPeriod.of(asked.from(), asked.to());
    DossierList.Wanted wanted = new DossierList.Wanted(
        new PersonId(id), asked.kind(), period.from(), period.to(), AskedPage.of(asked.page()), asked.entry(), bar.moment(), address + "?" + parameters(asked) + bar.moment().parameter());
    model.addAttribute("thing", new Thing(
        "廉政档案", row.name(), badges(row), facts(row, names), List.of(),
        actions.beginning(Onward.from(row), Onward.filled(row), who), actions.all("office-holders", id, who), List.of(), List.of(), List.of()));
    model.addAttribute("entries", list.of(wanted, ExportPages.offers(address, filters(asked, bar.moment()), who), desk.viewer(who), names));
    model.addAttribute("kinds", Registers.options(EntryKind.class));
    model.addAttribute("asked", asked);
    model.addAttribute("address", address);
    model.addAttribute("problem", period.problem());
    model.addAttribute("replay", bar);
    model.addAttribute("lanes", List.of(DossierLane.values()));
    return "office-holder";
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
    return parameters.toString();
  }

  /// What the list is filtered by, for a file of it.
  private static Map<String, String> filters(Asked asked, Moment moment) {
    Map<String, String> filters = new LinkedHashMap<>(moment.parameters());
    filters.put("kind", asked.kind() == null ? "" : asked.kind().name());
    filters.put("from", asked.from() == null ? "" : asked.from().strip());
    filters.put("to", asked.to() == null ? "" : asked.to().strip());
    return filters;
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
    Telling.fieldsOf(row.status()).stream().map(detail -> new Fact(detail.label(), Cell.of(detail.text()))).filter(fact -> !facts.contains(fact)).forEach(facts::add);
    facts.add(new Fact("与此为同一人", Cell.of(row.sameAs().stream().map(names::label).collect(Collectors.joining("、")))));
    return facts;
  }
}
