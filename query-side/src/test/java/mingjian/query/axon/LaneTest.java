package mingjian.query.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.junit.jupiter.api.Test;

class LaneTest {
  /// A thousand events on a slow disk take longer than Axon waits for a worker by itself before it interrupts it.
  @Test
  void a_batch_under_way_is_waited_for_when_the_node_is_closed() {
    assertThat(Lane.configuration().getWorkerTerminationTimeout()).isGreaterThan(5 * TrackingEventProcessorConfiguration.forSingleThreadedProcessing().getWorkerTerminationTimeout());
  }
}
