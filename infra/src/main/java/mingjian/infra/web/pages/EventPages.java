package mingjian.infra.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.eventlog.CommitCheck;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.web.pages.ReadableEvents.Readable;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// One record as the log holds it: who, when, from where, and whether its hashes hold. Read by those who may read the entry that it left.
@Controller
class EventPages {
  private static final HexFormat HEX = HexFormat.of();
  private static final int CHECKS_MAX = 60;

  private final Desk desk;
  private final ReadableEvents events;
  private final CheckpointProofs proofs;

  EventPages(Desk desk, ReadableEvents events, CheckpointProofs proofs) {
    this.desk = desk;
    this.events = events;
    this.proofs = proofs;
  }

  /// @param sound true, false, or null where it can't be said
  public record Verdict(String what, String words, @Nullable Boolean sound) {}

  /// What a list shows beside an entry.
  public record Check(long position, String hash, boolean sound) {}

  @GetMapping("/events/{position}")
  String event(@PathVariable String position, @AuthenticationPrincipal SignedIn who, Model model) {
    Readable readable = found(position, who);
    Names names = desk.names(who);
    Optional<CommitCheck> check = CommitCheck.at(desk.node().log(), readable.stored());
    CheckpointProofs.Told told = proofs.of(readable.stored());
    model.addAttribute("event", readable);
    model.addAttribute("position", readable.stored().position());
    model.addAttribute("facts", facts(readable, names));
    model.addAttribute("details", names.facts(readable.details()));
    model.addAttribute("file", file(readable.stored().aggregateId(), names));
    model.addAttribute("hashes", check.map(EventPages::hashes).orElse(List.of()));
    model.addAttribute("verdicts", verdicts(check, told));
    model.addAttribute("sound", check.map(CommitCheck::isSound).orElse(false) && !Boolean.FALSE.equals(told.sound()));
    model.addAttribute("proof", readable.whole() && told.proof().isPresent());
    return "event";
  }

  /// The proof as a file; where there is none, the page says why.
  @GetMapping("/events/{position}/proof")
  ResponseEntity<byte[]> proof(@PathVariable String position, @AuthenticationPrincipal SignedIn who) {
    Readable readable = found(position, who);
    if (!readable.whole()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return proofs.of(readable.stored()).proof().map(proof -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("proof-" + position + ".json").build().toString())
            .body(proof.getBytes(UTF_8)))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/events/" + position).build());
  }

  /// For the entries of a list. What the viewer may not see is left out.
  @GetMapping("/events/checks")
  @ResponseBody
  List<Check> checks(@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedIn who) {
    Stream<String> positions = Arrays.stream(at.split(",")).distinct().limit(CHECKS_MAX);
    return positions.flatMap(position -> events.find(position, desk.viewer(who)).stream())
        .flatMap(readable -> CommitCheck.at(desk.node().log(), readable.stored()).stream())
        .map(check -> new Check(check.position(), HEX.formatHex(check.hash()), check.isSound())).toList();
  }

  private Readable found(String position, SignedIn who) {
    return events.find(position, desk.viewer(who)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static List<Verdict> verdicts(Optional<CommitCheck> check, CheckpointProofs.Told told) {
    boolean holds = check.map(CommitCheck::holds).orElse(false);
    boolean chained = check.map(CommitCheck::chained).orElse(false);
    return List.of(
        new Verdict("内容", "由存储的内容和盐值重新计算的哈希，与记录时的哈希" + (holds ? "相同。" : "不同：内容、盐值或哈希被改动。"), holds),
        new Verdict("哈希链", "重新计算的提交哈希" + (chained ? "与存储的相同，承接前一提交。" : "与存储的不同，或者不承接前一提交。"), chained),
        new Verdict("检查点", told.words(), told.sound()));
  }

  private static Cell file(String id, Names names) {
    String label = names.label(id);
    return names.page(id).filter(page -> !label.equals(id)).map(page -> Cell.link(label, page)).orElseGet(() -> Cell.of(label));
  }

  private static List<Fact> hashes(CommitCheck check) {
    return List.of(
        new Fact("事件哈希", Cell.of(HEX.formatHex(check.hash()))),
        new Fact("所在提交的哈希（自第" + check.first() + "号）", Cell.of(HEX.formatHex(check.commitHash()))),
        new Fact("前一提交的哈希", Cell.of(HEX.formatHex(check.previous()))));
  }

  private static List<Fact> facts(Readable readable, Names names) {
    StoredEvent stored = readable.stored();
    return List.of(
        new Fact("事项", Cell.of(Words.of("event." + stored.type()))),
        new Fact("发生时间", Cell.of(readable.recorded().occurredOn().inChinese())),
        new Fact("记录人", Cell.of(names.label(readable.recorded().actor().account()) + "（" + Words.of(readable.recorded().actor().role()) + "）")),
        new Fact("记录时间", Cell.of(Times.second(stored.recordedAt()))),
        new Fact("来源", Cell.of(CommandSource.of(stored.commandId()))),
        new Fact("位置", Cell.of("第" + stored.position() + "号")),
        new Fact("在文件中的序号", Cell.of(String.valueOf(stored.sequence()))),
        new Fact("事件编号", Cell.of(stored.id())),
        new Fact("事件名称", Cell.of(stored.type())),
        new Fact("格式版本", Cell.of(stored.revision().isEmpty() ? "1" : stored.revision())),
        new Fact("命令编号", Cell.of(stored.commandId())));
  }
}
