package mingjian.infra.web.pages;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.infra.web.pages.Actions.Action;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.casefile.CaseFileQuery.Next;
import mingjian.query.casefile.Missing;

/// What may come next in a case, and who may do it: first what leads it on, then the rest.
final class CaseSteps {
  /// Steps that lead a case on, in the order in which they usually come.
  private static final List<String> LEADING = List.of("UnsealFile", "SpecifyFacts", "AssignTeam", "AssignNumber", "RecordSubjectIdentity",
      "ServeFactMaterial", "RecordStatement", "TransferToHearing", "AcceptForHearing", "DecideCase", "ImposeSanction", "ExemptSubject",
      "DecideNoSanction", "ClassifyForm", "AnnounceDecision", "ReportExecution", "AttachArtefact", "ArchiveCase");
  /// Of these the ones that are asked for only while something is missing.
  private static final Map<String, Set<Missing>> UNLESS_THERE = Map.of(
      "SpecifyFacts", EnumSet.of(Missing.UNIT, Missing.FIELDS, Missing.PERIOD),
      "AssignTeam", EnumSet.of(Missing.TEAM),
      "AssignNumber", EnumSet.of(Missing.CASE_NUMBER, Missing.OPENING_NUMBER),
      "RecordSubjectIdentity", EnumSet.of(Missing.IDENTITY),
      "ServeFactMaterial", EnumSet.of(Missing.FACTS_SERVED),
      "RecordStatement", EnumSet.of(Missing.STATEMENT),
      "ClassifyForm", EnumSet.of(Missing.FORM),
      "AttachArtefact", EnumSet.of(Missing.ARTEFACTS));
  private static final Set<String> BY_THE_SYSTEM = Set.of("RecordAppealOutcome");
  private static final Set<String> OUTCOMES = Set.of("ImposeSanction", "ExemptSubject", "DecideNoSanction");

  private final Actions actions;

  CaseSteps(Actions actions) {
    this.actions = actions;
  }

  /// In the order in which they usually come.
  static List<Next> leading(List<Next> allowed, CaseProgress progress, Set<Missing> missing) {
    return allowed.stream().filter(step -> leads(step, progress, missing)).sorted(Comparator.comparingInt(step -> LEADING.indexOf(step.command()))).toList();
  }

  static List<Next> byPeople(List<Next> steps) {
    return steps.stream().filter(step -> !BY_THE_SYSTEM.contains(step.command())).toList();
  }

  private static boolean leads(Next step, CaseProgress progress, Set<Missing> missing) {
    Set<Missing> wanted = UNLESS_THERE.get(step.command());
    boolean undecided = progress.subjects().stream()
        .anyMatch(subject -> subject.person().equals(step.person()) && subject.state() == SubjectState.DECIDED);
    return LEADING.contains(step.command())
        && (wanted == null || wanted.stream().anyMatch(missing::contains))
        && (!OUTCOMES.contains(step.command()) || undecided);
  }

  /// One line per step, with the subject filled in where the step is for one.
  List<Action> lines(List<Next> steps, CaseProgress progress, String id, Names names, SignedIn who) {
    Map<String, Action> next = new LinkedHashMap<>();
    boolean several = progress.subjects().size() > 1;
    for (Next step : steps) {
      for (Action action : actions.following(List.of(step.command()), id, who)) {
        PersonId person = step.person();
        String label = person == null || !several ? action.label() : action.label() + "（" + names.label(person) + "）";
        String href = person == null ? action.href()
            : action.href() + filledIn(person);
        next.putIfAbsent(label, new Action(action.name(), label, href, action.permitted(), action.who()));
      }
    }
    return List.copyOf(next.values());
  }

  /// Forms call the one they are about by any of these.
  static String filledIn(PersonId person) {
    return "?s0.subject=" + person + "&s0.subjects=" + person + "&s0.person=" + person;
  }
}
