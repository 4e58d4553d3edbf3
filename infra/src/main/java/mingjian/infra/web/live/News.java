package mingjian.infra.web.live;

import java.util.List;
import java.util.Optional;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.Visit;
import mingjian.infra.web.Reading;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.ViewProgress;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.caseseals.CaseSealsView;
import mingjian.query.filenews.FileNewsRow;
import mingjian.query.filenews.FileNewsRow.Step;
import mingjian.query.filenews.FileNewsView;
import org.springframework.stereotype.Component;

/// What others recorded in the files that an account may read: on its first page, to its open pages, and for its notices. Who may read what decides the
/// view store, asked anew each time.
@Component
public class News {
  public static final FileNewsView VIEW = new FileNewsView();
  /// Beyond so many files it only matters that there are more.
  public static final int FILES_MAX = 100;
  private static final List<String> RIGHTS = List.of(new CaseAccessView().name(), new CaseSealsView().name());

  private final Reading reading;
  private final PersonalStore personal;
  private final CommandRoutes routes;

  public News(Reading reading, PersonalStore personal, CommandRoutes routes) {
    this.reading = reading;
    this.personal = personal;
    this.routes = routes;
  }

  /// @param list the address of the register that the file stands in: `cases`
  public record File(String id, String list, Step step) {}

  /// @param more whether there may be others beyond these
  public record Found(List<File> files, boolean more) {}

  /// How far the news are told, rights and seals with them.
  public long position() {
    return reading.node().progress().position(VIEW.name());
  }

  /// Waits until rights and seals are known up to there as well: who was just named or shut out is asked about right.
  public void awaitRights(long position) {
    reading.node().progress().await(RIGHTS, position, ViewProgress.PATIENCE);
  }

  /// Files with a step by somebody else after `position`, the latest first.
  public Found after(long position, SignedIn who) {
    List<FileNewsRow> rows = reading.node().views().first(VIEW, FileNewsView.after(position, FILES_MAX), reading.viewerOf(who));
    List<File> files = rows.stream().flatMap(row -> row.newsFor(who.code(), position).stream().map(step -> file(row, step))).toList();
    return new Found(files, rows.size() == FILES_MAX);
  }

  private File file(FileNewsRow row, Step step) {
    return new File(row.file(), routes.collectionOf(row.file()).orElse(""), step);
  }

  /// From where on it is new to the account. Who is here for the first time begins now.
  public long since(SignedIn who) {
    return personal.visit(who.code()).map(Visit::since).orElseGet(this::position);
  }

  /// The first page was opened.
  ///
  /// @param anew whether for the first time since sign-in: then what the last visit was shown isn't new any more
  /// @return from where on it is new
  public long visited(SignedIn who, boolean anew) {
    long now = position();
    Optional<Visit> before = personal.visit(who.code());
    Visit visit = before.map(it -> new Visit(anew ? Math.max(it.since(), it.seen()) : it.since(), now)).orElse(new Visit(now, now));
    if (!before.equals(Optional.of(visit))) {
      personal.visited(who.code(), visit);
    }
    return visit.since();
  }

  /// Whether the account has never looked at its first page.
  public boolean neverHere(SignedIn who) {
    return personal.visit(who.code()).isEmpty();
  }

  /// 标为已读
  ///
  /// @return how far the account had read until then
  public Optional<Visit> read(SignedIn who, long position) {
    Optional<Visit> before = personal.visit(who.code());
    goBack(who, new Visit(position, position));
    return before;
  }

  /// 撤销标为已读
  public void goBack(SignedIn who, Visit visit) {
    long head = position();
    personal.visited(who.code(), new Visit(Math.min(visit.since(), head), Math.min(visit.seen(), head)));
  }
}
