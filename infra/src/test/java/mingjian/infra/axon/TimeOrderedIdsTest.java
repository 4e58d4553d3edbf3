package mingjian.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  @Test
  void axon_names_its_messages_by_them() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    assertThat(UUID.fromString(new GenericEventMessage<>("x").getIdentifier()).version()).isEqualTo(7);
  }

  @Test
  void they_are_unique_and_in_order_and_begin_with_the_time() {
    Instant before = Instant.now();
    List<String> ids = Stream.generate(TimeOrderedIds::next).limit(10_000).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    long millis = UUID.fromString(ids.getFirst()).getMostSignificantBits() >>> 16;
    assertThat(Instant.ofEpochMilli(millis)).isBetween(before.minus(Duration.ofSeconds(1)), Instant.now());
  }
}
