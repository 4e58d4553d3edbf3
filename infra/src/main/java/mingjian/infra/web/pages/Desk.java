package mingjian.infra.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.views.AsOf;
import mingjian.infra.web.Reading;
import mingjian.infra.web.pages.Names.Named;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Readers;
import mingjian.query.Titles;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityRow;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.caseregister.CaseRegisterRow;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.deadlines.DeadlinesView;
import mingjian.query.figures.FigureQuery;
import mingjian.query.figures.FigureShelf;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.rates.RatesView;
import mingjian.query.rectificationregister.RectificationRegisterRow;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkregister.TalkRegisterRow;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.unitregister.UnitRegisterRow;
import mingjian.query.unitregister.UnitRegisterView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What every page needs at hand: the views as one person may see them, and the names of things.
@Component
class Desk {
  private static final List<Named<?>> NAMED = Stream.concat(Stream.<Named<?>>of(
      new Named<>("unit-", new UnitRegisterView(), UnitRegisterRow::name, "/units"),
      new Named<>("person-", new OfficeHolderRegisterView(), OfficeHolderRegisterRow::name, "/office-holders"),
      new Named<>("case-", new CaseRegisterView(), Desk::label, "/cases"),
      new Named<>("talk-", new TalkRegisterView(), Desk::label, "/talks"),
      new Named<>("rect-", new RectificationRegisterView(), Desk::label, "/rectifications"),
      new Named<>("review-", new AccountabilityView(), Desk::label, "/reviews")),
      Stream.of(WorkCollection.values()).map(files -> new Named<>(
          files.prefix(), new WorkRegisterView(files), WorkRegisterRow::headline, "/" + files.address()))).toList();

  private final Reading reading;
  private final Accounts accounts;
  private final Clock clock;
  private final FigureShelf figures;

  Desk(Reading reading, Accounts accounts, Clock clock) {
    this.reading = reading;
    this.accounts = accounts;
    this.clock = clock;
    this.figures = new FigureShelf(reading.node().views());
  }

  Node node() {
    return reading.node();
  }

  ViewStore views() {
    return reading.node().views();
  }

  AsOf asOf() {
    return reading.node().asOf();
  }

  /// For what belongs together on one page.
  FigureQuery figures() {
    return new FigureQuery(figures);
  }

  /// By the time limits in use.
  DeadlinesView deadlines() {
    return new DeadlinesView(node().timeLimits());
  }

  /// By the time limits in use.
  RatesView rates() {
    return new RatesView(node().timeLimits());
  }

  /// In China, wherever the server stands.
  LocalDate today() {
    return clock.instant().atZone(Asking.ZONE).toLocalDate();
  }

  Viewer viewer(SignedIn who) {
    return reading.viewerOf(who);
  }

  /// The application's own look at duties, which stand behind the `Facts` port.
  Viewer rules() {
    return new Viewer(new Actor("system:pages", Role.SYSTEM_ADMINISTRATOR), java.util.Set.of(Readers.RULES));
  }

  Names names(SignedIn who) {
    return new Names(views(), viewer(who), NAMED, this::account);
  }

  /// No account of a person has a colon: policies and jobs do.
  private Optional<String> account(String code) {
    return code.contains(":") ? Optional.of("系统自动") : accounts.find(code).map(Account::label);
  }

  /// @throws ResponseStatusException 404 where there is none, or none that the person may see: the two look the same
  <R> R find(View<R> view, String id, SignedIn who) {
    return views().find(view, id, viewer(who)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static String label(CaseRegisterRow row) {
    return row.caseNumber().map(Titles::ofCase).orElseGet(
        () -> row.announced() != null ? "公开通报：" + row.announced() : row.openedOn().inChinese() + "立案的案件（未编号）");
  }

  static String label(TalkRegisterRow row) {
    return Titles.ofTalk(row.progress().about() == null ? null : row.progress().about().kind(), row.talkOn());
  }

  static String label(AccountabilityRow row) {
    return Titles.ofReview(row.beganOn(), row.notStarted() == null);
  }

  static String label(RectificationRegisterRow row) {
    return Titles.ofRectification(row.issuedOn());
  }
}
