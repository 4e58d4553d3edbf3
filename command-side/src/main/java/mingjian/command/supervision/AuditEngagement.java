package mingjian.command.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingjian.events.supervision.AuditEvent;
import mingjian.events.supervision.AuditEvent.AuditClosed;
import mingjian.events.supervision.AuditEvent.AuditOrdered;
import mingjian.events.supervision.AuditEvent.AuditRecordCorrected;
import mingjian.events.supervision.AuditEvent.AuditReportRecorded;
import mingjian.events.supervision.AuditEvent.FindingFollowedUp;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.supervision.AuditState;
import org.jspecify.annotations.Nullable;

/// An audit as its rules need it.
///
/// @param order null before it was ordered
/// @param followedUp each finding by its number, and whether it was followed up
public record AuditEngagement(AuditState state, @Nullable AuditOrdered order, Map<String, Boolean> followedUp) {
  public static final AuditEngagement NONE = new AuditEngagement(AuditState.NONE, null, Map.of());

  AuditEngagement after(AuditEvent event) {
    return switch (event) {
      case AuditOrdered e -> new AuditEngagement(e.state(), e, followedUp);
      case AuditReportRecorded e -> new AuditEngagement(
          e.state(), order, e.findings().stream().collect(Collectors.toUnmodifiableMap(AuditFinding::no, finding -> false)));
      case FindingFollowedUp e -> new AuditEngagement(state, order, with(e.no()));
      case AuditClosed e -> new AuditEngagement(e.state(), order, followedUp);
      case AuditRecordCorrected _ -> this;
    };
  }

  private Map<String, Boolean> with(String no) {
    Map<String, Boolean> all = new HashMap<>(followedUp);
    all.put(no, true);
    return Map.copyOf(all);
  }

  AuditOrdered ordered() {
    return Objects.requireNonNull(order, "an audit that has begun was ordered");
  }

  List<String> open() {
    return followedUp.entrySet().stream().filter(finding -> !finding.getValue()).map(Map.Entry::getKey).sorted().toList();
  }
}
