package mingjian.infra.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.query.View;
import mingjian.query.ViewFault;
import mingjian.query.ViewStore;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Folds all views again from the first event, in a place of their own, and compares them with those there are: every row with its readers, search
/// text and index fields, and every posting. The views themselves are not touched, a server may go on writing them.
public final class ShadowViews {
  private static final int ROUNDS_MAX = 10;

  /// @param key of the first row that differs
  /// @param position of the last event in that row
  public record Difference(String view, String key, long position, String what) {}

  private ShadowViews() {}

  /// The embedded views of a folder.
  ///
  /// @param position told as it goes on
  /// @throws ViewsUnavailable when the views can't be read or copied
  public static Optional<Difference> compare(Path folder, EventLog log, LongConsumer position) {
    List<View<?>> views = Views.all(TimeLimitFiles.load(folder));
    return inTemporaryFolder(place -> {
      copy(folder.resolve("views.db"), Files.createDirectory(place.resolve("copy")).resolve("views.db"));
      try (SqliteViewStore copy = SqliteViewStore.open(place.resolve("copy")); SqliteViewStore anew = SqliteViewStore.open(place.resolve("anew"))) {
        new Rebuild(anew, log, EventCatalogue.ALL).run(views, position);
        return sameEnd(views, copy, anew, log).or(() -> views.stream().flatMap(view -> copy.firstDifference(view, anew).stream()).findFirst());
      }
    });
  }

  /// The views on a server.
  ///
  /// @param folder where time limits of the office lie, if there are any
  /// @param position told as it goes on
  /// @throws ViewsUnavailable when the views can't be read, aren't there, or lie beyond the log
  public static Optional<Difference> compare(MongoStore server, Path folder, EventLog log, LongConsumer position) {
    return inTemporaryFolder(place -> {
      try (SqliteViewStore anew = SqliteViewStore.open(place)) {
        return new MongoShadow(server, log, anew, Views.all(TimeLimitFiles.load(folder))).firstDifference(position);
      }
    });
  }

  /// Some views as they stood at a position, folded from the first event in a place of their own: for reports as of a position.
  ///
  /// @param progress told as it goes on
  /// @throws ViewsUnavailable when one of them can't be folded
  public static <T> T asOf(long position, List<View<?>> views, EventLog log, LongConsumer progress, Function<ViewStore, T> use) {
    return inTemporaryFolder(place -> {
      try (SqliteViewStore then = SqliteViewStore.open(place)) {
        List<ViewFault> faults = new Rebuild(then, log, EventCatalogue.ALL).upTo(position, views, progress);
        if (!faults.isEmpty()) throw new ViewsUnavailable("视图未能汇总到第 " + position + " 号位置：" + faults.getFirst().getMessage());
        return use.apply(then);
      }
    });
  }

  @FunctionalInterface
  private interface Work<T> {
    T in(Path place) throws IOException, SQLException;
  }

  private static <T> T inTemporaryFolder(Work<T> work) {
    Path place = null;
    try {
      place = Files.createTempDirectory("mingjian-views-");
      return work.in(place);
    } catch (IOException | SQLException e) {
      throw new ViewsUnavailable("视图无法复制到临时目录（" + System.getProperty("java.io.tmpdir") + "）以供重算", e);
    } finally {
      remove(place);
    }
  }

  /// Rows can be compared when both have folded the same events: the log may grow meanwhile.
  private static Optional<Difference> sameEnd(List<View<?>> views, SqliteViewStore copy, SqliteViewStore anew, EventLog log) {
    List<View<?>> apart = views;
    for (int round = 0; round < ROUNDS_MAX && !apart.isEmpty(); round++) {
      new Rebuild(copy, log, EventCatalogue.ALL).catchUp(views, at -> {});
      new Rebuild(anew, log, EventCatalogue.ALL).catchUp(views, at -> {});
      apart = views.stream().filter(view -> copy.position(view) != anew.position(view)).toList();
    }
    return apart.stream().findFirst().map(view -> apart(view, copy.position(view), anew.position(view)));
  }

  static Difference apart(View<?> view, long have, long expected) {
    return new Difference(view.name(), "-", expected, "视图停在第 " + have + " 号位置，重算到第 " + expected + " 号");
  }

  private static void copy(Path from, Path to) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + from);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, to.toString());
      vacuum.execute();
    }
  }

  private static void remove(@Nullable Path place) {
    if (place == null) return;
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException e) {
      // the machine clears its temporary files by itself
    }
  }
}
