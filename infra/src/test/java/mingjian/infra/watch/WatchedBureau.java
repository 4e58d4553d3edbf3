package mingjian.infra.watch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.command.talk.TalkCommand;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.command.watch.WatchRules;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.casefile.Penalty;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.PostTaken;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkReport;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkCollection;
import mingjian.infra.Node;
import mingjian.infra.facts.Viewers;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.rates.RatesView;
import mingjian.query.workregister.WorkRegisterRow;
import mingjian.query.workregister.WorkRegisterView;
import org.jspecify.annotations.Nullable;

/// One bureau with its head, in words for tests of reminders on the real log and views.
final class WatchedBureau {
  static final WatchRules RULES = new WatchRules(Set.of(), 50, 600, 30);
  static final UnitId UNIT = new UnitId("unit-bureau");
  static final PersonId HEAD = new PersonId("person-head");
  static final TenureId TENURE = new TenureId("person-head-t1");
  static final PartialDate FROM = PartialDate.of(2024, 3, 1);
  static final PartialDate TO = PartialDate.of(2025, 2, 2);
  static final DocumentRef PAPER = new DocumentRef("文件", null, FROM);
  static final Approval APPROVAL = new Approval("某县纪委监委", "主要负责人", null, FROM, PAPER);

  private WatchedBureau() {}

  static Command[] registered() {
    return new Command[] {
      new RegisterUnit(UNIT, "某局", UnitKind.ORGAN, new Place(null, "某省", "某市", "某县"), null, false, null, PartialDate.UNKNOWN),
      new RegisterOfficeHolder(HEAD, PersonIdentity.labelled("某局局长"), false, null, FROM),
      new RecordTenure(HEAD, UNIT, "局长", HeadPost.YES, TenureKind.REGULAR, Period.since(FROM), PAPER, false)
    };
  }

  static Command talk(String id, PartialDate on, PartialDate postFrom) {
    return talk(id, TalkKind.NEW_POST, on, new TalkOccasion(null, null, new PostTaken(UNIT, "局长", postFrom)));
  }

  static Command talk(String id, TalkKind kind, PartialDate on, @Nullable TalkOccasion occasion) {
    LocalDateTime begun = on.latest().atTime(9, 0);
    TalkReport report = new TalkReport("谈话室", begun, begun.plusHours(1), List.of(new Interviewer("某室干部", new StaffId("C103"))),
        new Recording(RecordingState.NOT_REQUIRED, null, null), null, List.of(), null, null, null);
    return new RecordUnplannedTalk(new TalkId(id), kind, List.of(HEAD), "任职要求", report, null, null, occasion, Secrecy.INTERNAL, on);
  }

  static void send(Node node, Command... commands) {
    Actor clerk = new Actor("anguan01", Role.CASE_ADMINISTRATOR);
    for (Command command : commands) {
      send(node, command instanceof TalkCommand ? new Actor("C103", Role.INVESTIGATOR) : clerk, command);
    }
  }

  static void send(Node node, Actor actor, Command command) {
    String id = "test:" + command.getClass().getSimpleName() + command.aggregateId() + node.log().head();
    byte[] hash = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
    node.commands().send(new Envelope(command, actor, Instant.parse("2026-09-04T02:00:00Z"), id, hash, null));
  }

  static List<WatchRule> open(Node node, String day) {
    return open(node, RULES, day);
  }

  /// Which rules have a reminder open after a look on that day.
  static List<WatchRule> open(Node node, WatchRules rules, String day) {
    look(node, rules, day);
    return seen(node, new Actor("shuji01", Role.HEAD)).stream().map(WorkRegisterRow::kind).map(kind -> WatchRule.valueOf(kind.substring(kind.indexOf('.') + 1))).toList();
  }

  static void look(Node node, WatchRules rules, String day) {
    node.await(node.log().head());
    Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
    try (Watch watch = new Watch(node.log(), node.views(), new RatesView(node.timeLimits()), node.progress(), node.commands(), rules, Penalty.REMOVAL, clock, Duration.ofHours(1))) {
      watch.look();
    }
    node.await(node.log().head());
  }

  /// Open reminders, as that account sees them.
  static List<WorkRegisterRow> seen(Node node, Actor viewer) {
    Ask open = new Ask(List.of(Condition.is("ended", 0L)), null, null, false, 0, 200);
    return node.views().page(new WorkRegisterView(WorkCollection.WATCH_ITEMS), open, new Viewers(node.views()).of(viewer)).rows();
  }
}
