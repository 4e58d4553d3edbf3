package mingjian.infra.proofs;

import static mingjian.infra.eventlog.Commits.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.ReadableEvents;
import mingjian.infra.eventlog.SqliteEventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verifier in `docs/verifier`, in another language and without a line of ours, says of every proof what ours says, word for word.
class OtherVerifierTest {
  private static final String ALL_OF_A_FOLDER = """
      import pathlib, sys
      sys.path.insert(0, sys.argv[1])
      sys.stdout.reconfigure(encoding="utf-8")
      import check_proof
      key = check_proof.verifier_key(sys.argv[3])
      for file in sorted(pathlib.Path(sys.argv[2]).iterdir()):
          try:
              said = "\\n".join(check_proof.check(file.read_bytes(), [key]))
          except check_proof.Fails as failure:
              said = str(failure)
          print(file.name + "\\t" + said.replace("\\n", "\\t"))
      """;

  /// Of checkpoints that lie behind: the first, powers of two and others.
  private static final Set<Integer> OLD_SIZES = Set.of(1, 2, 7, 8, 100, 255, 256, 257, 300);

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Path verifier;
  private String packages;
  private VerifierKey key;
  private final List<String> proofs = new ArrayList<>();
  private final List<String> consistent = new ArrayList<>();
  private final Random random = ProofTest.seeded();

  @BeforeEach
  void python_and_proofs() throws Exception {
    Path sources = Path.of("src").toAbsolutePath();
    if (Files.notExists(sources.resolve("docs/verifier"))) sources = Path.of("infra/src").toAbsolutePath();
    verifier = sources.resolve("docs/verifier");
    packages = packages(sources.resolve("test/scripts/verifier"));
    try (EventLog log = SqliteEventLog.open(folder); TreeStore store = SqliteTreeStore.open(folder)) {
      ReadableEvents events = new ReadableEvents(random, 30);
      SigningKey signing = SigningKey.create(elsewhere.resolve("key.pem"));
      CheckpointFolder outside = new CheckpointFolder(elsewhere.resolve("outside"));
      Checkpoints checkpoints = new Checkpoints(log, store, signing, "日志.example/一", outside);
      for (int i = 1; i <= 300; i++) {
        log.append(events.next());
        if (OLD_SIZES.contains(i)) checkpoints.write();
      }
      log.append(commit(new NewEvent("e-odd", "case", "案件—𠀀\u0007", 0, "casefile/case-opened", "1", "{\"a\":\"引号\\\"与\\n换行 \\u2028\"}", "{}")));
      checkpoints.write();
      key = signing.verifier("日志.example/一");
      Prover prover = new Prover(log, store);
      proofs.add(prover.event("e-odd"));
      for (int i = 0; i < 12; i++) proofs.add(prover.event(log.readAfter(random.nextInt(300), 1).getFirst().id()));
      for (int i = 0; i < 4; i++) proofs.add(prover.stream("stream-" + i));
      for (Path file : CheckpointFolder.files(outside.path())) consistent.add(new Consistency(log, store).proof(file, List.of(key)));
    }
  }

  /// Ends the test as “not run”, in words, where there is no Python or its packages can't be fetched.
  private static String packages(Path script) throws IOException, InterruptedException {
    String folder = null;
    try {
      Process fetching = new ProcessBuilder("bash", script.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = said(fetching.getInputStream());
      if (fetching.waitFor() == 0) folder = said.strip();
    } catch (IOException noShell) {
      // told below
    }
    String words = "另一种语言的核对程序没有运行：本机没有 python3 和 pip，或无法取得 docs/verifier/requirements.txt 所列的库。";
    if (folder == null) System.out.println(words);
    assumeTrue(folder != null, words);
    return String.valueOf(folder);
  }

  @Test
  void good_proofs_hold_for_both() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (String proof : proofs) files.put("%05d".formatted(files.size()), proof);
    for (String proof : consistent) files.put("%05d".formatted(files.size()), proof);
    assertThat(consistent).hasSize(OLD_SIZES.size() + 1);
    assertThat(theirs(files)).isEqualTo(ours(files)).allSatisfy((name, said) -> assertThat(said).startsWith("成立。\t日志 日志.example/一"));
  }

  @Test
  void damaged_proofs_fail_for_both_for_the_same_reason() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 1_500; i++) files.put("%05d".formatted(i), ProofTest.Damaged.one(proofs.get(random.nextInt(proofs.size())), random));
    String proof = proofs.getFirst();
    List<String> odd = List.of(
        "", "[]", "null", "{}", "7", proof + "x", proof + proof, "\ufeff" + proof, proof.replace("\"leaf\" : ", "\"leaf\" : 1.0e0, \"x\" : "),
        proof.replace("mingjian-proof/1", "mingjian-proof/2"), proof.replace("\"sequence\" : 0", "\"sequence\" : true"),
        proof.replace("\"sequence\" : 0", "\"sequence\" : -0"), proof.replace("\"sequence\" : 0", "\"sequence\" : 0.0"),
        proof.replace("\"sequence\" : 0", "\"sequence\" : 00"), proof.replace("\"sequence\" : 0", "\"sequence\" : NaN"),
        proof.replace("\"sequence\" : 0", "\"sequence\" : 9223372036854775808"), proof.replace("\"revision\" : \"1\"", "\"revision\" : \"\\ud800\""),
        proof.replace("\"revision\" : \"1\"", "\"revision\" : null"), proof.replace("\"metadata\" : \"{}\"", "\"metadata\" : \"{}\", \"metadata\" : \"{}\""),
        proof.replace("\"events\" : [ {", "\"events\" : [ ], \"other\" : [ {"), proof.replaceFirst("\"checkpoint\" : \"[^\"]*\"", "\"checkpoint\" : \"\\\\n\\\\n\""));
    for (String text : odd) files.put("odd-%05d".formatted(files.size()), text);
    Map<String, String> theirs = theirs(files);
    ours(files).forEach((name, said) -> assertThat(theirs.get(name)).as(files.get(name)).isEqualTo(said));
    assertThat(ours(files).values().stream().filter(said -> said.startsWith("成立")).count()).isLessThan(files.size() / 2);
  }

  @Test
  void damaged_proofs_of_consistency_fail_for_both_for_the_same_reason() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 700; i++) files.put("%05d".formatted(i), ProofTest.Damaged.one(consistent.get(random.nextInt(consistent.size())), random));
    for (String proof : consistent) {
      ConsistencyFile one = ConsistencyFile.of(StrictJson.parse(proof));
      List<byte[]> shorter = one.proof().isEmpty() ? List.of() : one.proof().subList(1, one.proof().size());
      List<byte[]> longer = new ArrayList<>(one.proof());
      longer.add(new byte[TreeHash.BYTES]);
      // whole in themselves, so that only what they say can be wrong
      for (ConsistencyFile other : List.of(
          new ConsistencyFile(one.later(), one.earlier(), one.proof()), new ConsistencyFile(one.earlier(), one.later(), shorter),
          new ConsistencyFile(one.earlier(), one.later(), longer), new ConsistencyFile(one.later(), one.later(), one.proof()),
          new ConsistencyFile(one.earlier(), one.later(), one.proof().reversed()))) files.put("odd-%05d".formatted(files.size()), other.json());
      files.put("odd-%05d".formatted(files.size()), proof.replace("mingjian-consistency/1", "mingjian-consistency/2"));
    }
    Map<String, String> ours = ours(files);
    Map<String, String> theirs = theirs(files);
    ours.forEach((name, said) -> assertThat(theirs.get(name)).as(files.get(name)).isEqualTo(said));
    assertThat(ours.values()).anyMatch(said -> said.startsWith("不一致：")).anyMatch(said -> said.startsWith("后一检查点的提交数少于"));
    assertThat(ours.values().stream().filter(said -> said.startsWith("成立")).count()).isLessThan(files.size() / 2);
  }

  @Test
  void exit_codes_tell() throws Exception {
    Path good = Files.writeString(elsewhere.resolve("good.json"), proofs.getFirst());
    Path bad = Files.writeString(elsewhere.resolve("bad.json"), proofs.getFirst().replace("\"leaf\" : 300", "\"leaf\" : 299"));
    assertThat(exit(good.toString(), "--key", key.toString())).isZero();
    assertThat(exit(bad.toString(), "--key", key.toString())).isEqualTo(1);
    assertThat(exit(elsewhere.resolve("none.json").toString(), "--key", key.toString())).isEqualTo(2);
    assertThat(exit(good.toString(), "--key", "nonsense")).isEqualTo(2);
    assertThat(exit(good.toString())).isEqualTo(2);
  }

  private Map<String, String> ours(Map<String, String> files) {
    return files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> ours(file.getValue()), (a, b) -> a, TreeMap::new));
  }

  private String ours(String proof) {
    try {
      return String.join("\t", new ProofCheck(List.of(key)).check(proof));
    } catch (ProofFailure failure) {
      return failure.getMessage();
    }
  }

  private Map<String, String> theirs(Map<String, String> files) throws Exception {
    Path place = Files.createTempDirectory(elsewhere, "proofs-");
    for (Map.Entry<String, String> file : files.entrySet()) Files.writeString(place.resolve(file.getKey()), file.getValue());
    Process python = python("-c", ALL_OF_A_FOLDER, verifier.toString(), place.toString(), key.toString());
    Map<String, String> said = new TreeMap<>();
    said(python.getInputStream()).lines().forEach(line -> said.put(line.split("\t")[0], line.substring(line.indexOf('\t') + 1)));
    assertThat(python.waitFor()).isZero();
    return said;
  }

  private int exit(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(verifier.resolve("check_proof.py").toString()));
    all.addAll(List.of(arguments));
    Process python = python(all.toArray(String[]::new));
    said(python.getInputStream());
    return python.waitFor();
  }

  private Process python(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", packages);
    return builder.start();
  }

  private static String said(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
