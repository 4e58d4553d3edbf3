package mingjian.command.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.casework.LessonCommand.CorrectLessonRecord;
import mingjian.command.casework.LessonCommand.RecordDebrief;
import mingjian.command.casework.LessonCommand.RecordSectorAnalysis;
import mingjian.command.casework.LessonCommand.SettleIssue;
import mingjian.events.CaseId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casework.LessonEvent;
import mingjian.events.casework.LessonEvent.DebriefRecorded;
import mingjian.events.casework.LessonEvent.IssueSettled;
import mingjian.events.casework.LessonEvent.LessonRecordCorrected;
import mingjian.events.casework.LessonEvent.SectorAnalysisRecorded;
import mingjian.events.casework.LessonIssue;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.LessonState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 案件启示: each problem that cases have shown is taken up by a recommendation or a rectification, or has a reason why not (DOMAIN 1D rows 40, 41).
public final class LessonDecider implements WorkDecider<LessonCommand, LessonDecider.Lesson, LessonEvent> {
  /// @param about null before it was recorded; @param open numbers of the issues that nothing takes up yet
  public record Lesson(LessonState state, @Nullable WorkAbout about, Set<String> open) {}

  @Override
  public List<LessonEvent> decide(LessonCommand command, Lesson lesson, Asking asking) {
    requireStep(command, lesson);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case RecordSectorAnalysis c -> {
        requireKind(c.kind(), false);
        requireIssues(c.issues());
        yield new SectorAnalysisRecorded(
            c.lessonId(), about(c.unit(), c.cases(), c.secrecy(), asking), c.headline(), c.kind(), c.sector(), c.cases(), c.findings(), c.issues(),
            c.responsible(), c.document(), c.occurredOn());
      }
      case RecordDebrief c -> {
        requireKind(c.kind(), true);
        requireIssues(c.issues());
        yield new DebriefRecorded(
            c.lessonId(), about(c.unit(), c.cases(), c.secrecy(), asking), c.headline(), c.kind(), c.participants(), c.cases(), c.summary(), c.issues(),
            c.responsible(), c.document(), c.occurredOn());
      }
      case SettleIssue c -> settle(c, lesson);
      case CorrectLessonRecord c -> {
        asking.requireApproved(c.approval());
        yield new LessonRecordCorrected(
            c.lessonId(), about(lesson), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  /// Where it follows from one case, whoever may read the case may read it; where from several, leaders and 案管 only.
  private static WorkAbout about(@Nullable UnitId unit, List<CaseId> cases, Secrecy secrecy, Asking asking) {
    if (new HashSet<>(cases).size() < cases.size()) {
      throw Rejection.at("cases", "lesson-case-twice");
    }
    cases.forEach(one -> asking.requireExists("cases", "cases", one));
    if (unit != null) {
      asking.requireExists("unit", "units", unit);
    }
    return new WorkAbout(List.of(), unit, cases.size() == 1 ? cases.getFirst() : null, secrecy);
  }

  private static void requireKind(LessonKind kind, boolean debrief) {
    if (kind.isDebrief() != debrief) {
      throw Rejection.at("kind", "lesson-kind-unfit", "kind", kind);
    }
  }

  private static void requireIssues(List<LessonIssue> issues) {
    if (issues.isEmpty()) {
      throw Rejection.at("issues", "lesson-without-issue");
    }
    if (issues.stream().map(LessonIssue::no).distinct().count() < issues.size()) {
      throw Rejection.at("issues", "lesson-issue-number-twice");
    }
  }

  private static LessonEvent settle(SettleIssue c, Lesson lesson) {
    if (!lesson.open().contains(c.no())) {
      throw Rejection.at("no", "no-such-open-issue", "no", c.no());
    }
    if ((c.reference() == null) == (c.reason() == null)) {
      throw Rejection.at("reference", "issue-without-reference");
    }
    return new IssueSettled(c.lessonId(), about(lesson), c.no(), c.reference(), c.reason(), lesson.open().size() - 1, c.occurredOn());
  }

  @Override
  public Lesson evolve(Lesson lesson, LessonEvent event) {
    LessonState state = event.state() instanceof LessonState now ? now : lesson.state();
    return switch (event) {
      case SectorAnalysisRecorded e -> new Lesson(state, e.about(), open(e.issues()));
      case DebriefRecorded e -> new Lesson(state, e.about(), open(e.issues()));
      case IssueSettled e -> {
        Set<String> left = new HashSet<>(lesson.open());
        left.remove(e.no());
        yield new Lesson(state, e.about(), Set.copyOf(left));
      }
      case LessonRecordCorrected e -> lesson;
    };
  }

  private static Set<String> open(List<LessonIssue> issues) {
    Set<String> open = new HashSet<>();
    issues.stream().filter(issue -> issue.reference() == null).forEach(issue -> open.add(issue.no()));
    return Set.copyOf(open);
  }

  private static WorkAbout about(Lesson lesson) {
    return Objects.requireNonNull(lesson.about(), "a lesson that was recorded is about cases or a sector");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.LESSONS;
  }

  @Override
  public WorkState stateOf(Lesson lesson) {
    return lesson.state();
  }

  @Override
  public Class<LessonCommand> commands() {
    return LessonCommand.class;
  }

  @Override
  public Class<LessonEvent> events() {
    return LessonEvent.class;
  }

  @Override
  public Lesson initial() {
    return new Lesson(LessonState.NONE, null, Set.of());
  }
}
