package mingjian.infra.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogFailure;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.LogVerifier.Damage;
import mingjian.infra.eventlog.ReadableEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to a row of the store, `verify` names it: changed, removed, inserted, swapped, in any table, and a tail cut off.
abstract class MutationsContract {
  private static final int MUTATIONS = Integer.getInteger("mingjian.mutations", 500);
  private static final int CHECKPOINTS = 6;

  @TempDir Path outside;
  private VerifierKey key;

  /// How many the log has; more than fill one tile.
  abstract int commits();

  abstract EventLog openLog();

  abstract EventLog readLog();

  abstract TreeStore openTree();

  abstract TreeStore existingTree();

  /// Keeps what is there now, to come back to.
  abstract void keep() throws Exception;

  abstract void restore() throws Exception;

  /// @return what was done, its kind first; null where the store's rules refused, or nothing was changed
  abstract @Nullable String mutate(Random random) throws Exception;

  /// @param treeToo whoever knows of the tree takes it away as well; what lies outside he can't
  abstract void cutTail(int kept, boolean treeToo) throws Exception;

  @Test
  void every_mutation_is_named() throws Exception {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("mutations: -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    write(random);
    keep();
    assertThat(verify()).isEmpty();
    Map<String, Integer> done = new TreeMap<>();
    for (int i = 0; i < MUTATIONS; i++) {
      String what = random.nextInt(16) == 0 ? tail(random) : some(random);
      Optional<Damage> damage = verify();
      assertThat(damage).as("%s, mutation %d, seed %d", what, i, seed).isPresent();
      assertThat(damage.get().what()).as(what).containsPattern("\\p{IsHan}");
      assertThat(quick()).as("quick: %s, mutation %d, seed %d", what, i, seed).isPresent();
      done.merge(what.replaceFirst("[ :].*", ""), 1, Integer::sum);
      restore();
    }
    assertThat(verify()).as("as before, seed %d", seed).isEmpty();
    System.out.println("mutations named: " + done);
  }

  private String some(Random random) throws Exception {
    while (true) {
      String what = mutate(random);
      if (what != null) return what;
    }
  }

  private String tail(Random random) throws Exception {
    int kept = random.nextInt(commits());
    cutTail(kept, random.nextBoolean());
    return "tail: all from commit " + kept + " on";
  }

  private void write(Random random) throws Exception {
    SigningKey signing = SigningKey.create(outside.resolve("key.pem"));
    try (EventLog log = openLog(); TreeStore store = openTree()) {
      ReadableEvents events = new ReadableEvents(random, 40);
      Checkpoints checkpoints = new Checkpoints(log, store, signing, null, new CheckpointFolder(outside));
      for (int i = 1; i <= commits(); i++) {
        log.append(events.next());
        if (i % (commits() / CHECKPOINTS) == 0) checkpoints.write();
      }
      key = signing.verifier(LogTree.nameOf(log).orElseThrow());
    }
  }

  private Optional<Damage> verify() {
    try (TreeStore tree = existingTree(); EventLog log = readLog(); EventCheck events = new EventCheck(EventCatalogue.ALL)) {
      return LogVerifier.verify(log, null, checks(events, tree), position -> {}).damage();
    } catch (LogFailure | ProofFailure e) {
      return Optional.of(new Damage(0, e.getMessage()));
    }
  }

  private Optional<Damage> quick() {
    try (TreeStore tree = existingTree(); EventLog log = readLog()) {
      return LogVerifier.verifyRows(log, null, checks(new EventKindCheck(EventCatalogue.ALL), tree), position -> {}).damage();
    } catch (LogFailure | ProofFailure e) {
      return Optional.of(new Damage(0, e.getMessage()));
    }
  }

  private List<LogVerifier.Check> checks(LogVerifier.Check events, TreeStore tree) {
    return List.of(events, new TileCheck(tree), CheckpointCheck.stored(tree, List.of(key)), CheckpointCheck.outside(outside, List.of(key)));
  }
}
