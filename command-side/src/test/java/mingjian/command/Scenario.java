package mingjian.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.command.axon.DeciderSocket;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.Role;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/// Given, when, then over the real socket: `scenario(decider).given(opened()).when(transfer()).thenRejected("facts-not-served")`.
/// What was given has the ids `event-1`, `event-2` and so on. Today is [#TODAY]; whoever sends may send everything that [WhoMay] lets the role.
public final class Scenario {
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final Instant NOW = TODAY.atTime(10, 0).atZone(Asking.ZONE).toInstant();

  private final Decider<?, ?, ?> decider;
  private Object[] past = {};
  private Actor actor = new Actor("chengban01", Role.HEAD);
  private Facts facts = new NoFacts();

  private Scenario(Decider<?, ?, ?> decider) {
    this.decider = decider;
  }

  public static Scenario scenario(Decider<?, ?, ?> decider) {
    return new Scenario(decider);
  }

  public Scenario given(Event... past) {
    this.past = past;
    return this;
  }

  /// What a story that goes well left in the log.
  @SafeVarargs
  public static <C extends Command, S, E extends Event> Event[] told(Decider<C, S, E> decider, C... story) {
    Asking asking = new Asking(new Actor("chengban01", Role.HEAD), NOW, new NoFacts());
    List<Event> log = new ArrayList<>();
    S state = decider.initial();
    for (C command : story) {
      for (E event : decider.decide(command, state, asking)) {
        log.add(event);
        state = decider.evolve(state, event);
      }
    }
    return log.toArray(Event[]::new);
  }

  public Scenario by(Role role) {
    this.actor = new Actor("chengban01", role);
    return this;
  }

  public Scenario knowing(Facts facts) {
    this.facts = facts;
    return this;
  }

  public Outcome when(Command command) {
    FixtureConfiguration<Object> fixture = new AggregateTestFixture<>(Object.class);
    DeciderSocket socket = new DeciderSocket(List.of(decider), new NumberedEvents(fixture.getEventStore()), () -> facts, false);
    fixture.registerCommandHandler(command.getClass(), socket::handle);
    fixture.setReportIllegalStateChange(false);
    Envelope envelope = new Envelope(command, actor, NOW, "test:1", new byte[32], null);
    var executor = past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(past);
    return new Outcome(executor.when(command, Map.of(DeciderSocket.ENVELOPE, envelope)));
  }

  public static final class Outcome {
    private final ResultValidator<Object> result;

    private Outcome(ResultValidator<Object> result) {
      this.result = result;
    }

    public void then(Event... events) {
      result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    /// The events as they are, for assertions on some of their parts.
    public List<Event> events() {
      var seen = new ArrayList<Event>();
      result.expectSuccessfulHandlerExecution().expectEventsMatching(new BaseMatcher<List<? super EventMessage<?>>>() {
        @Override
        public boolean matches(Object messages) {
          ((List<?>) messages).forEach(message -> seen.add((Event) ((EventMessage<?>) message).getPayload()));
          return true;
        }

        @Override
        public void describeTo(Description description) {
          description.appendText("any events");
        }
      });
      return seen;
    }

    public void thenNothing() {
      result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    public Rejection thenRejected(String code) {
      return thenRejected(Set.of(code));
    }

    /// @param codes one of them
    public Rejection thenRejected(Set<String> codes) {
      Rejection[] seen = new Rejection[1];
      result.expectNoEvents().expectException(new BaseMatcher<Object>() {
        @Override
        public boolean matches(Object thrown) {
          seen[0] = thrown instanceof Rejection rejection ? rejection : null;
          return seen[0] != null && codes.contains(seen[0].code());
        }

        @Override
        public void describeTo(Description description) {
          description.appendText("rejected because " + String.join(" or ", codes));
        }
      });
      InChinese.isWhole(seen[0], "refused");
      return seen[0];
    }
  }

}
