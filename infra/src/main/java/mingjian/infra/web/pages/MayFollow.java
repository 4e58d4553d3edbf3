package mingjian.infra.web.pages;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.accountability.ReviewState;
import mingjian.events.accountability.ReviewSteps;
import mingjian.events.casefile.CaseStep;
import mingjian.events.rectification.RectificationState;
import mingjian.events.rectification.RectificationSteps;
import mingjian.events.talk.TalkState;
import mingjian.events.talk.TalkSteps;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.pages.Actions.Action;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.casefile.CaseFileQuery;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.workregister.WorkRegisterView;
import org.springframework.stereotype.Component;

/// Whether a step may come next, by the tables that deciders refuse by and pages offer by. A step that stands in none of them may be taken at any time.
@Component
class MayFollow {
  private final Desk desk;
  private final Actions actions;

  MayFollow(Desk desk, Actions actions) {
    this.desk = desk;
    this.actions = actions;
  }

  /// @param state in Chinese; @param next what the reader may enter instead
  public record NotNow(String step, String state, List<Action> next) {}

  /// Where a thing stands, what may come next, and what the table ever allows; all commands by their simple names.
  private record Place(String state, Set<String> next, Set<String> ever) {}

  /// @return empty where it may
  Optional<NotNow> refused(CommandRoute step, String id, SignedIn who) {
    if (!isRefused(step, place(step, id, who))) {
      return Optional.empty();
    }
    // what was recorded a moment ago may not be folded yet
    desk.node().await(desk.node().log().head());
    Optional<Place> place = place(step, id, who);
    return place.filter(it -> isRefused(step, place)).map(it -> new NotNow(
        step.label(), it.state(), actions.following(List.copyOf(it.next()), id, who).stream().filter(Action::permitted).toList()));
  }

  private static boolean isRefused(CommandRoute step, Optional<Place> place) {
    String command = step.type().getSimpleName();
    return place.filter(it -> it.ever().contains(command) && !it.next().contains(command)).isPresent();
  }

  private Optional<Place> place(CommandRoute step, String id, SignedIn who) {
    Viewer viewer = desk.viewer(who);
    return switch (step.collection()) {
      case "cases" -> desk.views().find(new CaseRegisterView(), id, viewer).map(row -> new Place(
          Words.of(row.progress().state()), CaseSteps.byPeople(CaseFileQuery.next(row.progress(), row.origin())).stream().map(CaseFileQuery.Next::command).collect(ordered()),
          Arrays.stream(CaseStep.values()).map(CaseStep::command).collect(ordered())));
      case "talks" -> desk.views().find(new TalkRegisterView(), id, viewer).map(row -> of(
          Words.of(row.progress().state()), TalkSteps.from(row.progress().state()), Arrays.stream(TalkState.values()).map(TalkSteps::from)));
      case "rectifications" -> desk.views().find(new RectificationRegisterView(), id, viewer).map(row -> of(
          Words.of(row.progress().state()), RectificationSteps.from(row.progress().state()), Arrays.stream(RectificationState.values()).map(RectificationSteps::from)));
      case "reviews" -> desk.views().find(new AccountabilityView(), id, viewer).map(row -> of(
          Words.of(row.progress().state()), ReviewSteps.from(row.progress().state()), Arrays.stream(ReviewState.values()).map(ReviewSteps::from)));
      default -> WorkCollection.addressed(step.collection()).flatMap(files -> desk.views().find(new WorkRegisterView(files), id, viewer).map(row -> of(
          WorkRegisters.state(row), row.standing().next(), Arrays.stream(files.states().getEnumConstants()).map(WorkState::next))));
    };
  }

  private static Place of(String state, List<String> next, Stream<List<String>> ever) {
    return new Place(state, new LinkedHashSet<>(next), ever.flatMap(List::stream).collect(Collectors.toSet()));
  }

  private static Collector<String, ?, Set<String>> ordered() {
    return Collectors.toCollection(LinkedHashSet::new);
  }
}
