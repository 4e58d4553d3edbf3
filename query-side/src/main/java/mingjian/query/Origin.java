package mingjian.query;

import java.util.Optional;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;

/// How a case came into the books. What others announced never enters the office's own statistics (DOMAIN 8.1.14).
public enum Origin {
  /// 立案
  OPENED,
  /// 补录
  ENTERED_LATER,
  /// 公开通报
  ANNOUNCED;

  public boolean isOwn() {
    return this != ANNOUNCED;
  }

  /// What the event says about it; empty for all but the first event of a case.
  public static Optional<Origin> of(CaseEvent event) {
    return switch (event) {
      case CaseOpened _ -> Optional.of(OPENED);
      case ExistingCaseRegistered _ -> Optional.of(ENTERED_LATER);
      case PublicAnnouncementRecorded _ -> Optional.of(ANNOUNCED);
      default -> Optional.empty();
    };
  }
}
