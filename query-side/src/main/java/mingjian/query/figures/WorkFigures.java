package mingjian.query.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.Event;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterEvent.BallotRecorded;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.supervision.AuditEvent.AuditReportRecorded;
import mingjian.events.supervision.DisclosureEvent.DisclosureFiled;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.RecordEvent;
import mingjian.events.supervision.RecordEvent.RecordCompleted;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.work.WorkAbout;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// Talks, records, ballots, disclosures, audits and rectifications.
final class WorkFigures {
  private WorkFigures() {}

  static Optional<FigureKind> kind(Event event) {
    return Optional.ofNullable(switch (event) {
      case TalkRecorded _ -> FigureKind.TALK;
      case SupervisionRecorded e -> kind(e);
      case RecordCompleted e -> kind(e);
      case MatterEvent e when e.kind() != null || e instanceof BallotRecorded -> FigureKind.BALLOT;
      case DisclosureFiled e -> e.kind().hasLadder() ? FigureKind.DISCLOSURE : null;
      case AuditReportRecorded _ -> FigureKind.AUDIT;
      case RectificationEvent _ -> FigureKind.RECTIFICATION;
      default -> null;
    });
  }

  private static @Nullable FigureKind kind(RecordEvent event) {
    return switch (event.kind()) {
      case WARNING_EDUCATION -> FigureKind.EDUCATION;
      case DEMOCRATIC_LIFE_MEETING -> FigureKind.LIFE_MEETING;
      default -> null;
    };
  }

  static @Nullable FigureFactsRow fold(@Nullable FigureFactsRow row, Recorded recorded, String file, FigureKind kind) {
    FigureFact fact = FigureFact.of(kind, recorded.occurredOn(), file, recorded.position());
    FigureFactsRow before = row == null ? FigureFactsRow.of(kind, List.of()) : row;
    return switch (recorded.event()) {
      case TalkRecorded e -> FigureFactsRow.of(kind, talked(fact, e));
      case SupervisionRecorded e -> before.with(figures(fact, e.about(), e.figures()));
      case RecordCompleted e -> before.with(figures(fact, e.about(), e.figures()));
      case BallotRecorded e -> isAppointment(row) ? before.with(personal(fact, e.about())) : row;
      case MatterEvent e -> e.kind() == null ? row : before.known(fact.counting(0, e.kind().name()));
      case DisclosureFiled e -> before.with(personal(fact, e.about()));
      case AuditReportRecorded e -> FigureFactsRow.of(kind, personal(fact, e.about()));
      case RectificationEvent e -> rectification(row, e, fact);
      default -> row;
    };
  }

  /// One fact per attendee; who came together stands in one file, which is the session.
  private static List<FigureFact> talked(FigureFact fact, TalkRecorded e) {
    TalkOccasion occasion = e.about().occasion();
    String unit = occasion == null || occasion.post() == null ? null : occasion.post().unit().value();
    String detail = e.about().kind() + (occasion == null || occasion.group() == null ? "" : " " + occasion.group());
    return e.about().attendees().stream().map(person -> fact.about(person.value(), unit).counting(1, detail)).toList();
  }

  /// What the papers give in words, or from a beginning they don't tell, joins no figure: it stays text (DOMAIN 2).
  private static List<FigureFact> figures(FigureFact fact, WorkAbout about, List<Figure> figures) {
    FigureFact ofUnit = fact.about(null, about.unit() == null ? null : about.unit().value());
    return figures.stream().map(figure -> figure.value() == null || figure.cumulative()
        ? ofUnit.counting(0, figure.unit() + "?" + (figure.cumulative() ? "累计" : "") + (figure.value() == null ? figure.approximately() : figure.value()))
        : ofUnit.counting(figure.value(), figure.unit().name())).toList();
  }

  private static List<FigureFact> personal(FigureFact fact, WorkAbout about) {
    String unit = about.unit() == null ? null : about.unit().value();
    return about.persons().stream().map(person -> fact.about(person.value(), unit)).toList();
  }

  private static boolean isAppointment(@Nullable FigureFactsRow row) {
    return row != null && row.about() != null && row.about().detail().equals(MatterKind.APPOINTMENT.name());
  }

  private static @Nullable FigureFactsRow rectification(@Nullable FigureFactsRow row, RectificationEvent event, FigureFact fact) {
    if (event instanceof RectificationIssued e) {
      FigureFact issued = fact.about(null, e.about().unitId().value()).counting(e.problems().size(), "");
      return FigureFactsRow.of(FigureKind.RECTIFICATION, List.of(issued)).moved(RectificationProgress.NONE.evolve(e));
    }
    return row == null || row.progress() == null ? row : row.moved(row.progress().evolve(event));
  }

  /// How many of its measures are settled: `2/3`.
  static List<FigureFact> rectified(List<FigureFact> facts, RectificationProgress progress) {
    long settled = progress.measures().stream().filter(standing -> standing.state().isSettled()).count();
    return Stream.of(facts).flatMap(List::stream).map(fact -> fact.counting(fact.number(), settled + "/" + progress.measures().size())).toList();
  }
}
