package mingjian.query.casefile;

import java.util.ArrayList;
import java.util.List;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.query.Origin;
import org.jspecify.annotations.Nullable;

/// What a case file says beyond what was recorded: worked out from the row each time it is shown, because some of it changes with the day.
public final class CaseFileQuery {
  private CaseFileQuery() {}

  /// @param command simple name of the command; @param person whom it is for, null for the case as a whole
  public record Next(String command, @Nullable PersonId person) {}

  /// @param person null where it is about the case as a whole
  public record Lacks(Missing what, @Nullable PersonId person) {}

  /// What may come next; who may do it stands in `WhoMay`.
  public static List<Next> next(CaseFileRow row) {
    return next(row.progress(), row.origin());
  }

  /// In a case entered later 补录 that the facts weren't shown, or nobody was heard, is marked as a flaw of its time and holds up no 移送审理.
  public static List<Next> next(CaseProgress progress, Origin origin) {
    List<Next> next = new ArrayList<>();
    CaseStep.nextOf(progress).forEach(step -> next.add(new Next(step.command(), null)));
    for (SubjectProgress subject : progress.subjects()) {
      CaseStep.nextOf(progress, subject).forEach(step -> next.add(new Next(step.command(), subject.person())));
      if (origin == Origin.ENTERED_LATER && subject.state() == SubjectState.UNDER_INVESTIGATION && CaseStep.TRANSFER_TO_HEARING.isAllowed(progress)) {
        next.add(new Next(CaseStep.TRANSFER_TO_HEARING.command(), subject.person()));
      }
    }
    return List.copyOf(next);
  }

  public static List<Lacks> missing(CaseFileRow row) {
    List<Lacks> lacks = new ArrayList<>();
    if (row.origin() == Origin.ANNOUNCED) {
      return lacks;
    }
    Opened opened = row.opened();
    add(lacks, opened.caseNumber() == null, Missing.CASE_NUMBER);
    add(lacks, opened.openings().stream().anyMatch(opening -> opening.number() == null) && !numbered(row), Missing.OPENING_NUMBER);
    add(lacks, opened.units().isEmpty(), Missing.UNIT);
    add(lacks, opened.fields().isEmpty(), Missing.FIELDS);
    add(lacks, opened.misconduct() == null, Missing.PERIOD);
    add(lacks, row.team() == null && isLive(row), Missing.TEAM);
    add(lacks, row.team() != null && row.team().safetyOfficer() == null && isLive(row), Missing.SAFETY_OFFICER);
    row.progress().subjects().forEach(subject -> missing(row, subject, lacks));
    boolean decided = row.progress().subjects().stream().anyMatch(subject -> subject.decidedOn() != null);
    add(lacks, decided && row.related().rectifications().isEmpty(), Missing.RECTIFICATION);
    add(lacks, decided && row.related().reviews().isEmpty(), Missing.REVIEW);
    add(lacks, decided && !row.marks().fiveOnes().areComplete(), Missing.ARTEFACTS);
    return List.copyOf(lacks);
  }

  private static void missing(CaseFileRow row, SubjectProgress subject, List<Lacks> lacks) {
    PersonId person = subject.person();
    if (subject.state() == SubjectState.WITHDRAWN) {
      return;
    }
    row.subject(person).ifPresent(file -> {
      boolean unverified = file.identity().politicalStatus() == PoliticalStatus.UNKNOWN
          || file.identity().category() == SupervisedCategory.UNKNOWN;
      add(lacks, unverified, Missing.IDENTITY, person);
      add(lacks, file.sanctions().stream().anyMatch(sanction -> sanction.effect() == null), Missing.SANCTION_TERM, person);
      add(lacks, file.owesRestoration(), Missing.RESTORATION, person);
    });
    boolean classified = row.marks().forms().stream().anyMatch(form -> form.subject().equals(person));
    add(lacks, subject.decidedOn() != null && !classified, Missing.FORM, person);
    add(lacks, !subject.factsServed(), Missing.FACTS_SERVED, person);
    add(lacks, subject.factsServed() && !subject.stated(), Missing.STATEMENT, person);
  }

  private static boolean numbered(CaseFileRow row) {
    return row.opened().openings().stream().anyMatch(opening -> opening.number() != null && isOpeningNumber(opening.number()));
  }

  private static boolean isOpeningNumber(CaseNumber number) {
    return number.kind() != CaseNumber.Kind.CASE_FILE;
  }

  private static boolean isLive(CaseFileRow row) {
    CaseState state = row.progress().state();
    return state == CaseState.OPENED || state == CaseState.UNDER_INVESTIGATION;
  }

  private static void add(List<Lacks> lacks, boolean missing, Missing what) {
    if (missing) {
      lacks.add(new Lacks(what, null));
    }
  }

  private static void add(List<Lacks> lacks, boolean missing, Missing what, PersonId person) {
    if (missing) {
      lacks.add(new Lacks(what, person));
    }
  }
}
