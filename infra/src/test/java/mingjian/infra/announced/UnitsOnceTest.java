package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mingjian.events.UnitId;
import org.junit.jupiter.api.Test;

class UnitsOnceTest {
  private static final UnitId BUREAU = new UnitId("unit-bureau");

  private final UnitsOnce units = new UnitsOnce(id -> id.equals("unit-known"));

  @Test
  void the_first_row_that_names_a_unit_registers_it() {
    UnitsOnce.Claim first = units.claim(Set.of(BUREAU));
    UnitsOnce.Claim second = units.claim(Set.of(BUREAU));

    assertThat(first.awaitMissing()).containsExactly(BUREAU);
    first.settle(true);
    assertThat(second.awaitMissing()).isEmpty();
  }

  @Test
  void the_next_row_registers_it_when_the_first_was_refused() {
    UnitsOnce.Claim first = units.claim(Set.of(BUREAU));
    UnitsOnce.Claim second = units.claim(Set.of(BUREAU));

    first.settle(false);

    assertThat(second.awaitMissing()).containsExactly(BUREAU);
  }

  @Test
  void a_unit_of_an_earlier_run_is_left_alone() {
    assertThat(units.claim(Set.of(new UnitId("unit-known"))).awaitMissing()).isEmpty();
  }

  @Test
  void a_row_waits_for_an_earlier_one_that_is_under_way() throws Exception {
    UnitsOnce.Claim first = units.claim(Set.of(BUREAU));
    UnitsOnce.Claim second = units.claim(Set.of(BUREAU));
    CompletableFuture<Set<UnitId>> waiting = CompletableFuture.supplyAsync(second::awaitMissing);

    assertThat(waiting.isDone()).isFalse();
    first.settle(true);

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
  }
}
