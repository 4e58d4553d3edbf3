package mingjian.command;

import java.util.Set;
import mingjian.events.Words;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;

/// The rules of one kind of file of daily supervision. Its state machine stands in its [WorkState].
public interface WorkDecider<C extends Command, S, E extends WorkEvent> extends Decider<C, S, E> {
  WorkCollection files();

  WorkState stateOf(S state);

  @Override
  default String collection() {
    return files().address();
  }

  @Override
  default String aggregateType() {
    return files().aggregateType();
  }

  @Override
  default String prefix() {
    return files().prefix();
  }

  /// @throws Rejection `step-not-allowed` when the command can't follow in this state
  default void requireStep(C command, S state) {
    WorkState now = stateOf(state);
    if (!now.allows(command)) {
      throw Rejection.because("step-not-allowed", "what", files(), "state", now, "command", Words.of("command." + command.getClass().getSimpleName()));
    }
  }

  /// A file is about somebody or something that the registers know.
  ///
  /// @throws Rejection `work-about-nobody`, `not-found`, `person-twice`
  default void requireAbout(WorkAbout about, Asking asking) {
    if (about.persons().isEmpty() && about.unit() == null) {
      throw Rejection.at("about", "work-about-nobody");
    }
    if (about.persons().size() != Set.copyOf(about.persons()).size()) {
      throw Rejection.at("about", "person-twice");
    }
    about.persons().forEach(person -> asking.requireExists("about", "office-holders", person));
    if (about.unit() != null) {
      asking.requireExists("about", "units", about.unit());
    }
    if (about.relatedCase() != null) {
      asking.requireExists("about", "cases", about.relatedCase());
    }
  }
}
