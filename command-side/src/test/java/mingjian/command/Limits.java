package mingjian.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import mingjian.events.timelimits.ClockEvents;
import mingjian.events.timelimits.Consequence;
import mingjian.events.timelimits.Extension;
import mingjian.events.timelimits.LegalBasis;
import mingjian.events.timelimits.Length;
import mingjian.events.timelimits.OnlyWhen;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.timelimits.Verified;
import mingjian.events.timelimits.WorkCalendar;
import org.jspecify.annotations.Nullable;

/// The time limits that deciders ask for, as they are shipped: those that are on, and with [#and] one that is off until somebody has read its text.
public final class Limits {
  public static final TimeLimit ANNOUNCEMENT = limit("L33", "2024-01-01", "casefile/sanction-imposed", "kind=PARTY", "1个月", "casefile/decision-announced");
  public static final TimeLimit EXECUTION = limit("L35", "2024-01-01", "casefile/sanction-imposed", "kind=PARTY", "6个月", "casefile/execution-reported");
  public static final TimeLimit OPINION = limit("L2", "2019-01-01", "clue/clue-assigned", null, "1个月", "clue/disposal-proposed");
  public static final TimeLimit TALK_AND_INQUIRY = limit("L5-2", "2019-01-01", "clue/talk-inquiry-reported", null, "1个月", "clue/verification-ordered");
  public static final TimeLimit INQUIRY = limit("L5", "2019-01-01", "talk/inquiry-replied", null, "1个月", "talk/inquiry-closed");
  public static final TimeLimit ADMONITION =
      limit("L64", "2015-01-01", "talk/admonition-issued", null, "6个月", "talk/admonition-followed-up", "talk/admonition-ended");
  public static final TimeLimit LIUZHI = new TimeLimit(
      "L19", "L19", new LegalBasis("监察法", "第四十八条", "2024年", LocalDate.of(2025, 6, 1), null),
      new ClockEvents("casefile/measure-taken", OnlyWhen.parse("kind=LIUZHI"), List.of("casefile/measure-ended"), List.of("casefile/measure-extended"), List.of()),
      Length.parse("3个月"), List.of(new Extension(Length.parse("3个月"), "上一级监察机关"), new Extension(Length.parse("2个月"), "国家监察委员会")),
      Scope.PERSON, false, Consequence.BLOCK, true, Verified.BY_TEXT, "");
  public static final TimeLimit NOTICE = limit("L20", "2025-06-01", "casefile/measure-taken", "kind=LIUZHI", "24小时", "casefile/measure-notice-recorded");
  public static final TimeLimit FORMALITIES = extensible(
      limit("L34", "2024-01-01", "casefile/sanction-imposed", "penalty=PARTY_POST_REMOVAL|PARTY_PROBATION|PARTY_EXPULSION", "1个月", "casefile/formalities-finished"),
      "casefile/formalities-extended", 1);
  private static final List<TimeLimit> SHIPPED = List.of(
      LIUZHI, NOTICE, FORMALITIES, limit("L28", "2019-01-01", "casefile/accepted-for-hearing", null, "1个月", "casefile/case-decided"), OPINION, ANNOUNCEMENT, EXECUTION, limit("L42", "2020-07-01", "casefile/decision-announced", "withGovernmentSanction=true", "1个月"),
      limit("L42-4", "2025-06-01", "casework/appeal-decided", "kind=RE_EXAMINATION", "1个月"),
      limit("L45-2", "2025-06-01", "casework/appeal-decided", "kind=MEASURE_COMPLAINT", "1个月"));

  public static final TimeLimits ON = table(SHIPPED);
  public static final TimeLimits NONE = table(List.of());

  private Limits() {}

  /// Facts that know, beside those shipped, the ones named.
  public static NoFacts and(TimeLimit... more) {
    return knowing(table(Stream.concat(SHIPPED.stream(), Arrays.stream(more)).toList()));
  }

  public static NoFacts knowing(TimeLimits limits) {
    return new NoFacts() {
      @Override
      public TimeLimits timeLimits() {
        return limits;
      }
    };
  }

  public static TimeLimits of(TimeLimit... limits) {
    return table(List.of(limits));
  }

  private static TimeLimits table(List<TimeLimit> limits) {
    return new TimeLimits(limits, WorkCalendar.weekendsOnly());
  }

  /// So often, five months each time.
  public static TimeLimit extensible(TimeLimit it, String by, int times) {
    return new TimeLimit(
        it.id(), it.name(), it.basis(), new ClockEvents(it.events().starts(), it.events().when(), it.events().ends(), List.of(by), it.events().voids()), it.length(),
        Collections.nCopies(times, new Extension(Length.parse("5个月"), "依法批准的机关")), Scope.PERSON, it.lapses(), it.consequence(), it.on(), it.verified(), it.note());
  }

  private static TimeLimit limit(String id, String from, String starts, @Nullable String when, String length, String... ends) {
    return new TimeLimit(
        id, id, new LegalBasis("规则", "第一条", from.substring(0, 4) + "年", LocalDate.parse(from), null),
        new ClockEvents(starts, when == null ? null : OnlyWhen.parse(when), List.of(ends), List.of(), List.of()), Length.parse(length), List.<Extension>of(),
        Scope.FILE, ends.length == 0, Consequence.REMIND, true, Verified.BY_TEXT, "");
  }
}
