package mingjian.query.accountability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.accountability.CandidateProgress;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.Derivation;
import mingjian.events.accountability.DutyChange;
import mingjian.events.accountability.DutySlice;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.Evidence;
import mingjian.events.accountability.Gap;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.Overlap;
import mingjian.events.accountability.ReviewEvent.MissingExplained;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.accountability.ReviewSteps;
import mingjian.query.Telling;
import org.jspecify.annotations.Nullable;

/// The 一案双查表 as people read it (DOMAIN 5.3), made from a row when somebody asks. Persons and units stay ids: their names are the registry's.
///
/// @param next commands that may follow, by name
/// @param changes what the registers would derive differently by now
public record AccountabilityTable(
    String state, List<Tier> tiers, List<Flag> flags, List<DutySlice> slices, List<String> changes, List<String> next, boolean mayClose) {

  /// @param gaps stretches in which the tier has nobody
  public record Tier(DutyTier tier, String name, List<Line> lines, List<String> gaps) {}

  /// @param posts posts or fields then held, with how and when
  /// @param reason why it was established, exempted or doesn't apply
  /// @param flags what is missing about this one
  public record Line(
      @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, List<String> evidence, String overlap, CandidateState state,
      String stateName, boolean reexamined, String reason, String measures, String found, @Nullable PartialDate heardOn,
      List<MissingFlag> flags, List<String> notes, List<String> next) {}

  /// @param advice what to do about it; @param explanation null until somebody explained it
  public record Flag(MissingFlag flag, String name, String advice, @Nullable String explanation) {
    public boolean isExplained() {
      return explanation != null;
    }
  }

  public static AccountabilityTable of(AccountabilityRow row) {
    ReviewProgress review = row.progress();
    Derivation derivation = review.derivation();
    return new AccountabilityTable(
        Words.of(review.state()),
        Arrays.stream(DutyTier.values()).map(it -> tier(it, review)).filter(AccountabilityTable::hasContent).toList(),
        review.missing().stream().map(it -> flag(it, review)).toList(),
        derivation == null ? List.of() : derivation.slices(),
        review.changes().stream().map(AccountabilityTable::change).toList(),
        ReviewSteps.from(review.state()),
        derivation != null && review.unsettled().isEmpty() && review.unexplained().isEmpty());
  }

  /// `365天，占100%`; `1至31天，占1.6%至50.8%` where the dates leave it open.
  static String overlap(Overlap overlap) {
    if (overlap.daysMax() == null) {
      return overlap.daysMin() == 0 ? "天数不明" : "至少" + overlap.daysMin() + "天";
    }
    if (overlap.isExact()) {
      return overlap.daysMin() + "天，占" + percent(overlap.permilleMin());
    }
    String days = overlap.daysMin() == overlap.daysMax() ? overlap.daysMin() + "天" : overlap.daysMin() + "至" + overlap.daysMax() + "天";
    String share = overlap.permilleMin() == overlap.permilleMax()
        ? percent(overlap.permilleMin())
        : percent(overlap.permilleMin()) + "至" + percent(overlap.permilleMax());
    return days + "，占" + share;
  }

  private static Tier tier(DutyTier tier, ReviewProgress review) {
    List<Line> lines = review.candidates().stream().filter(it -> it.candidate().tier() == tier).map(AccountabilityTable::line).toList();
    List<String> gaps = review.derivation() == null
        ? List.of()
        : review.derivation().gaps().stream().filter(it -> it.tier() == tier).map(AccountabilityTable::gap).toList();
    return new Tier(tier, Words.of(tier), lines, gaps);
  }

  private static boolean hasContent(Tier tier) {
    return !tier.lines().isEmpty() || !tier.gaps().isEmpty();
  }

  private static Line line(CandidateProgress it) {
    return new Line(it.candidate().person(), it.candidate().organisation(), it.candidate().tier(),
        it.candidate().evidence().stream().map(AccountabilityTable::evidence).toList(), overlap(it.candidate().overlap()), it.state(),
        Words.of(it.state()), it.reexamined(), reason(it), measures(it), found(it), it.heard() == null ? null : it.heard().occurredOn(),
        List.copyOf(it.missing()), it.candidate().notes().stream().map(Words::of).toList(), next(it));
  }

  /// `任职：局长，2014年1月1日至今，《任职通知》（组任〔2015〕1号，2015年）`
  private static String evidence(Evidence evidence) {
    List<String> parts = new ArrayList<>();
    if (!evidence.what().isBlank()) {
      parts.add(evidence.what());
    }
    if (!evidence.fields().isEmpty()) {
      parts.add("分管" + String.join("、", evidence.fields().stream().map(Words::of).toList()));
    }
    if (evidence.period() != null) {
      parts.add(Telling.text(evidence.period()));
    }
    parts.add(evidence.document() == null ? "无文件" : Telling.text(evidence.document()));
    return Words.of(evidence.kind()) + "：" + String.join("，", parts);
  }

  private static String reason(CandidateProgress it) {
    if (it.established() != null) {
      return Words.of(it.established().reasonCode()) + "（" + it.established().rule() + "）";
    }
    if (it.exempted() != null) {
      return Words.of(it.exempted().reasonCode());
    }
    return it.notApplicable() == null ? "" : it.notApplicable().reason();
  }

  private static String measures(CandidateProgress it) {
    return it.established() == null ? "" : String.join("、", it.established().measures().stream().sorted().map(Words::of).toList());
  }

  private static String found(CandidateProgress it) {
    return it.established() == null ? "" : Words.of(it.established().responsibility());
  }

  private static List<String> next(CandidateProgress it) {
    if (it.reexamined()) {
      return List.of("UpholdFinding", "CorrectFinding");
    }
    return switch (it.state()) {
      case PENDING -> it.heard() == null
          ? List.of("HearResponsiblePerson", "ExemptFromResponsibility", "MarkNotApplicable", "AddEvidence")
          : List.of("EstablishResponsibility", "ExemptFromResponsibility", "MarkNotApplicable", "AddEvidence");
      case ESTABLISHED, EXEMPT, NOT_APPLICABLE -> List.of("CorrectFinding");
      case SHOWN_ONLY -> List.of();
    };
  }

  private static String gap(Gap gap) {
    return Words.of(gap.flag())
        + (gap.field() == null ? "" : "：" + Words.of(gap.field()))
        + (gap.period() == null ? "" : "（" + Telling.text(gap.period()) + "）");
  }

  private static Flag flag(MissingFlag flag, ReviewProgress review) {
    String explanation = review.explanations().stream().filter(it -> it.flag() == flag).map(MissingExplained::explanation)
        .findFirst().orElse(null);
    return new Flag(flag, Words.of(flag), Words.of("flag." + flag.name()), explanation);
  }

  private static String change(DutyChange change) {
    String about = change.flag() != null ? Words.of(change.flag()) : change.tier() == null ? "" : Words.of(change.tier());
    String who = change.person() != null ? change.person().value() : change.organisation() == null ? "" : change.organisation().value();
    return Words.of(change.kind()) + "：" + about + (who.isEmpty() ? "" : " " + who);
  }

  private static String percent(int permille) {
    return permille % 10 == 0 ? permille / 10 + "%" : permille / 10 + "." + permille % 10 + "%";
  }
}
