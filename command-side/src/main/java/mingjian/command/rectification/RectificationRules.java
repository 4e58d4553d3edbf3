package mingjian.command.rectification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Rejection;
import mingjian.events.DocumentRef;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationProgress.Standing;
import org.jspecify.annotations.Nullable;

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

  /// Evaluation and look-back are the proposing section's, never the unit's own, and rest on something that was seen (DOMAIN 4.2).
  static void requireOthers(
      String by, @Nullable UnitId evaluatorUnit, @Nullable StaffId evaluatedBy, List<DocumentRef> evidence, RectificationProgress now) {
    if (evaluatorUnit == null && evaluatedBy == null) {
      throw Rejection.at("evaluatorUnit", "evaluator-not-shown");
    }
    if (about(now).unitId().equals(evaluatorUnit) || by.equals(now.submittedBy())) {
      throw Rejection.at("evaluatorUnit", "evaluated-by-itself");
    }
    if (evidence.isEmpty()) {
      throw Rejection.at("evidence", "evaluation-without-evidence");
    }
  }

  static RectificationAbout about(RectificationProgress now) {
    return Objects.requireNonNull(now.about(), "a rectification that was issued is about a unit");
  }
}
