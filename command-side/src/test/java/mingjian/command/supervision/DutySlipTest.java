package mingjian.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.SeveralFiles;
import mingjian.command.supervision.DutySlipCommand.CloseSlip;
import mingjian.command.supervision.DutySlipCommand.CorrectSlipRecord;
import mingjian.command.supervision.DutySlipCommand.DispatchDutyList;
import mingjian.command.supervision.DutySlipCommand.IssueIntegrityNotice;
import mingjian.command.supervision.DutySlipCommand.IssueRecommendationSlip;
import mingjian.command.supervision.DutySlipCommand.IssueTaskSlip;
import mingjian.command.supervision.DutySlipCommand.LinkSlipRectification;
import mingjian.command.supervision.DutySlipCommand.LinkSlipTalk;
import mingjian.command.supervision.DutySlipCommand.RecordSlipFeedback;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.DutySlipId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.supervision.DutyItem;
import mingjian.events.supervision.DutySlipEvent.DutyListDispatched;
import mingjian.events.supervision.DutySlipEvent.SlipClosed;
import mingjian.events.supervision.Quarter;
import mingjian.events.supervision.SlipGap;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutySlipTest {
  private static final DutySlipId SLIP = new DutySlipId("slip-1");
  private static final PersonId HEAD = new PersonId("person-head");
  private static final PersonId DEPUTY = new PersonId("person-deputy");
  private static final UnitId BUREAU = new UnitId("unit-bureau");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(HEAD), BUREAU, null, Secrecy.INTERNAL);
  private static final PartialDate ON = PartialDate.of(Scenario.TODAY.minusDays(20));
  private static final LocalDate DUE = Scenario.TODAY.plusDays(10);
  private static final DocumentRef PAPER = new DocumentRef("主体责任清单", null, ON);

  private static DispatchDutyList dispatch(WorkAbout about, DutyItem... items) {
    return new DispatchDutyList(SLIP, about, "一季度主体责任清单", 2026, Quarter.Q1, List.of(items), "局党组书记", DUE, PAPER, ON);
  }

  private static IssueTaskSlip task() {
    return new IssueTaskSlip(SLIP, ABOUT, "核查工程变更", "核查近三年工程变更", "派驻组", DUE, null, ON);
  }

  private static IssueIntegrityNotice notice() {
    return new IssueIntegrityNotice(SLIP, ABOUT, "工程科廉情", DEPUTY, "工程科收受土特产问题较多", "分管副局长", DUE, null, ON);
  }

  private static RecordSlipFeedback feedback(String... problems) {
    return new RecordSlipFeedback(SLIP, "已逐项核查", List.of(problems), null, ON);
  }

  private static IssueRecommendationSlip recommend() {
    return new IssueRecommendationSlip(SLIP, "修订工程变更审批办法", "局党组", DUE, null, ON);
  }

  private static LinkSlipTalk talk(String id) {
    return new LinkSlipTalk(SLIP, new TalkId(id), ON);
  }

  private static LinkSlipRectification rectification(String id) {
    return new LinkSlipRectification(SLIP, new RectificationId(id), ON);
  }

  private static CloseSlip close(@Nullable String gapReason) {
    return new CloseSlip(SLIP, "已落实", gapReason, ON);
  }

  private static CorrectSlipRecord correct() {
    return new CorrectSlipRecord(SLIP, "event-1", "反馈日期", "2月1日", "2月2日", "登记有误",
        new Approval("某县纪委", "书记", new StaffId("zhuyao01"), ON, PAPER), ON);
  }

  private static Scenario slip(DutySlipCommand... story) {
    return Scenario.scenario(new DutySlipDecider()).given(Scenario.told(new DutySlipDecider(), story));
  }

  @Test
  void a_head_gets_one_duty_list_a_quarter() {
    DispatchDutyList first = dispatch(ABOUT, new DutyItem("1", "听取汇报"));
    DispatchDutyList second = new DispatchDutyList(
        new DutySlipId("slip-2"), first.about(), first.headline(), first.year(), first.quarter(), first.dutyItems(), first.responsible(), DUE, PAPER, ON);
    new SeveralFiles(new NoFacts(), new DutySlipDecider()).send(first).refuses(second, "duty-list-taken");
  }

  @Test
  void a_duty_list_claims_its_head_and_quarter() {
    DutyListDispatched event = (DutyListDispatched) slip().when(dispatch(ABOUT, new DutyItem("1", "听取汇报"))).events().getFirst();
    assertThat(event.claims()).containsExactly("duty-list:person-head:2026-Q1");
    assertThat(event.due()).isEqualTo(Due.on(DUE));
  }

  @Test
  void who_loses_the_claim_is_told_why() {
    assertThat(Words.find("rejection.duty-list-taken")).hasValueSatisfying(sentence -> assertThat(sentence).contains("{number}"));
  }

  @Test
  void a_duty_list_is_for_one_head_of_one_unit() {
    DutyItem item = new DutyItem("1", "听取汇报");
    slip().when(dispatch(new WorkAbout(List.of(HEAD, DEPUTY), BUREAU, null, Secrecy.INTERNAL), item)).thenRejected("duty-list-of-one-head");
    slip().when(dispatch(new WorkAbout(List.of(HEAD), null, null, Secrecy.INTERNAL), item)).thenRejected("duty-list-of-one-head");
  }

  @Test
  void a_duty_list_has_items_each_with_a_number_of_its_own() {
    slip().when(dispatch(ABOUT)).thenRejected("duty-list-empty");
    slip().when(dispatch(ABOUT, new DutyItem("1", "甲"), new DutyItem("1", "乙"))).thenRejected("duty-number-twice");
  }

  @Test
  void a_year_is_near() {
    slip().when(new DispatchDutyList(SLIP, ABOUT, "清单", 2062, Quarter.Q1, List.of(new DutyItem("1", "甲")), "书记", DUE, null, ON))
        .thenRejected("duty-year-implausible");
  }

  @Test
  void a_slip_is_due_after_it_is_issued() {
    slip().when(new IssueTaskSlip(SLIP, ABOUT, "核查", "核查", "派驻组", ON.earliest(), null, ON)).thenRejected("slip-due-before-issue");
  }

  @Test
  void a_notice_goes_to_somebody_in_the_register() {
    slip().knowing(new NoFacts() {
      @Override
      public boolean exists(String aggregateId) {
        return !aggregateId.equals(DEPUTY.value());
      }
    }).when(notice()).thenRejected("not-found");
  }

  @Test
  void a_problem_in_the_feedback_may_lead_to_a_recommendation() {
    assertThat(slip(task(), feedback("变更未经审批")).when(recommend()).events()).hasSize(1);
  }

  @Test
  void a_feedback_without_a_problem_may_not() {
    slip(task(), feedback()).when(recommend()).thenRejected("recommendation-without-problem");
  }

  @Test
  void a_talk_or_a_rectification_is_linked_once() {
    slip(notice(), talk("talk-1")).when(talk("talk-1")).thenRejected("slip-linked-already");
    slip(notice(), rectification("rect-1")).when(rectification("rect-1")).thenRejected("slip-linked-already");
  }

  @Test
  void a_task_that_was_answered_may_be_closed() {
    slip(task(), feedback()).when(close(null)).then(new SlipClosed(SLIP, ABOUT, "已落实", Set.of(), null, ON));
  }

  @Test
  void what_a_chain_lacks_is_told_when_it_is_closed_with_a_reason() {
    assertThat(gaps(task(), feedback("变更未经审批"))).containsExactly(SlipGap.PROBLEM_WITHOUT_RECOMMENDATION);
    assertThat(gaps(task(), feedback("变更未经审批"), recommend())).containsExactly(SlipGap.RECOMMENDATION_UNANSWERED);
    assertThat(gaps(notice(), feedback())).containsExactlyInAnyOrder(SlipGap.NOTICE_WITHOUT_TALK, SlipGap.NOTICE_WITHOUT_RECTIFICATION);
    assertThat(gaps(notice(), feedback(), talk("talk-1"), rectification("rect-1"))).isEmpty();
  }

  private static Set<SlipGap> gaps(DutySlipCommand... story) {
    return ((SlipClosed) slip(story).when(close("任务取消")).events().getFirst()).gaps();
  }

  @Test
  void a_task_that_was_not_answered_may_be_closed_with_a_reason_only() {
    slip(task()).when(close(null)).thenRejected("slip-chain-open");
    assertThat(((SlipClosed) slip(task()).when(close("任务取消")).events().getFirst()).gaps()).containsExactly(SlipGap.NO_FEEDBACK);
  }

  @Test
  void a_problem_asks_for_a_recommendation_and_that_for_an_answer() {
    assertThat(slip(task(), feedback("变更未经审批")).when(close(null)).thenRejected("slip-chain-open").inChinese()).contains("反馈有问题而未提出建议");
    assertThat(slip(task(), feedback("变更未经审批"), recommend()).when(close(null)).thenRejected("slip-chain-open").inChinese()).contains("建议没有反馈");
    assertThat(slip(task(), feedback("变更未经审批"), recommend(), feedback()).when(close(null)).events()).hasSize(1);
  }

  @Test
  void a_notice_asks_for_a_talk_and_a_rectification() {
    assertThat(slip(notice(), feedback()).when(close(null)).thenRejected("slip-chain-open").inChinese()).contains("抄告后未约谈", "抄告后未整改");
    assertThat(slip(notice(), feedback(), talk("talk-1"), rectification("rect-1")).when(close(null)).events()).hasSize(1);
  }

  static DutySlipCommand any(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextBoolean() ? dispatch(ABOUT, new DutyItem("1", "听取汇报")) : dispatch(ABOUT);
      case 1 -> task();
      case 2 -> notice();
      case 3, 4 -> random.nextBoolean() ? feedback() : feedback("变更未经审批");
      case 5 -> recommend();
      case 6 -> talk("talk-" + random.nextInt(3));
      case 7 -> rectification("rect-" + random.nextInt(3));
      case 8 -> close(random.nextBoolean() ? null : "任务取消");
      default -> correct();
    };
  }
}
