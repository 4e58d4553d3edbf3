package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.LEADER;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.SECOND;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.so;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.Scenario;
import mingjian.command.casefile.MeasureCommand.DecideMeasureChange;
import mingjian.command.casefile.MeasureCommand.EndMeasure;
import mingjian.command.casefile.MeasureCommand.RecordIrrelevantProperty;
import mingjian.command.casefile.MeasureCommand.RecordLiuzhiDelivery;
import mingjian.command.casefile.MeasureCommand.RecordMeasureChangeRequest;
import mingjian.command.casefile.MeasureCommand.ReleaseIrrelevantProperty;
import mingjian.command.casefile.OutcomeCommand.FinishSupplementaryInvestigation;
import mingjian.command.casefile.OutcomeCommand.RecordProcuratorateReturn;
import mingjian.events.Event;
import mingjian.events.ProcedureFlaw;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.ChangeApplicant;
import mingjian.events.casefile.MeasureBasis;
import mingjian.events.casefile.MeasureEvent.DeliveredToLiuzhiPlace;
import mingjian.events.casefile.MeasureEvent.IrrelevantPropertyReleased;
import mingjian.events.casefile.MeasureEvent.MeasureChangeDecided;
import mingjian.events.casefile.MeasureEvent.MeasureChangeRequested;
import mingjian.events.casefile.MeasureEvent.MeasureEnded;
import mingjian.events.casefile.MeasureEvent.MeasureTaken;
import mingjian.events.casefile.MeasureEvent.PropertyFoundIrrelevant;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.casefile.OutcomeEvent.ReturnedByProcuratorate;
import mingjian.events.casefile.OutcomeEvent.SupplementaryInvestigationFinished;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What sets the clocks of 监察法 26, 28, 46, 50 and 54条 going, and what ends them.
class PendingTest {
  private static final CaseEvent DELIVERED = new DeliveredToLiuzhiPlace(CASE, "1", DIRECTOR, MeasureKind.PROTECTIVE_CUSTODY, null, on("2025-07-02"));
  private static final CaseEvent REQUESTED =
      new MeasureChangeRequested(CASE, "1", DIRECTOR, MeasureKind.LIUZHI, ChangeApplicant.NEAR_RELATIVE, "改为责令候查", null, on("2025-07-10"));
  private static final CaseEvent FOUND =
      new PropertyFoundIrrelevant(CASE, "1", DIRECTOR, MeasureKind.FREEZE, CaseWords.BUREAU, "工资账户", null, on("2025-07-10"));

  @Test
  void who_is_in_custody_may_be_brought_to_the_place_once() {
    file(taken(MeasureKind.PROTECTIVE_CUSTODY)).when(new RecordLiuzhiDelivery(CASE, "1", null, on("2025-07-02"))).then(DELIVERED);
    file(taken(MeasureKind.PROTECTIVE_CUSTODY), DELIVERED).when(new RecordLiuzhiDelivery(CASE, "1", null, on("2025-07-02"))).thenRejected("delivered-already");
  }

  @Test
  void nobody_else_may_and_not_before_the_measure_began() {
    file(taken(MeasureKind.FREEZE)).when(new RecordLiuzhiDelivery(CASE, "1", null, on("2025-07-02"))).thenRejected("delivery-without-custody");
    file(taken(MeasureKind.LIUZHI)).when(new RecordLiuzhiDelivery(CASE, "1", null, on("2025-06-30"))).thenRejected("measure-ends-before-start");
    file(taken(MeasureKind.LIUZHI)).when(new RecordLiuzhiDelivery(CASE, "9", null, on("2025-07-02"))).thenRejected("no-such-case-measure");
  }

  @Test
  void the_change_of_a_coercive_measure_may_be_asked_for_and_is_answered() {
    file(taken(MeasureKind.LIUZHI)).when(request()).then(REQUESTED);
    file(taken(MeasureKind.LIUZHI), REQUESTED).when(request()).thenRejected("change-requested-already");
    file(taken(MeasureKind.LIUZHI), REQUESTED).when(answer(false, "有串供可能", "2025-07-12")).then(
        new MeasureChangeDecided(CASE, "1", DIRECTOR, MeasureKind.LIUZHI, false, "有串供可能", APPROVAL, on("2025-07-12")));
    file(taken(MeasureKind.LIUZHI), REQUESTED, answered(), REQUESTED).when(answer(true, null, "2025-07-12")).then(answered());
  }

  @Test
  void of_another_measure_it_may_not_and_a_refusal_gives_its_reason() {
    file(taken(MeasureKind.FREEZE)).when(request()).thenRejected("change-of-no-coercive-measure");
    file(taken(MeasureKind.LIUZHI)).when(answer(true, null, "2025-07-12")).thenRejected("change-not-requested");
    file(taken(MeasureKind.LIUZHI), REQUESTED).when(answer(false, " ", "2025-07-12")).thenRejected("change-refused-without-reason");
    file(taken(MeasureKind.LIUZHI), REQUESTED).when(answer(true, null, "2025-07-09")).thenRejected("before-what-it-answers");
  }

  @Test
  void what_is_found_irrelevant_is_given_back_while_the_measure_goes_on() {
    file(taken(MeasureKind.FREEZE)).when(find()).then(FOUND);
    file(taken(MeasureKind.FREEZE), FOUND).when(new ReleaseIrrelevantProperty(CASE, "1", null, on("2025-07-12"))).then(released("2025-07-12"));
    file(taken(MeasureKind.FREEZE), FOUND, released("2025-07-12")).when(find()).then(FOUND);
  }

  @Test
  void with_the_measure_ends_what_was_still_held() {
    List<Event> events = file(taken(MeasureKind.FREEZE), FOUND).when(new EndMeasure(CASE, "1", "解除冻结", null, on("2025-07-12"))).events();
    assertThat(events).hasSize(2).first().isEqualTo(released("2025-07-12"));
    assertThat(events).last().isInstanceOf(MeasureEnded.class);
    file(taken(MeasureKind.FREEZE), FOUND).when(new EndMeasure(CASE, "1", "解除冻结", null, on("2025-07-09"))).thenRejected("before-what-it-answers");
  }

  @Test
  void nothing_is_given_back_that_was_not_found_and_nothing_found_in_what_holds_no_property() {
    file(taken(MeasureKind.LIUZHI)).when(find()).thenRejected("irrelevant-without-property");
    file(taken(MeasureKind.FREEZE), FOUND).when(find()).thenRejected("irrelevant-not-released-yet");
    file(taken(MeasureKind.FREEZE)).when(new ReleaseIrrelevantProperty(CASE, "1", null, on("2025-07-12"))).thenRejected("property-not-found-irrelevant");
  }

  @Test
  void the_procuratorate_may_return_twice_what_was_transferred_and_a_third_time_is_marked() {
    file(handedOver()).when(sendBack()).then(returned(1));
    file(so(handedOver(), returned(1))).when(finish("2026-01-20")).then(finished());
    file(so(handedOver(), returned(1), finished())).when(sendBack()).then(returned(2));
    file(so(handedOver(), returned(1), finished(), returned(2), finished())).when(sendBack()).then(
        new ReturnedByProcuratorate(CASE, DIRECTOR, "资金去向", 3, PAPER, Set.of(ProcedureFlaw.SUPPLEMENT_BEYOND_LIMIT), on("2026-01-05")));
  }

  @Test
  void what_was_not_transferred_or_not_returned_has_nothing_to_be_supplemented() {
    file(punished()).when(sendBack()).thenRejected("not-transferred-to-procuratorate");
    file(open()).when(sendBack()).thenRejected("wrong-state");
    file(so(handedOver(), returned(1))).when(sendBack()).thenRejected("supplement-not-finished-yet");
    file(handedOver()).when(finish("2026-01-20")).thenRejected("supplement-not-asked");
    file(so(handedOver(), returned(1))).when(finish("2026-01-04")).thenRejected("before-what-it-answers");
  }

  private static Scenario file(MeasureTaken taken, CaseEvent... then) {
    return file(so(so(open(), taken), then));
  }

  private static Scenario file(CaseEvent[] past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  private static MeasureTaken taken(MeasureKind kind) {
    return new MeasureTaken(
        CASE, "1", DIRECTOR, kind, new MeasureBasis("监察法", "第四十四条", null, 0, null, null), APPROVAL, List.of(LEADER, SECOND), true,
        new Recording(RecordingState.PRESENT, null, null), null, null, Set.of(), on("2025-07-01"));
  }

  private static RecordMeasureChangeRequest request() {
    return new RecordMeasureChangeRequest(CASE, "1", ChangeApplicant.NEAR_RELATIVE, "改为责令候查", null, on("2025-07-10"));
  }

  private static DecideMeasureChange answer(boolean granted, @Nullable String reason, String day) {
    return new DecideMeasureChange(CASE, "1", granted, reason, APPROVAL, on(day));
  }

  private static CaseEvent answered() {
    return new MeasureChangeDecided(CASE, "1", DIRECTOR, MeasureKind.LIUZHI, true, null, APPROVAL, on("2025-07-12"));
  }

  private static RecordIrrelevantProperty find() {
    return new RecordIrrelevantProperty(CASE, "1", "工资账户", null, on("2025-07-10"));
  }

  private static CaseEvent released(String day) {
    return new IrrelevantPropertyReleased(CASE, "1", DIRECTOR, MeasureKind.FREEZE, null, on(day));
  }

  private static CaseEvent[] handedOver() {
    return so(punished(), new TransferredToProcuratorate(CASE, DIRECTOR, "某县检察院", "受贿", PAPER, APPROVAL, on("2025-11-20")));
  }

  private static RecordProcuratorateReturn sendBack() {
    return new RecordProcuratorateReturn(CASE, DIRECTOR, "资金去向", PAPER, on("2026-01-05"));
  }

  private static CaseEvent returned(int times) {
    return new ReturnedByProcuratorate(CASE, DIRECTOR, "资金去向", times, PAPER, Set.of(), on("2026-01-05"));
  }

  private static FinishSupplementaryInvestigation finish(String day) {
    return new FinishSupplementaryInvestigation(CASE, DIRECTOR, "已查清", PAPER, on(day));
  }

  private static CaseEvent finished() {
    return new SupplementaryInvestigationFinished(CASE, DIRECTOR, "已查清", PAPER, on("2026-01-20"));
  }
}
