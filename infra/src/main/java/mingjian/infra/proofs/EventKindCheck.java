package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.LogVerifier.Check;
import mingjian.infra.eventlog.LogVerifier.Damage;

/// The program knows each event's type. What the event says isn't read: that is for [EventCheck], and takes ten times as long.
public final class EventKindCheck implements Check {
  private final Set<ByteBuffer> known;

  public EventKindCheck(EventCatalogue catalogue) {
    known = catalogue.names().stream().map(name -> ByteBuffer.wrap(name.getBytes(UTF_8))).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Damage> event(LogRows.EventRow event) {
    return known.contains(ByteBuffer.wrap(event.type())) ? Optional.empty() : Optional.of(unknown(event));
  }

  static Damage unknown(LogRows.EventRow event) {
    return new Damage(event.position(), "没有这种事件：" + new String(event.type(), UTF_8));
  }
}
