package mingjian.command.supervision;

import static mingjian.command.supervision.RecordWords.*;
import static mingjian.command.supervision.SupervisionWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.LinkRecord;
import mingjian.events.Event;
import mingjian.events.RecordId;
import mingjian.events.supervision.RecordEvent;
import mingjian.events.supervision.RecordEvent.RecordCompleted;
import mingjian.events.supervision.RecordEvent.RecordExtended;
import mingjian.events.supervision.RecordEvent.RecordLinked;
import mingjian.events.supervision.RecordEvent.SupervisionRecordCorrected;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordState;
import org.junit.jupiter.api.Test;

/// What may be done with a record after it was entered, whatever its kind.
class RecordStepsTest {
  private final Event[] inspection = entered(whole(RecordKind.INSPECTION));
  private final Event[] veto = entered(whole(RecordKind.VETO));

  @Test
  void a_veto_runs_out_with_its_period() {
    assertThat(((SupervisionRecorded) veto[0]).dueOn()).isEqualTo("2026-12-31");
    assertThat(((SupervisionRecorded) veto[0]).state()).isEqualTo(RecordState.OPEN);
  }

  @Test
  void it_may_be_lifted() {
    given(veto).when(complete(RecordKind.VETO))
        .then(new RecordCompleted(RECORD, chief(), RecordKind.VETO, "已办结", List.of(), List.of(), null, TODAY, null));
  }

  @Test
  void it_may_not_be_lifted_without_a_word_why() {
    given(veto).when(new CompleteRecord(RECORD, " ", List.of(), List.of(), null, TODAY)).thenRejected("record-result-missing");
  }

  @Test
  void it_may_be_extended_with_a_reason() {
    var later = thisYear().lastDay().plusMonths(6);
    given(veto).when(extend(later, "整改不到位"))
        .then(new RecordExtended(RECORD, chief(), RecordKind.VETO, later, "整改不到位", approval(), TODAY));
  }

  @Test
  void it_may_not_be_extended_backwards_or_without_reason() {
    given(veto).when(extend(thisYear().lastDay(), "整改不到位")).thenRejected("not-an-extension");
    given(veto).when(extend(thisYear().lastDay().plusDays(1), " ")).thenRejected("extended-without-reason");
  }

  @Test
  void what_has_no_due_date_may_not_be_extended() {
    given(entered(whole(RecordKind.INSPECTION))).when(extend(DUE, "理由")).thenRejected("record-without-due");
  }

  @Test
  void a_record_may_be_linked_to_one_file() {
    given(inspection).when(linkToRectification())
        .then(new RecordLinked(RECORD, chief(), RecordKind.INSPECTION, RECTIFICATION, null, null, null, TODAY));
  }

  @Test
  void but_not_to_none_or_two() {
    given(inspection).when(new LinkRecord(RECORD, null, null, null, null, TODAY)).thenRejected("record-link-names-one-file");
    given(inspection).when(new LinkRecord(RECORD, RECTIFICATION, null, new RecordId("record-2"), null, TODAY)).thenRejected("record-link-names-one-file");
  }

  @Test
  void nor_to_itself_or_to_what_does_not_exist() {
    given(inspection).when(new LinkRecord(RECORD, null, null, RECORD, null, TODAY)).thenRejected("record-linked-to-itself");
    given(inspection).knowing(new NoFacts() {
      @Override
      public boolean exists(String id) {
        return !id.equals(RECTIFICATION.value());
      }
    }).when(linkToRectification()).thenRejected("not-found");
  }

  @Test
  void a_correction_leaves_the_first_record() {
    given(entered(whole(RecordKind.RULE))).when(correct("抄错"))
        .then(new SupervisionRecordCorrected(RECORD, chief(), RecordKind.RULE, "event-1", "题目", "旧", "新", "抄错", approval(), TODAY));
    assertThat(((RecordEvent) entered(whole(RecordKind.RULE), correct("抄错"))[1]).corrects()).isEqualTo("event-1");
  }

  @Test
  void a_correction_without_reason_may_not_be_made() {
    given(entered(whole(RecordKind.RULE))).when(correct(" ")).thenRejected("correction-without-reason");
  }

  private static Scenario given(Event... past) {
    return Scenario.scenario(new RecordDecider()).given(past);
  }
}
