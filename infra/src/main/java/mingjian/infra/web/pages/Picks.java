package mingjian.infra.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.work.WorkCollection;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.search.Pinyin;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Telling;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.unitregister.UnitRegisterRow;
import mingjian.query.unitregister.UnitRegisterView;
import mingjian.query.workregister.WorkRegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Search as you type. Answers the first ten, best first, among what the person may see.
@RestController
class Picks {
  private static final int SHOWN_MAX = 10;
  private static final int LOOKED_AT = 100;

  private final Desk desk;
  private final Accounts accounts;

  Picks(Desk desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /// @param note what tells two of the same label apart
  record Pick(String id, String label, @Nullable String note) {}

  @GetMapping("/pick/{kind}")
  List<Pick> pick(
      @PathVariable String kind, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String about,
      @AuthenticationPrincipal SignedIn who) {
    String text = q.strip();
    Names names = desk.names(who);
    return switch (kind) {
      case "units" -> named(new UnitRegisterView(), "unit-", text, who, Picks::unit);
      case "office-holders" -> Stream.concat(
          subjects(about, text, names, who), named(new OfficeHolderRegisterView(), "person-", text, who, row -> person(row, names)).stream()).distinct().limit(SHOWN_MAX).toList();
      case "cases" -> search(new CaseRegisterView(), text, "openedOn", who,
          row -> new Pick(row.caseId().value(), Desk.label(row), row.units().isEmpty() ? "" : names.label(row.units().getFirst())));
      case "talks" -> search(new TalkRegisterView(), text, "talkOn", who, row -> new Pick(row.talkId().value(), Desk.label(row), null));
      case "rectifications" -> search(new RectificationRegisterView(), text, "issuedOn", who,
          row -> new Pick(row.rectificationId().value(), Desk.label(row), String.join("；", row.problems())));
      case "reviews" -> reviews(text, names, who);
      case "tenures", "divisions", "supervisions" -> duties(kind, about, names, who);
      case "staff" -> accounts.all().stream()
          .filter(account -> account.code().contains(text) || isCalled(account.label(), text)).limit(SHOWN_MAX)
          .map(account -> new Pick(account.code(), account.label(), account.code())).toList();
      default -> WorkCollection.addressed(kind)
          .map(files -> search(new WorkRegisterView(files), text, "openedOn", who, row -> new Pick(row.fileId(), row.headline(), row.openedOn().inChinese())))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    };
  }

  /// Those of this very name or id; several where a name is borne by several.
  List<Pick> exactly(String kind, String text, String about, SignedIn who) {
    Names names = desk.names(who);
    List<Pick> found = switch (kind) {
      case "units" -> called(new UnitRegisterView(), text, who, Picks::unit);
      case "office-holders" -> called(new OfficeHolderRegisterView(), text, who, row -> person(row, names));
      default -> pick(kind, text, about, who);
    };
    return found.stream().filter(pick -> pick.label().equals(text) || pick.id().equals(text)).toList();
  }

  /// The form of a step of a case asks most often for one of its own.
  private Stream<Pick> subjects(String about, String text, Names names, SignedIn who) {
    if (!about.startsWith("case-")) {
      return Stream.empty();
    }
    Viewer viewer = desk.viewer(who);
    return desk.views().find(new CaseRegisterView(), about, viewer).stream().flatMap(row -> row.progress().subjects().stream())
        .flatMap(subject -> desk.views().find(new OfficeHolderRegisterView(), subject.person().value(), viewer).stream())
        .map(row -> person(row, names)).filter(pick -> isCalled(pick.label(), text) || Objects.requireNonNullElse(pick.note(), "").contains(text));
  }

  private static boolean isCalled(String name, String text) {
    return name.contains(text) || Pinyin.isTyped(text) && Pinyin.matches(name, text);
  }

  /// By the number of the case, or by what stands in the list.
  private List<Pick> reviews(String text, Names names, SignedIn who) {
    Viewer viewer = desk.viewer(who);
    Function<AccountabilityRow, Pick> pick = row -> new Pick(row.reviewId().value(), Desk.label(row), names.label(row.caseId()));
    Ask latest = new Ask(List.of(), null, "beganOn", true, 0, text.isEmpty() ? SHOWN_MAX : LOOKED_AT);
    Stream<Pick> listed = desk.views().first(new AccountabilityView(), latest, viewer).stream().map(pick)
        .filter(it -> it.label().contains(text) || Objects.requireNonNullElse(it.note(), "").contains(text));
    if (text.isEmpty()) {
      return listed.toList();
    }
    Set<String> cases = desk.views().first(new CaseRegisterView(), new Ask(List.of(), text, null, false, 0, LOOKED_AT), viewer).stream()
        .map(row -> row.caseId().value()).collect(Collectors.toSet());
    Stream<Pick> ofCases = cases.isEmpty() ? Stream.empty() : desk.views().first(
        new AccountabilityView(), new Ask(List.of(Condition.anyOf("case", cases)), null, "beganOn", true, 0, SHOWN_MAX), viewer).stream().map(pick);
    return Stream.concat(ofCases, listed).distinct().limit(SHOWN_MAX).toList();
  }

  private <R> List<Pick> called(View<R> view, String name, SignedIn who, Function<R, Pick> pick) {
    Ask ask = new Ask(List.of(Condition.is("name", name)), null, null, false, 0, SHOWN_MAX);
    return desk.views().page(view, ask, desk.viewer(who)).rows().stream().map(pick).toList();
  }

  private static Pick unit(UnitRegisterRow row) {
    return new Pick(row.unitId().value(), row.name(), row.place().inChinese());
  }

  private static Pick person(OfficeHolderRegisterRow row, Names names) {
    return new Pick(row.personId().value(), row.name(), post(row, names));
  }

  /// Duties are few; those of the person or unit that the form is about are shown whole.
  private List<Pick> duties(String kind, String about, Names names, SignedIn who) {
    if (names.label(about).equals(about)) {
      return List.of();
    }
    String field = about.startsWith("unit-") ? "unit" : "person";
    return desk.views().page(new UnitDutiesView(), new Ask(List.of(Condition.is(field, about)), null, null, false, 0, 100), desk.rules())
        .rows().stream().flatMap(row -> duty(kind, row, names)).toList();
  }

  private static Stream<Pick> duty(String kind, UnitDutiesRow row, Names names) {
    if (kind.equals("tenures") && row.held() != null) {
      return Stream.of(new Pick(row.held().id().value(), names.label(row.held().unit()) + row.held().post(), Telling.text(row.held().period())));
    }
    if (kind.equals("divisions") && row.divided() != null) {
      return Stream.of(new Pick(row.divided().id().value(), names.label(row.divided().person()) + "：" + Telling.text(row.divided().fields()),
          Telling.text(row.divided().period())));
    }
    if (kind.equals("supervisions") && row.supervised() != null && row.supervision() != null) {
      return Stream.of(new Pick(row.supervision().value(), row.supervised().body() + names.label(row.supervised().person()),
          Telling.text(row.supervised().period())));
    }
    return Stream.empty();
  }

  private <R> List<Pick> search(View<R> view, String text, String sort, SignedIn who, Function<R, Pick> pick) {
    Ask ask = text.isEmpty()
        ? new Ask(List.of(), null, sort, false, 0, SHOWN_MAX)
        : new Ask(List.of(), text, null, false, 0, SHOWN_MAX);
    return desk.views().page(view, ask, desk.viewer(who)).rows().stream().map(pick).toList();
  }

  /// By name or post, as they are written or as they sound.
  private <R> List<Pick> named(View<R> view, String prefix, String text, SignedIn who, Function<R, Pick> pick) {
    List<Pick> written = search(view, text, "name", who, pick);
    if (written.size() == SHOWN_MAX || !Pinyin.isTyped(text)) {
      return written;
    }
    Viewer viewer = desk.viewer(who);
    Stream<Pick> sounding = desk.node().search().sounding(text, prefix, viewer).stream()
        .flatMap(id -> desk.views().find(view, id, viewer).stream())
        .filter(row -> Arrays.stream(Objects.requireNonNullElse(view.searchText(row), "").split(" ")).anyMatch(name -> Pinyin.matches(name, text)))
        .map(pick);
    return Stream.concat(written.stream(), sounding).distinct().limit(SHOWN_MAX).toList();
  }

  private static String post(OfficeHolderRegisterRow row, Names names) {
    return row.mainPost().map(post -> names.label(post.unit()) + post.post()).orElse("");
  }
}
