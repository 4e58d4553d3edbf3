package mingjian.command.deliberation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.deliberation.PowerListCommand.AttachListPaper;
import mingjian.command.deliberation.PowerListCommand.AuditList;
import mingjian.command.deliberation.PowerListCommand.CorrectPowerListRecord;
import mingjian.command.deliberation.PowerListCommand.PublishPowerList;
import mingjian.command.deliberation.PowerListCommand.RepealList;
import mingjian.command.deliberation.PowerListCommand.ReviseList;
import mingjian.events.PartialDate;
import mingjian.events.deliberation.JudgedFinding;
import mingjian.events.deliberation.ListFinding;
import mingjian.events.deliberation.ListVerdict;
import mingjian.events.deliberation.PowerItem;
import mingjian.events.deliberation.PowerListEvent;
import mingjian.events.deliberation.PowerListEvent.ListPaperAttached;
import mingjian.events.deliberation.PowerListEvent.PowerListAudited;
import mingjian.events.deliberation.PowerListEvent.PowerListPublished;
import mingjian.events.deliberation.PowerListEvent.PowerListRecordCorrected;
import mingjian.events.deliberation.PowerListEvent.PowerListRepealed;
import mingjian.events.deliberation.PowerListEvent.PowerListRevised;
import mingjian.events.deliberation.PowerListKind;
import mingjian.events.deliberation.PowerListState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 权力清单、责任清单、负面清单 by version, and their audit 清单落实督查 (DOMAIN 1E rows 63, 64, 66).
public final class PowerListDecider implements WorkDecider<PowerListCommand, PowerListDecider.PowerList, PowerListEvent> {
  record Version(String name, LocalDate effectiveFrom, List<PowerItem> items) {}

  /// @param about null before it was published, `kind` likewise
  /// @param lastDay null while it is in force
  public record PowerList(
      PowerListState state, @Nullable WorkAbout about, @Nullable PowerListKind kind, List<Version> versions, @Nullable LocalDate lastDay) {}

  @Override
  public List<PowerListEvent> decide(PowerListCommand command, PowerList list, Asking asking) {
    requireStep(command, list);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case PublishPowerList c -> publish(c, asking);
      case ReviseList c -> revise(c, list);
      case AttachListPaper c ->
          new ListPaperAttached(c.powerListId(), about(list), c.paperKind(), list.versions().getLast().name(), c.document(), c.occurredOn());
      case AuditList c -> audit(c, list, asking);
      case RepealList c -> repeal(c, list);
      case CorrectPowerListRecord c -> {
        asking.requireApproved(c.approval());
        yield new PowerListRecordCorrected(
            c.powerListId(), about(list), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private PowerListEvent publish(PublishPowerList c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.about().unit() == null) {
      throw Rejection.at("about.unit", "list-without-unit");
    }
    requireItems(c.items());
    return new PowerListPublished(c.powerListId(), c.about(), c.headline(), c.kind(), c.version(), c.effectiveFrom(), c.items(), c.document(),
        c.responsible(), c.auditDueOn(), c.occurredOn());
  }

  private static PowerListEvent revise(ReviseList c, PowerList list) {
    requireItems(c.items());
    if (list.versions().stream().anyMatch(version -> version.name().equals(c.version()))) {
      throw Rejection.at("version", "list-version-twice", "version", c.version());
    }
    Version last = list.versions().getLast();
    if (!c.effectiveFrom().isAfter(last.effectiveFrom())) {
      throw Rejection.at("effectiveFrom", "list-version-not-later", "version", last.name());
    }
    return new PowerListRevised(
        c.powerListId(), about(list), c.version(), last.name(), c.effectiveFrom(), c.items(), c.document(), c.reason(), c.occurredOn());
  }

  private static void requireItems(List<PowerItem> items) {
    if (items.isEmpty()) {
      throw Rejection.at("items", "list-empty");
    }
    Set<String> nos = new HashSet<>();
    for (PowerItem item : items) {
      if (!nos.add(item.no())) {
        throw Rejection.at("items", "list-number-twice", "no", item.no());
      }
    }
  }

  private static PowerListEvent audit(AuditList c, PowerList list, Asking asking) {
    if (c.listFindings().isEmpty()) {
      throw Rejection.at("listFindings", "audit-without-finding");
    }
    c.listFindings().forEach(finding -> asking.requirePast("actedOn", finding.actedOn()));
    List<JudgedFinding> judged = c.listFindings().stream().map(finding -> judge(finding, list)).toList();
    return new PowerListAudited(c.powerListId(), about(list), judged, c.assessment(), c.document(), c.auditDueOn(), c.occurredOn());
  }

  /// What a negative list names is a breach; what no other list names is a query (DOMAIN 1E row 63). The list of that day counts, not today's.
  private static JudgedFinding judge(ListFinding finding, PowerList list) {
    Version version = inForce(finding.actedOn(), list);
    String no = finding.itemNo();
    if (version == null) {
      return new JudgedFinding(finding.action(), finding.actedOn(), no, null, ListVerdict.QUERY);
    }
    if (no != null && version.items().stream().noneMatch(item -> item.no().equals(no))) {
      throw Rejection.at("listFindings", "no-such-list-item", "no", no, "version", version.name());
    }
    boolean negative = Objects.requireNonNull(list.kind()).negative();
    ListVerdict listed = negative ? ListVerdict.BREACH : ListVerdict.CONFORMS;
    ListVerdict unlisted = negative ? ListVerdict.CONFORMS : ListVerdict.QUERY;
    return new JudgedFinding(finding.action(), finding.actedOn(), no, version.name(), no == null ? unlisted : listed);
  }

  /// Null where the day isn't told closely enough to say which version held.
  private static @Nullable Version inForce(PartialDate on, PowerList list) {
    Version first = on.isKnown() ? inForce(on.earliest(), list) : null;
    Version last = on.isKnown() ? inForce(on.latest(), list) : null;
    return Objects.equals(first, last) ? first : null;
  }

  private static @Nullable Version inForce(LocalDate day, PowerList list) {
    if (list.lastDay() != null && day.isAfter(list.lastDay())) {
      return null;
    }
    return list.versions().reversed().stream().filter(version -> !version.effectiveFrom().isAfter(day)).findFirst().orElse(null);
  }

  private static PowerListEvent repeal(RepealList c, PowerList list) {
    if (c.lastDay().isBefore(list.versions().getLast().effectiveFrom())) {
      throw Rejection.at("lastDay", "repealed-before-in-force");
    }
    return new PowerListRepealed(c.powerListId(), about(list), c.lastDay(), c.reason(), c.document(), c.occurredOn());
  }

  @Override
  public PowerList evolve(PowerList list, PowerListEvent event) {
    return switch (event) {
      case PowerListPublished e ->
          new PowerList(PowerListState.IN_FORCE, e.about(), e.kind(), List.of(new Version(e.version(), e.effectiveFrom(), e.items())), null);
      case PowerListRevised e -> new PowerList(
          list.state(), e.about(), list.kind(),
          Stream.concat(list.versions().stream(), Stream.of(new Version(e.version(), e.effectiveFrom(), e.items()))).toList(), null);
      case PowerListRepealed e -> new PowerList(PowerListState.REPEALED, e.about(), list.kind(), list.versions(), e.lastDay());
      case ListPaperAttached _, PowerListAudited _, PowerListRecordCorrected _ -> list;
    };
  }

  private static WorkAbout about(PowerList list) {
    return Objects.requireNonNull(list.about(), "a list that was published is a unit's");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.POWER_LISTS;
  }

  @Override
  public WorkState stateOf(PowerList list) {
    return list.state();
  }

  @Override
  public Class<PowerListCommand> commands() {
    return PowerListCommand.class;
  }

  @Override
  public Class<PowerListEvent> events() {
    return PowerListEvent.class;
  }

  @Override
  public PowerList initial() {
    return new PowerList(PowerListState.NONE, null, null, List.of(), null);
  }
}
