package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.clue.ModelAlertCommand.BlockItem;
import mingjian.command.clue.ModelAlertCommand.ConvertAlertToClue;
import mingjian.command.clue.ModelAlertCommand.CorrectAlertRecord;
import mingjian.command.clue.ModelAlertCommand.DismissAlert;
import mingjian.command.clue.ModelAlertCommand.RegisterModelAlert;
import mingjian.command.clue.ModelAlertCommand.ReleaseItem;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.ModelAlertId;
import mingjian.events.Secrecy;
import mingjian.events.Words;
import mingjian.events.clue.ModelAlertEvent;
import mingjian.events.clue.ModelAlertEvent.AlertDismissed;
import mingjian.events.clue.ModelAlertEvent.AlertRecordCorrected;
import mingjian.events.clue.ModelAlertEvent.AlertTurnedIntoClue;
import mingjian.events.clue.ModelAlertEvent.ItemBlocked;
import mingjian.events.clue.ModelAlertEvent.ItemReleased;
import mingjian.events.clue.ModelAlertEvent.ModelAlertRegistered;
import mingjian.events.clue.ModelAlertState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import org.junit.jupiter.api.Test;

class ModelAlertTest {
  static final ModelAlertId ALERT = new ModelAlertId("alert-1");
  static final LocalDate UNTIL = LocalDate.of(2026, 3, 20);

  static RegisterModelAlert register(WorkAbout about) {
    return new RegisterModelAlert(
        ALERT, about, "同一发票两次报销", "医保基金监督模型", "2.1", "批次20260201", "医保结算库", "基金监督条例", "医保基金监督", "发票号尾1234", RECEIVED);
  }

  static ModelAlertRegistered registered() {
    return new ModelAlertRegistered(
        ALERT, ABOUT, "同一发票两次报销", "医保基金监督模型", "2.1", "批次20260201", "医保结算库", "基金监督条例", "医保基金监督", "发票号尾1234", RECEIVED);
  }

  static BlockItem block(LocalDate expiresOn) {
    return new BlockItem(ALERT, "暂缓拨付", "基金管理办法", expiresOn, approval(), IN_TIME);
  }

  static ItemBlocked blocked(boolean converted) {
    return new ItemBlocked(ALERT, ABOUT, "暂缓拨付", "基金管理办法", UNTIL, approval(), converted, IN_TIME);
  }

  static AlertTurnedIntoClue turned(boolean blocked) {
    return new AlertTurnedIntoClue(ALERT, ABOUT, CLUE, PROPOSER, "值得核实", blocked, IN_TIME);
  }

  static ConvertAlertToClue convert() {
    return new ConvertAlertToClue(ALERT, CLUE, PROPOSER, "值得核实", IN_TIME);
  }

  static DismissAlert dismiss() {
    return new DismissAlert(ALERT, PROPOSER, "系更正发票", IN_TIME);
  }

  static ReleaseItem release() {
    return new ReleaseItem(ALERT, "凭证齐全", "单位申诉属实", TODAY);
  }

  static Event[] until(ModelAlertState state) {
    return switch (state) {
      case NONE -> new Event[] {};
      case REGISTERED -> new Event[] {registered()};
      case BLOCKED -> new Event[] {registered(), blocked(false)};
      case CONVERTED -> new Event[] {registered(), turned(false)};
      case CONVERTED_BLOCKED -> new Event[] {registered(), turned(false), blocked(true)};
      case DISMISSED -> new Event[] {registered(), new AlertDismissed(ALERT, ABOUT, PROPOSER, "系更正发票", IN_TIME)};
    };
  }

  static List<ModelAlertCommand> all() {
    return List.of(register(ABOUT), convert(), dismiss(), block(UNTIL), release(),
        new CorrectAlertRecord(ALERT, "event-1", "版本", "2.1", "2.2", "笔误", approval(), TODAY));
  }

  private static Scenario given(Event... past) {
    return Scenario.scenario(new ModelAlertDecider()).given(past);
  }

  @Test
  void an_alert_is_kept_with_its_model_version_inputs_source_and_purpose() {
    given().when(register(ABOUT)).then(registered());
    given().when(register(new WorkAbout(List.of(), null, null, Secrecy.INTERNAL))).thenRejected("work-about-nobody");
  }

  @Test
  void it_says_everywhere_that_nobody_has_verified_it() {
    assertThat(registered().headline()).startsWith("【未核实】");
    assertThat(Words.of(WorkCollection.MODEL_ALERTS)).contains("未核实");
    assertThat(Arrays.stream(ModelAlertState.values()).filter(state -> state != ModelAlertState.NONE).map(Words::of)).allMatch(word -> word.contains("未核实"));
    Stream<String> told = EventCatalogue.leaves(ModelAlertEvent.class).stream().map(EventCatalogue.ALL::nameOf)
        .map(name -> Words.find("timeline." + name).orElseGet(() -> Words.of("event." + name)));
    assertThat(told).allMatch(sentence -> sentence.contains("未核实"));
  }

  @Test
  void a_person_turns_it_into_a_clue_that_is_there() {
    given(registered()).when(convert()).then(turned(false));
    given(registered()).knowing(new NoFacts() {
      @Override
      public boolean exists(String id) {
        return false;
      }
    }).when(convert()).thenRejected("not-found");
  }

  @Test
  void or_dismisses_it_with_a_reason_once_nothing_is_blocked() {
    given(registered()).when(dismiss()).then(new AlertDismissed(ALERT, ABOUT, PROPOSER, "系更正发票", IN_TIME));
    given(until(ModelAlertState.BLOCKED)).when(dismiss()).thenRejected("step-not-allowed");
  }

  @Test
  void an_item_is_blocked_until_a_day_and_not_twice() {
    given(registered()).when(block(UNTIL)).then(blocked(false));
    given(registered()).when(block(IN_TIME.latest())).thenRejected("block-expires-at-once");
    given(until(ModelAlertState.BLOCKED)).when(block(UNTIL)).thenRejected("step-not-allowed");
  }

  @Test
  void it_is_released_on_appeal_and_the_alert_stands_where_it_stood() {
    given(until(ModelAlertState.BLOCKED)).when(release()).then(new ItemReleased(ALERT, ABOUT, "凭证齐全", "单位申诉属实", false, TODAY));
    given(until(ModelAlertState.CONVERTED_BLOCKED)).when(release()).then(new ItemReleased(ALERT, ABOUT, "凭证齐全", "单位申诉属实", true, TODAY));
    given(registered()).when(release()).thenRejected("step-not-allowed");
  }

  @Test
  void what_is_blocked_stays_so_when_the_alert_becomes_a_clue() {
    given(until(ModelAlertState.BLOCKED)).when(convert()).then(turned(true));
    assertThat(turned(true).state()).isEqualTo(ModelAlertState.CONVERTED_BLOCKED);
  }

  @Test
  void a_record_is_corrected_with_a_reason_and_stays() {
    given(registered()).when(new CorrectAlertRecord(ALERT, "event-1", "版本", "2.1", "2.2", "笔误", approval(), TODAY)).then(
        new AlertRecordCorrected(ALERT, ABOUT, "event-1", "版本", "2.1", "2.2", "笔误", approval(), TODAY));
    given(registered()).when(new CorrectAlertRecord(ALERT, "event-1", "版本", "2.1", "2.2", " ", approval(), TODAY))
        .thenRejected("correction-without-reason");
  }
}
