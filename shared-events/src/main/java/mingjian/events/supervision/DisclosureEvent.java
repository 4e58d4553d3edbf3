package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.DisclosureId;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// The life of a file of personal matters 个人有关事项.
public sealed interface DisclosureEvent extends WorkEvent {
  DisclosureId disclosureId();

  @Override
  default Id fileId() {
    return disclosureId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.DISCLOSURES;
  }

  record DisclosureFiled(
      DisclosureId disclosureId, WorkAbout about, DisclosureKind kind, String headline, DisclosureContent content, List<StaffId> granted,
      PartialDate occurredOn) implements DisclosureEvent {
    @Override
    public DisclosureState state() {
      return DisclosureState.FILED;
    }

    @Override
    public @Nullable Due due() {
      return content.retainUntil() == null ? null : Due.on(content.retainUntil());
    }
  }

  /// 查核不一致; for the first time or after a supplement.
  record DiscrepancyFlagged(
      DisclosureId disclosureId, WorkAbout about, DisclosureState state, String findings, DocumentRef evidence, PartialDate occurredOn)
      implements DisclosureEvent {}

  record ReporterCriticised(
      DisclosureId disclosureId, WorkAbout about, String explanation, String criticism, PartialDate occurredOn) implements DisclosureEvent {
    @Override
    public DisclosureState state() {
      return DisclosureState.CRITICISED;
    }
  }

  record SupplementOrdered(
      DisclosureId disclosureId, WorkAbout about, String demand, LocalDate dueOn, Approval approval, PartialDate occurredOn) implements DisclosureEvent {
    @Override
    public DisclosureState state() {
      return DisclosureState.SUPPLEMENT_ORDERED;
    }

    @Override
    public Due due() {
      return Due.on(dueOn);
    }
  }

  record DisclosureSupplemented(
      DisclosureId disclosureId, WorkAbout about, String statement, @Nullable DocumentRef document, PartialDate occurredOn) implements DisclosureEvent {
    @Override
    public DisclosureState state() {
      return DisclosureState.SUPPLEMENTED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// 屡教不改、谎报: handed to those who deal with breaches of discipline; what comes of it stands in their file.
  record DisclosureReferred(
      DisclosureId disclosureId, WorkAbout about, String explanation, String reason, Approval approval, PartialDate occurredOn)
      implements DisclosureEvent {
    @Override
    public DisclosureState state() {
      return DisclosureState.REFERRED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record DisclosureClosed(DisclosureId disclosureId, WorkAbout about, String result, PartialDate occurredOn) implements DisclosureEvent {
    @Override
    public DisclosureState state() {
      return DisclosureState.CLOSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// Who may read the file from now on, and who no longer may.
  record DisclosureHandedOver(
      DisclosureId disclosureId, WorkAbout about, List<StaffId> granted, List<StaffId> withdrawn, String reason, PartialDate occurredOn)
      implements DisclosureEvent {
    @Override
    public boolean inTimeline() {
      return false;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record DisclosureRecordCorrected(
      DisclosureId disclosureId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements DisclosureEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
