package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import mingjian.command.Command;
import mingjian.command.Envelope;
import mingjian.command.NoFacts;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.axon.DeciderSocket;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ReportCommand.RegisterReport;
import mingjian.events.Actor;
import mingjian.events.ClueId;
import mingjian.events.ReportId;
import mingjian.events.Role;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.ReportChannel;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/// Numbers are unique per organ, kind and year, over all files: tried on a store that takes several.
class ClueNumberTest {
  private final EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final DeciderSocket socket = new DeciderSocket(List.of(new ClueDecider(), new ReportDecider()), store, NoFacts::new, true);

  private void send(Command command) {
    Envelope envelope = new Envelope(command, new Actor("anguan01", Role.CASE_ADMINISTRATOR), Scenario.NOW, "test:" + command.aggregateId(), new byte[32], null);
    socket.handle(new GenericCommandMessage<>(command, Map.of(DeciderSocket.ENVELOPE, envelope)));
  }

  private static RegisterClue clue(String id, RegisterNumber number) {
    RegisterClue c = register();
    return new RegisterClue(
        new ClueId(id), ABOUT, c.brief(), number, c.source(), null, null, c.allegation(), c.target(), null, null, c.document(), RECEIVED, null);
  }

  private static RegisterReport report(String id, RegisterNumber number) {
    return new RegisterReport(new ReportId(id), ABOUT, "某事", number, ReportChannel.LETTER, false, null, "反映违规拨付", null, RECEIVED, null);
  }

  @Test
  void a_number_is_given_once() {
    send(clue("clue-1", NUMBER));
    Rejection refused = catchThrowableOfType(Rejection.class, () -> send(clue("clue-2", NUMBER)));
    assertThat(refused.code()).isEqualTo("clue-no-taken");
    assertThat(refused.inChinese()).startsWith("线索编号重复：" + NUMBER.number());
    assertThat(store.lastSequenceNumberFor("clue-2")).as("nothing of it was recorded").isEmpty();
  }

  @Test
  void another_organ_another_year_and_another_kind_may_have_it() {
    send(clue("clue-1", NUMBER));
    send(clue("clue-2", new RegisterNumber("某市纪委", NUMBER.year(), NUMBER.number())));
    send(clue("clue-3", new RegisterNumber(NUMBER.organ(), 2025, NUMBER.number())));
    send(report("report-1", NUMBER));
    assertThat(store.lastSequenceNumberFor("report-1")).contains(0L);
  }

  @Test
  void a_report_has_its_own_and_may_have_none() {
    send(report("report-1", NUMBER));
    assertThat(catchThrowableOfType(Rejection.class, () -> send(report("report-2", NUMBER))).code()).isEqualTo("report-no-taken");
    send(report("report-3", null));
    send(report("report-4", null));
  }
}
