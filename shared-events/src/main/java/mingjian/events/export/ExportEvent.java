package mingjian.events.export;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.ExportId;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.Words;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;

/// The life of an export. It is about nobody: filters name persons by id, and a text that was searched for stands here as its fingerprint only.
public sealed interface ExportEvent extends WorkEvent {
  WorkAbout NOBODY = new WorkAbout(List.of(), null, null, Secrecy.WORK_SECRET);

  ExportId exportId();

  @Override
  default Id fileId() {
    return exportId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.EXPORTS;
  }

  @Override
  default WorkAbout about() {
    return NOBODY;
  }

  @Override
  default boolean inTimeline() {
    return false;
  }

  /// @param list what is asked for, as its page is called; @param filters in words
  /// @param rows as many as there were then; 0 for a subscription
  record ExportRequested(
      ExportId exportId, ExportKind exportKind, String list, String filters, long rows, String purpose, StaffId requestedBy, PartialDate occurredOn)
      implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.REQUESTED;
    }

    @Override
    public Enum<?> kind() {
      return exportKind;
    }

    @Override
    public String headline() {
      return Words.of(exportKind) + "：" + list;
    }

    @Override
    public String responsible() {
      return requestedBy.value();
    }

    @Override
    public List<StaffId> granted() {
      return List.of(requestedBy);
    }
  }

  /// @param until the last day on which it holds
  record ExportApproved(ExportId exportId, StaffId approvedBy, LocalDate until, PartialDate occurredOn) implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.APPROVED;
    }
  }

  record ExportRefused(ExportId exportId, StaffId refusedBy, String reason, PartialDate occurredOn) implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.REFUSED;
    }
  }

  /// Recorded before the first byte leaves.
  ///
  /// @param rows that there were at that moment
  record ExportBegun(
      ExportId exportId, ExportKind exportKind, String list, String filters, ExportFormat format, long rows, StaffId begunBy, PartialDate occurredOn)
      implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.BEGUN;
    }

    @Override
    public Enum<?> kind() {
      return exportKind;
    }

    @Override
    public String headline() {
      return Words.of(exportKind) + "：" + list;
    }

    @Override
    public String responsible() {
      return begunBy.value();
    }

    @Override
    public List<StaffId> granted() {
      return List.of(begunBy);
    }
  }

  /// Recorded before the last byte leaves: a file that is whole is on record.
  ///
  /// @param upTo the position of the log that the rows stand for; @param sha256 of the whole file, 64 hexadecimal digits
  record ExportMade(ExportId exportId, long rows, long upTo, String sha256, PartialDate occurredOn) implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.MADE;
    }
  }

  /// The one who asked has left, or something failed: part of the file may be out.
  ///
  /// @param rows that were written by then
  record ExportBrokenOff(ExportId exportId, long rows, PartialDate occurredOn) implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.BROKEN_OFF;
    }
  }

  /// A subscription was read, noted once a day.
  ///
  /// @param after the position from which on
  record FeedRead(ExportId exportId, long after, StaffId readBy, PartialDate occurredOn) implements ExportEvent {}

  record ExportApprovalEnded(ExportId exportId, StaffId endedBy, String reason, PartialDate occurredOn) implements ExportEvent {
    @Override
    public WorkState state() {
      return ExportState.ENDED;
    }
  }
}
