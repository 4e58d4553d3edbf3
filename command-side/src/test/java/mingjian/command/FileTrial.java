package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.events.Actor;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;

/// What every kind of file of daily supervision is put through: each step in each state, each role, and walks of chance.
///
/// @param <C> its commands; @param <S> its state; @param <E> its events
public final class FileTrial<C extends Command, S, E extends WorkEvent> {
  public static final Asking ASKING = new Asking(new Actor("chengban01", Role.HEAD), Scenario.NOW, new NoFacts());
  private final WorkDecider<C, S, E> decider;

  public FileTrial(WorkDecider<C, S, E> decider) {
    this.decider = decider;
  }

  /// The past of the day that lies so many days before today.
  public static PartialDate ago(int days) {
    return PartialDate.of(Scenario.TODAY.minusDays(days));
  }

  public static LocalDate day(int daysAgo) {
    return Scenario.TODAY.minusDays(daysAgo);
  }

  public static DocumentRef paper(String title) {
    return new DocumentRef(title, null, ago(400));
  }

  public static Approval approval(int daysAgo) {
    return new Approval("某县纪委", "书记", new StaffId("shuji"), ago(daysAgo), paper("呈批表"));
  }

  /// Each command, sent in each state, is refused in words unless the state lets it follow.
  ///
  /// @param pasts one past for every state, that before the first step left out
  /// @param toldFirst codes that tell the remedy where the state alone would refuse
  public void everyStepInEveryState(Map<? extends WorkState, List<E>> pasts, List<C> commands, String... toldFirst) {
    Set<String> refusals = new HashSet<>(Set.of(toldFirst));
    refusals.add("step-not-allowed");
    assertThat(commands).extracting(command -> (Object) command.getClass()).containsExactlyInAnyOrderElementsOf(kinds());
    Set<WorkState> states = new HashSet<>(pasts.keySet());
    states.add(decider.stateOf(decider.initial()));
    assertThat(states).containsExactlyInAnyOrder(decider.files().states().getEnumConstants());
    for (WorkState state : states) {
      S now = grown(pasts.getOrDefault(state, List.of()));
      assertThat(decider.stateOf(now)).isEqualTo(state);
      for (C command : commands) {
        String refusal = refusal(command, now);
        if (state.allows(command)) {
          assertThat(refusal).as("%s in %s", command.getClass().getSimpleName(), state).isNotEqualTo("step-not-allowed");
        } else {
          assertThat(refusal).as("%s in %s", command.getClass().getSimpleName(), state).isIn(refusals);
        }
      }
    }
  }

  /// Who isn't named for a command may not send it, and is told so in words.
  public void onlyThoseNamed() {
    for (Class<? extends C> kind : kinds()) {
      Set<Role> permitted = WhoMay.send(kind);
      assertThat(permitted).as(kind.getSimpleName()).isNotEmpty().doesNotContain(Role.REPORTER, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_AUDITOR);
      for (Role role : Role.values()) {
        String refusal = refusalOf(() -> WhoMay.check(kind, new Actor("chengban01", role)));
        assertThat(refusal).as("%s by %s", kind.getSimpleName(), role).isEqualTo(permitted.contains(role) ? "" : "not-permitted");
      }
    }
  }

  /// Any commands in any order: a refusal changes nothing, what is replayed is what was grown, and in the end each command got through once.
  public void walk(long seed, Function<SplittableRandom, C> any) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<Class<?>> done = new HashSet<>();
    for (int walk = 0; walk < 300; walk++) {
      List<E> log = new ArrayList<>();
      S now = decider.initial();
      for (int step = 0; step < 40; step++) {
        C command = any.apply(random);
        S before = now;
        try {
          for (E event : decider.decide(command, now, ASKING)) {
            log.add(event);
            now = decider.evolve(now, event);
          }
          done.add(command.getClass());
        } catch (Rejection refused) {
          assertThat(refused.inChinese()).as("seed %d", seed).doesNotStartWith("rejection.").doesNotContain("{");
          assertThat(now).as("seed %d", seed).isEqualTo(before);
        }
      }
      assertThat(grown(log)).as("seed %d", seed).isEqualTo(now);
    }
    assertThat(done).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(kinds());
  }

  private Set<Class<? extends C>> kinds() {
    return EventCatalogue.leaves(decider.commands()).stream().collect(Collectors.toSet());
  }

  private S grown(List<E> past) {
    S now = decider.initial();
    for (E event : past) {
      now = decider.evolve(now, event);
    }
    return now;
  }

  private String refusal(C command, S now) {
    return refusalOf(() -> decider.decide(command, now, ASKING));
  }

  /// The code; empty where nothing was refused.
  private static String refusalOf(Runnable sending) {
    try {
      sending.run();
      return "";
    } catch (Rejection refused) {
      assertThat(refused.inChinese()).as(refused.code()).doesNotStartWith("rejection.").doesNotContain("{").containsPattern("\\p{IsHan}");
      return refused.code();
    }
  }
}
