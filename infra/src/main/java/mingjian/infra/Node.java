package mingjian.infra;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import mingjian.command.Commands;
import mingjian.events.EventCatalogue;
import mingjian.events.FieldOfWork;
import mingjian.events.registry.HandsOff;
import mingjian.events.timelimits.TimeLimits;
import mingjian.infra.axon.CommandSide;
import mingjian.infra.axon.LogEventSource;
import mingjian.infra.axon.LogEventStorageEngine;
import mingjian.infra.axon.WireSerializer;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.facts.ViewFacts;
import mingjian.infra.policies.LateFacts;
import mingjian.infra.search.FullTextView;
import mingjian.infra.search.Search;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.infra.views.AsOf;
import mingjian.infra.views.Rebuild;
import mingjian.infra.views.RowStore;
import mingjian.infra.views.Views;
import mingjian.query.ViewFault;
import mingjian.query.ViewHealth;
import mingjian.query.ViewProgress;
import mingjian.query.ViewStore;
import mingjian.query.axon.ViewProcessors;

/// One running Mingjian over one store, without the web: the log, the buses, the views. Jobs, tests and the web application all
/// stand on it.
public final class Node implements AutoCloseable {
  /// So many events may views be behind before the search index gives way to them: taking Chinese apart costs more than all of them together.
  private static final long BEHIND = 2_000;

  private final Storage.Opened stores;
  private final TimeLimits timeLimits;
  private final EventLog log;
  private final RowStore views;
  private final ViewProgress progress = new ViewProgress();
  private final ViewProcessors processors;
  private final CommandSide commandSide;
  private final AsOf asOf;
  private final LateFacts lateFacts;
  private final Search search;

  private Node(Path folder, Storage.Opened stores, TimeLimits timeLimits, Set<FieldOfWork> handsOff) {
    this.stores = stores;
    this.timeLimits = timeLimits;
    this.log = stores.log();
    this.views = stores.views();
    LogEventStorageEngine engine = new LogEventStorageEngine(log, new WireSerializer(EventCatalogue.ALL));
    this.asOf = new AsOf(views, log, EventCatalogue.ALL);
    this.commandSide = new CommandSide(log, engine, () -> new ViewFacts(log, views, progress, ViewProgress.PATIENCE, timeLimits, handsOff));
    LogEventSource source = new LogEventSource(log, engine);
    this.processors = new ViewProcessors(Views.all(timeLimits), views, source, log::head, EventCatalogue.ALL, progress);
    this.search = new Search(folder, log, EventCatalogue.ALL, index ->
        new ViewProcessors(List.of(new FullTextView()), index, source, log::head, EventCatalogue.ALL, progress, this::isBehind));
    this.lateFacts = new LateFacts(log, views, progress, commandSide.commands(), EventCatalogue.ALL, Clock.systemUTC());
  }

  /// As [#open(Storage)], on the embedded store of a folder.
  public static Node open(Path dataDir) {
    return open(new Storage(dataDir, null));
  }

  /// Opens for writing and starts the views.
  ///
  /// @throws CannotStart when the server of the store can't be used, or a file of time limits is wrong
  /// @throws mingjian.infra.eventlog.LogUnavailable when another process has the folder, or it can't be written
  public static Node open(Storage storage) {
    return open(storage, HandsOff.FIVE.fields());
  }

  /// As above.
  ///
  /// @param handsOff fields that no head manages directly, as the locality has it; the five where nothing is said
  public static Node open(Storage storage, Set<FieldOfWork> handsOff) {
    Node node = over(storage, storage.open(), handsOff);
    node.processors.start();
    node.lateFacts.start();
    node.search.start();
    return node;
  }

  /// As [#openStill(Storage)], on the embedded store of a folder.
  public static Node openStill(Path dataDir) {
    return openStill(new Storage(dataDir, null));
  }

  /// Opens for writing and leaves the views where they are, until [#catchUp]: for jobs that record much at once.
  public static Node openStill(Storage storage) {
    return over(storage, storage.open(), HandsOff.FIVE.fields());
  }

  /// As [#openStill(Storage)], beside a running server: for jobs that only read. Commands fail.
  public static Node openToRead(Storage storage) {
    return over(storage, storage.openToRead(), HandsOff.FIVE.fields());
  }

  private static Node over(Storage storage, Storage.Opened stores, Set<FieldOfWork> handsOff) {
    try {
      return new Node(storage.folder(), stores, TimeLimitFiles.load(storage.folder()), handsOff);
    } catch (RuntimeException failed) {
      stores.close();
      throw failed;
    }
  }

  /// Brings views that stand still up to the head of the log, each event decoded once for all of them.
  ///
  /// @param position told as it goes on
  /// @return of the views that could not fold an event, why
  public List<ViewFault> catchUp(LongConsumer position) {
    return new Rebuild(views, log, EventCatalogue.ALL).catchUp(Views.all(timeLimits), position);
  }

  public EventLog log() {
    return log;
  }

  public Commands commands() {
    return commandSide.commands();
  }

  /// Those of the data folder, or those shipped.
  public TimeLimits timeLimits() {
    return timeLimits;
  }

  public ViewStore views() {
    return views;
  }

  /// The policies that follow the log; still on a node that stands still.
  public LateFacts lateFacts() {
    return lateFacts;
  }

  /// Over everything recorded; on a node that stands still there is nothing to ask.
  public Search search() {
    return search;
  }

  public AsOf asOf() {
    return asOf;
  }

  /// Waits until every view has come to `position`.
  public ViewProgress.Reached await(long position) {
    return progress.await(Views.names(), position, ViewProgress.PATIENCE);
  }

  /// The views, which rules and pages wait for.
  private boolean isBehind() {
    return progress.await(Views.names(), log.head() - BEHIND, Duration.ZERO).behind() > 0;
  }

  public ViewProgress progress() {
    return progress;
  }

  public List<ViewHealth> health() {
    return processors.health();
  }

  public void rebuild(String view) {
    processors.rebuild(view);
  }

  @Override
  public void close() {
    lateFacts.close();
    commandSide.close();
    search.close();
    processors.close();
    stores.close();
  }
}
