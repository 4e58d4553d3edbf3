package mingjian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mingjian.query.ViewProgress.Reached;
import org.junit.jupiter.api.Test;

class ViewProgressTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final ViewProgress progress = new ViewProgress();

  @Test
  void what_is_folded_already_is_not_waited_for() {
    progress.advanced("timeline", 7);
    assertThat(progress.await("timeline", 7, LONG)).isEqualTo(new Reached(7, 0));
  }

  @Test
  void a_waiting_reader_is_woken_when_the_view_gets_there() throws Exception {
    CompletableFuture<Reached> waiting = CompletableFuture.supplyAsync(() -> progress.await("timeline", 2, LONG));
    progress.advanced("timeline", 1);
    progress.advanced("timeline", 2);
    assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(new Reached(2, 0));
  }

  @Test
  void patience_ends_with_how_far_the_view_is_behind() {
    progress.advanced("timeline", 3);
    assertThat(progress.await("timeline", 10, Duration.ofMillis(1))).isEqualTo(new Reached(3, 7));
  }

  @Test
  void a_stopped_view_is_not_waited_for_until_it_moves_again() {
    progress.stopped("timeline");
    assertThat(progress.await("timeline", 1, LONG)).isEqualTo(new Reached(0, 1));
    progress.advanced("timeline", 1);
    assertThat(progress.await("timeline", 1, LONG).there()).isTrue();
  }

  @Test
  void of_several_views_the_one_furthest_behind_answers() {
    progress.advanced("timeline", 5);
    progress.advanced("register", 3);
    assertThat(progress.await(List.of("timeline", "register"), 5, Duration.ofMillis(1))).isEqualTo(new Reached(3, 2));
  }
}
