package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.OPEN_ISSUE;
import static mingjian.command.casework.CaseworkWords.TAKEN_UP;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.Walk;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.LessonEvent;
import mingjian.events.casework.LessonIssue;
import mingjian.events.casework.LessonKind;

class LessonWalkTest extends Walk<LessonCommand, LessonDecider.Lesson, LessonEvent> {
  LessonWalkTest() {
    super(new LessonDecider(), 40);
  }

  @Override
  protected LessonCommand any(RandomGenerator random, boolean first) {
    LessonIssue other = random.nextBoolean() ? TAKEN_UP : new LessonIssue("3", "台账不全", null, null);
    return switch (random.nextInt(5)) {
      case 0 -> CaseworkWords.analyse(pick(LessonKind.values(), random), List.of(CASE), OPEN_ISSUE, other);
      case 1 -> CaseworkWords.debrief(pick(LessonKind.values(), random), OPEN_ISSUE, other);
      case 2, 3 -> CaseworkWords.settle(
          "" + (1 + random.nextInt(3)), random.nextBoolean() ? "建议书1号" : null, random.nextBoolean() ? "已另行整改" : null);
      default -> CaseworkWords.correctLesson();
    };
  }

  @Override
  protected Facts facts() {
    return CaseworkWords.decided(SubjectState.ANNOUNCED);
  }
}
