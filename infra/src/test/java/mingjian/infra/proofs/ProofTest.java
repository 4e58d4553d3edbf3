package mingjian.infra.proofs;

import static mingjian.infra.eventlog.Commits.commit;
import static mingjian.infra.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.ReadableEvents;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
  private static final int COMMITS = 700;

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private EventLog log;
  private TreeStore store;
  private SigningKey signing;
  private VerifierKey key;
  private final Random random = seeded();

  @BeforeEach
  void a_signed_log() {
    log = SqliteEventLog.open(folder);
    store = SqliteTreeStore.open(folder);
    ReadableEvents events = new ReadableEvents(random, 40);
    for (int i = 0; i < COMMITS; i++) log.append(events.next());
    signing = SigningKey.create(elsewhere.resolve("key.pem"));
    sign();
    key = signing.verifier(LogTree.nameOf(log).orElseThrow());
  }

  @AfterEach
  void close() {
    store.close();
    log.close();
  }

  private void sign() {
    new Checkpoints(log, store, signing, null, null).write();
  }

  private List<String> check(String proof) {
    return new ProofCheck(List.of(key)).check(ProofFile.parse(proof));
  }

  @Test
  void any_event_can_be_proven() {
    List<StoredEvent> all = log.readAfter(0, 10_000);
    for (int i = 0; i < 60; i++) {
      StoredEvent event = all.get(random.nextInt(all.size()));
      List<String> words = check(new Prover(log, store).event(event.id()));
      assertThat(words.getFirst()).isEqualTo("成立。");
      assertThat(words.get(1)).contains(key.name(), "700 个提交");
      assertThat(words.get(2)).startsWith("第 " + event.position() + " 号：" + event.type()).contains(event.aggregateId(), event.id());
    }
    for (StoredEvent edge : List.of(all.getFirst(), all.getLast())) assertThat(check(new Prover(log, store).event(edge.id()))).hasSize(4);
  }

  @Test
  void all_events_of_a_case_are_in_one_proof() {
    List<StoredEvent> stream = log.readStream("stream-7", 0);
    List<String> words = check(new Prover(log, store).stream("stream-7"));
    assertThat(words).hasSize(stream.size() + 3);
    for (int i = 0; i < stream.size(); i++) assertThat(words.get(i + 2)).contains("第 " + stream.get(i).position() + " 号", "序号 " + i);
  }

  @Test
  void a_proof_of_one_event_tells_nothing_of_its_neighbours() {
    log.append(commit(event("e-shown", "shown-stream", 0), event("e-secret", "secret-stream", 0)));
    sign();
    String proof = new Prover(log, store).event("e-shown");
    assertThat(proof).contains("shown-stream").doesNotContain("secret", "e-secret");
    List<StoredEvent> others = log.readAfter(0, 10_000).stream().filter(event -> !event.id().equals("e-shown")).toList();
    assertThat(others).allSatisfy(other -> assertThat(proof).doesNotContain(other.id()));
    assertThat(check(proof)).anyMatch(line -> line.contains("e-shown"));
  }

  /// A level of the tree costs one line of hexadecimal digits; a million commits are twenty levels.
  @Test
  void a_proof_stays_small_in_a_log_of_a_million() {
    log.append(commit(event("e-one", "one", 0)));
    sign();
    String proof = new Prover(log, store).event("e-one");
    int levels = ProofFile.parse(proof).commits().getFirst().inclusion().size();
    assertThat(proof.getBytes(StandardCharsets.UTF_8).length + (20 - levels) * 80).isLessThan(20_000);
  }

  @Test
  void what_no_checkpoint_covers_yet_is_not_proven() {
    log.append(commit(event("e-late", "late", 0)));
    assertThatThrownBy(() -> new Prover(log, store).event("e-late")).isInstanceOf(ProofFailure.class).hasMessageContaining("checkpoint");
    assertThatThrownBy(() -> new Prover(log, store).event("e-none")).isInstanceOf(ProofFailure.class).hasMessageContaining("没有这个事件");
    assertThatThrownBy(() -> new Prover(log, store).stream("none")).isInstanceOf(ProofFailure.class).hasMessageContaining("没有这个案件");
  }

  @Test
  void a_proof_does_not_hold_under_another_key_or_name() {
    String proof = new Prover(log, store).stream("stream-3");
    VerifierKey other = SigningKey.create(elsewhere.resolve("other.pem")).verifier(key.name());
    assertThatThrownBy(() -> new ProofCheck(List.of(other)).check(ProofFile.parse(proof))).hasMessage("检查点不是用所给公钥签名的。");
    assertThat(new ProofCheck(List.of(other, key)).check(ProofFile.parse(proof))).startsWith("成立。");
    VerifierKey renamed = signing.verifier("other.example");
    assertThatThrownBy(() -> new ProofCheck(List.of(renamed)).check(ProofFile.parse(proof))).hasMessage("检查点不是用所给公钥签名的。");
  }

  @Test
  void a_damaged_proof_is_refused_in_words() {
    String proof = new Prover(log, store).stream("stream-5");
    List<String> before = check(proof);
    for (int i = 0; i < 2_000; i++) {
      String damaged = Damaged.one(proof, random);
      try {
        assertThat(check(damaged)).isEqualTo(before);
        assertThat(ProofFile.parse(damaged).json()).as(damaged).isEqualTo(ProofFile.parse(proof).json());
      } catch (ProofFailure refused) {
        assertThat(refused.getMessage()).containsPattern("\\p{IsHan}");
      }
    }
  }

  /// Ways to damage a proof file.
  static final class Damaged {
    private Damaged() {}

    static String one(String proof, Random random) {
      // half a character becomes another one, as it would in any file
      return new String(changed(proof, random).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String changed(String proof, Random random) {
      int at = random.nextInt(proof.length());
      return switch (random.nextInt(5)) {
        case 0 -> proof.substring(0, at) + (char) (proof.charAt(at) ^ (1 << random.nextInt(7))) + proof.substring(at + 1);
        case 1 -> proof.substring(0, at) + proof.substring(Math.min(proof.length(), at + 1 + random.nextInt(3)));
        case 2 -> proof.substring(0, at) + (char) ('0' + random.nextInt(10)) + proof.substring(at);
        case 3 -> proof.substring(0, at);
        default -> lines(proof, random);
      };
    }

    /// Two lines change places, or one stands twice.
    private static String lines(String proof, Random random) {
      List<String> lines = new ArrayList<>(proof.lines().toList());
      int one = random.nextInt(lines.size());
      int other = random.nextInt(lines.size());
      String kept = lines.get(one);
      if (random.nextBoolean()) lines.set(one, lines.get(other));
      lines.set(other, kept);
      return String.join("\n", lines) + "\n";
    }
  }

  static Random seeded() {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("proofs: -Dmingjian.seed=" + seed);
    return new Random(seed);
  }
}
