package mingjian.infra.demo;

import static mingjian.infra.demo.HistoryOfGuangan.PLACE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.UnitId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// 一案三查 in 广安 2020: 25 party organisations, 312 persons for the main duty and 49 for supervision. 25 organisations are no persons.
final class HistoryOfGuanganReviews {
  static final int ORGANISATIONS = 25;
  static final int MAIN = 312;
  static final int SUPERVISION = 49;
  /// The cases behind, sanctioned and about no head.
  private static final int FIRST_CASE = 101;

  private HistoryOfGuanganReviews() {}

  /// Who is held to account later: entered first, with the rest of the registers.
  static Stream<Command> registers() {
    LocalDate on = LocalDate.of(2020, 1, 2);
    Stream<Command> organisations = IntStream.rangeClosed(1, ORGANISATIONS)
        .mapToObj(n -> PLACE.register(organisation(n), "第" + n + "单位党组", UnitKind.OTHER));
    Stream<Command> main = IntStream.rangeClosed(1, MAIN).mapToObj(n -> PLACE.register(PLACE.person("main", n), "主体责任人" + n, on));
    Stream<Command> supervision = IntStream.rangeClosed(1, SUPERVISION).mapToObj(n -> PLACE.register(PLACE.person("supervision", n), "监督责任人" + n, on));
    return Stream.of(new Together(Stream.of(organisations, main, supervision).flatMap(commands -> commands).toList()));
  }

  /// One review for each organisation; persons are dealt out in turn.
  static Stream<Command> commands() {
    return IntStream.rangeClosed(1, ORGANISATIONS).mapToObj(HistoryOfGuanganReviews::review);
  }

  private static Command review(int n) {
    ReviewId id = new ReviewId("review-guangan-%02d".formatted(n));
    LocalDate on = LocalDate.of(2020, 12, 1).plusDays(n % 20);
    List<Command> steps = new ArrayList<>();
    steps.add(new OpenAccountabilityReview(
        id, PLACE.caseOf(FIRST_CASE + n), ReviewMode.TRIPLE, List.of(), false, List.of(PLACE.approval("一案三查启动呈批表", on)), null, null, PartialDate.of(on)));
    steps.add(new IdentifyCandidates(id, PartialDate.of(on)));
    steps.addAll(found(id, null, organisation(n), DutyTier.ORGANISATION, Responsibility.OVERALL_LEADING, AccountabilityMeasure.ORGANISATION_CIRCULAR, on));
    for (int person = n; person <= MAIN; person += ORGANISATIONS) {
      steps.addAll(found(id, PLACE.person("main", person), null, DutyTier.LEADING, Responsibility.IMPORTANT_LEADING, AccountabilityMeasure.CIRCULAR, on));
    }
    for (int person = n; person <= SUPERVISION; person += ORGANISATIONS) {
      steps.addAll(found(id, PLACE.person("supervision", person), null, DutyTier.SUPERVISION, Responsibility.SUPERVISION, AccountabilityMeasure.CIRCULAR, on));
    }
    return new Together(steps);
  }

  private static List<Command> found(
      ReviewId id, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier, Responsibility responsibility, AccountabilityMeasure measure,
      LocalDate on) {
    LocalDate decided = on.plusDays(8);
    return List.of(
        new IdentifyResponsiblePerson(
            id, person, organisation, tier, null, null, List.of(PLACE.paper("职责分工材料", on)), EvidenceKind.OTHER, "按职责分工应予核查", PartialDate.of(on)),
        new HearResponsiblePerson(
            id, person, organisation, organisation == null ? null : "党组书记", Set.of(HistoryPlace.FIRST, HistoryPlace.SECOND), "对核查情况无异议",
            PLACE.paper("听取说明笔录", on.plusDays(3)), PartialDate.of(on.plusDays(3))),
        new EstablishResponsibility(
            id, person, organisation, tier, responsibility, "问责条例第七条", FindingReason.FAILED_TO_DISCOVER, "监督管理不力", false, Set.of(measure),
            PLACE.commission(), HistoryPlace.SECOND, PLACE.approval("问责呈批表", decided)));
  }

  private static UnitId organisation(int n) {
    return PLACE.unit("party-group", n);
  }
}
