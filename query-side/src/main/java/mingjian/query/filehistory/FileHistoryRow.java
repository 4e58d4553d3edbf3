package mingjian.query.filehistory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mingjian.events.Actor;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.query.Detail;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// One step.
///
/// @param file `case-…`, `talk-…`, `rect-…`, `review-…`; @param sequence the number of the event in it
/// @param corrections ids of the events that corrected this one
/// @param readers while the file isn't sealed; @param sealedFor who may still read it; null while it isn't
public record FileHistoryRow(
    String file, long sequence, long position, String eventId, String event, PartialDate occurredOn, Instant recordedAt,
    Actor recordedBy, String headline, List<Detail> details, Set<ProcedureFlaw> flaws, List<String> corrections, Set<String> readers,
    @Nullable Set<StaffId> sealedFor) {

  /// By when it happened; what happened on the same day by when it was recorded.
  public String sortKey() {
    return "%s-%012d".formatted(occurredOn.sortKey(), position);
  }

  FileHistoryRow correctedBy(String correction) {
    return with(Lists.with(corrections, correction), sealedFor);
  }

  FileHistoryRow sealedFor(@Nullable Set<StaffId> named) {
    return with(corrections, named);
  }

  private FileHistoryRow with(List<String> corrections, @Nullable Set<StaffId> sealedFor) {
    return new FileHistoryRow(
        file, sequence, position, eventId, event, occurredOn, recordedAt, recordedBy, headline, details, flaws, corrections, readers,
        sealedFor);
  }
}
