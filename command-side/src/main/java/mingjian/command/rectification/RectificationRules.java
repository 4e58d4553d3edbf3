package mingjian.command.rectification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Rejection;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationProgress.Standing;

/// What the stages of a rectification share.
final class RectificationRules {
  private RectificationRules() {}

  static List<String> namedOrAll(String field, List<String> nos, RectificationProgress now) {
    nos.forEach(no -> required(field, no, now));
    return nos.isEmpty() ? now.measures().stream().map(standing -> standing.measure().no()).toList() : nos;
  }

  static Standing required(String field, String no, RectificationProgress now) {
    Standing found = now.measure(no);
    if (found == null) {
      throw Rejection.at(field, "no-such-measure", "no", no);
    }
    return found;
  }

  static void requireEachOnce(String field, List<String> nos) {
    if (Set.copyOf(nos).size() < nos.size()) {
      throw Rejection.at(field, "measure-named-twice");
    }
  }

  static void requireReason(String reason, String code) {
    if (reason.isBlank()) {
      throw Rejection.at("reason", code);
    }
  }

  static RectificationAbout about(RectificationProgress now) {
    return Objects.requireNonNull(now.about(), "a rectification that was issued is about a unit");
  }
}
