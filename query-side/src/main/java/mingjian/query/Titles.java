package mingjian.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkEvent.TalkRescheduled;
import mingjian.events.talk.TalkKind;
import org.jspecify.annotations.Nullable;

/// What a file is called 名称 wherever it is pointed to: what people read in a list they also type into a search.
public final class Titles {
  /// A longer number names its year and organ itself.
  private static final int SHORT_NUMBER_MAX = 6;

  private Titles() {}

  public static String ofCase(CaseNumber number) {
    return number.number().length() > SHORT_NUMBER_MAX ? number.number() : number.year() + "年第" + number.number() + "号案件";
  }

  public static String ofTalk(@Nullable TalkKind kind, PartialDate on) {
    return (kind == null ? "谈话" : Words.of(kind)) + "（" + on.inChinese() + "）";
  }

  public static String ofReview(PartialDate began, boolean started) {
    return started ? "一案双查（" + began.inChinese() + "启动）" : "不启动双查（" + began.inChinese() + "）";
  }

  public static String ofRectification(PartialDate issued) {
    return "整改（" + issued.inChinese() + "下发）";
  }

  /// What the event gives its file to be called by; empty for most.
  public static List<String> givenBy(Event event) {
    return switch (event) {
      case CaseOpened e -> numbers(e.caseNumber(), e.openings());
      case ExistingCaseRegistered e -> numbers(e.caseNumber(), e.openings());
      case NumberAssigned e -> numbers(e.number(), List.of());
      case TalkPlanned e -> List.of(ofTalk(e.about().kind(), e.talkOn()));
      case TalkRescheduled e -> List.of(ofTalk(e.about().kind(), e.talkOn()));
      case TalkRecorded e -> List.of(ofTalk(e.about().kind(), e.occurredOn()));
      case ReviewOpened e -> List.of(ofReview(e.occurredOn(), true));
      case ReviewNotStarted e -> List.of(ofReview(e.occurredOn(), false));
      case RectificationIssued e -> List.of(ofRectification(e.occurredOn()));
      default -> List.of();
    };
  }

  private static List<String> numbers(@Nullable CaseNumber number, List<Opening> openings) {
    return Stream.concat(Stream.ofNullable(number), openings.stream().map(Opening::number).filter(Objects::nonNull))
        .filter(it -> it.kind() == CaseNumber.Kind.CASE_FILE).map(Titles::ofCase).toList();
  }
}
