package mingjian.command.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.command.watch.FoundFact.Beginning;
import mingjian.command.watch.WatchFacts.HeadClue;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.watch.WatchRule;
import org.jspecify.annotations.Nullable;

/// 一把手问题线索直报, 巡察反馈问题抄报 (DOMAIN 1C rows 26 and 27): what is known of a head goes to the superior body. Where no local rule sets a day it is
/// reminded of from the day after the clue came in.
final class ClueOwed {
  private ClueOwed() {}

  static List<Finding> find(HeadClue clue, LocalDate today) {
    List<Finding> found = new ArrayList<>();
    if (!clue.reportedUpward() && isPast(clue, clue.upwardDueOn(), today)) {
      found.add(finding(clue, WatchRule.CLUE_NOT_REPORTED_UPWARD, "未直报上级", due(clue.upwardDueOn())));
    }
    if (clue.inspected() && !clue.copied() && isPast(clue, null, today)) {
      found.add(finding(clue, WatchRule.FINDING_NOT_COPIED, "巡察反馈问题未抄报上级", ""));
    }
    return found;
  }

  private static String due(@Nullable LocalDate dueOn) {
    return dueOn == null ? "" : "，应于" + PartialDate.of(dueOn).inChinese() + "前直报";
  }

  private static boolean isPast(HeadClue clue, @Nullable LocalDate dueOn, LocalDate today) {
    return dueOn != null ? dueOn.isBefore(today) : !clue.receivedOn().isKnown() || clue.receivedOn().latest().isBefore(today);
  }

  private static Finding finding(HeadClue clue, WatchRule rule, String lacking, String due) {
    String text = clue.receivedOn().inChinese() + "受理，反映" + Words.of(clue.target()) + due;
    return new Finding(rule, clue.file().value(), clue.about(), clue.guard(), clue.headline() + "：" + lacking,
        List.of(new FoundFact(text, clue.file(), new Beginning())));
  }
}
