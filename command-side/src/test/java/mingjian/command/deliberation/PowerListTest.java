package mingjian.command.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.deliberation.PowerListCommand.AttachListPaper;
import mingjian.command.deliberation.PowerListCommand.AuditList;
import mingjian.command.deliberation.PowerListCommand.CorrectPowerListRecord;
import mingjian.command.deliberation.PowerListCommand.PublishPowerList;
import mingjian.command.deliberation.PowerListCommand.RepealList;
import mingjian.command.deliberation.PowerListCommand.ReviseList;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.PowerListId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.deliberation.JudgedFinding;
import mingjian.events.deliberation.ListFinding;
import mingjian.events.deliberation.ListPaperKind;
import mingjian.events.deliberation.ListVerdict;
import mingjian.events.deliberation.PowerItem;
import mingjian.events.deliberation.PowerListEvent.ListPaperAttached;
import mingjian.events.deliberation.PowerListEvent.PowerListAudited;
import mingjian.events.deliberation.PowerListEvent.PowerListPublished;
import mingjian.events.deliberation.PowerListEvent.PowerListRevised;
import mingjian.events.deliberation.PowerListKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PowerListTest {
  private static final PowerListId LIST = new PowerListId("powerlist-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(), new UnitId("unit-bureau"), null, Secrecy.OPEN);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);
  private static final PartialDate ON = PartialDate.of(2025, 7, 2);
  private static final DocumentRef PAPER = new DocumentRef("权力清单", null, ON);

  private static PowerItem item(String no) {
    return new PowerItem(no, "工程变更审批", FieldOfWork.CONSTRUCTION);
  }

  private static PublishPowerList publish(PowerListKind kind, PowerItem... items) {
    return new PublishPowerList(
        LIST, ABOUT, "某局权力清单", kind, "2024版", FIRST, List.of(items.length == 0 ? new PowerItem[] {item("1")} : items), PAPER, "法规科", null, ON);
  }

  private static ReviseList revise(String version, LocalDate from) {
    return new ReviseList(LIST, version, from, List.of(item("1"), item("2")), PAPER, "机构改革", ON);
  }

  private static AttachListPaper attach() {
    return new AttachListPaper(LIST, ListPaperKind.TRADING_CATALOGUE, PAPER, ON);
  }

  private static ListFinding finding(@Nullable String no, PartialDate on) {
    return new ListFinding("自行批准工程变更", on, no);
  }

  private static AuditList audit(ListFinding... findings) {
    return new AuditList(LIST, List.of(findings), "已逐项核对", null, LocalDate.of(2026, 7, 1), ON);
  }

  private static RepealList repeal(LocalDate lastDay) {
    return new RepealList(LIST, lastDay, "机构撤销", PAPER, ON);
  }

  private static CorrectPowerListRecord correct() {
    return new CorrectPowerListRecord(
        LIST, "event-1", "施行日期", "1月1日", "1月2日", "登记有误", new Approval("某县纪委", "书记", new StaffId("zhuyao01"), ON, PAPER), ON);
  }

  private static Scenario list(PowerListCommand... story) {
    return Scenario.scenario(new PowerListDecider()).given(Scenario.told(new PowerListDecider(), story));
  }

  private static JudgedFinding judged(Scenario list, ListFinding finding) {
    return ((PowerListAudited) list.when(audit(finding)).events().getFirst()).judgedFindings().getFirst();
  }

  @Test
  void a_list_may_be_published() {
    list().when(publish(PowerListKind.NEGATIVE)).then(new PowerListPublished(
        LIST, ABOUT, "某局权力清单", PowerListKind.NEGATIVE, "2024版", FIRST, List.of(item("1")), PAPER, "法规科", null, ON));
  }

  @Test
  void a_list_is_some_units() {
    WorkAbout nobodys = new WorkAbout(List.of(new PersonId("person-head")), null, null, Secrecy.OPEN);
    list().when(new PublishPowerList(LIST, nobodys, "权力清单", PowerListKind.POWER, "2024版", FIRST, List.of(item("1")), PAPER, "法规科", null, ON))
        .thenRejected("list-without-unit");
  }

  @Test
  void a_list_that_was_repealed_takes_no_paper() {
    list(publish(PowerListKind.POWER, item("1"))).when(attach()).events();
    list(publish(PowerListKind.POWER, item("1")), repeal(SECOND)).when(attach()).thenRejected("step-not-allowed");
  }

  @Test
  void a_list_has_items() {
    list().when(new PublishPowerList(LIST, ABOUT, "权力清单", PowerListKind.POWER, "2024版", FIRST, List.of(), PAPER, "法规科", null, ON))
        .thenRejected("list-empty");
  }

  @Test
  void a_number_stands_once() {
    list().when(publish(PowerListKind.POWER, item("1"), item("1"))).thenRejected("list-number-twice");
  }

  @Test
  void a_new_version_supersedes_the_last() {
    PowerListRevised event = (PowerListRevised) list(publish(PowerListKind.POWER)).when(revise("2025版", SECOND)).events().getFirst();
    assertThat(event.supersedes()).isEqualTo("2024版");
  }

  @Test
  void a_version_bears_a_name_of_its_own() {
    list(publish(PowerListKind.POWER)).when(revise("2024版", SECOND)).thenRejected("list-version-twice");
  }

  @Test
  void a_version_begins_after_the_last() {
    list(publish(PowerListKind.POWER)).when(revise("2025版", FIRST)).thenRejected("list-version-not-later");
  }

  @Test
  void what_a_negative_list_names_is_a_breach_and_the_rest_is_not() {
    Scenario negative = list(publish(PowerListKind.NEGATIVE));
    assertThat(judged(negative, finding("1", ON)).verdict()).isEqualTo(ListVerdict.BREACH);
    assertThat(judged(negative, finding(null, ON)).verdict()).isEqualTo(ListVerdict.CONFORMS);
  }

  @Test
  void what_a_power_list_does_not_name_is_a_query_and_the_rest_is_not() {
    Scenario power = list(publish(PowerListKind.POWER));
    assertThat(judged(power, finding(null, ON)).verdict()).isEqualTo(ListVerdict.QUERY);
    assertThat(judged(power, finding("1", ON)).verdict()).isEqualTo(ListVerdict.CONFORMS);
  }

  @Test
  void the_list_of_that_day_counts() {
    Scenario revised = list(publish(PowerListKind.POWER), revise("2025版", SECOND));
    assertThat(judged(revised, finding("1", PartialDate.of(SECOND.minusDays(1)))).version()).isEqualTo("2024版");
    assertThat(judged(revised, finding("2", PartialDate.of(SECOND))).version()).isEqualTo("2025版");
    revised.when(audit(finding("2", PartialDate.of(SECOND.minusDays(1))))).thenRejected("no-such-list-item");
  }

  @Test
  void a_day_that_no_version_covers_for_certain_is_a_query() {
    Scenario revised = list(publish(PowerListKind.NEGATIVE), revise("2025版", SECOND));
    assertThat(judged(revised, finding("1", PartialDate.of(FIRST.minusDays(1))))).satisfies(PowerListTest::isOpen);
    assertThat(judged(revised, finding("1", PartialDate.ofYear(2025)))).satisfies(PowerListTest::isOpen);
    assertThat(judged(revised, finding("1", PartialDate.UNKNOWN))).satisfies(PowerListTest::isOpen);
  }

  private static void isOpen(JudgedFinding judged) {
    assertThat(judged.version()).isNull();
    assertThat(judged.verdict()).isEqualTo(ListVerdict.QUERY);
  }

  @Test
  void a_repealed_list_may_still_be_audited_for_its_time() {
    Scenario repealed = list(publish(PowerListKind.NEGATIVE), repeal(SECOND.minusDays(1)));
    assertThat(judged(repealed, finding("1", PartialDate.of(SECOND.minusDays(1)))).verdict()).isEqualTo(ListVerdict.BREACH);
    assertThat(judged(repealed, finding("1", PartialDate.of(SECOND))).verdict()).isEqualTo(ListVerdict.QUERY);
  }

  @Test
  void a_list_may_not_be_repealed_before_it_was_in_force() {
    list(publish(PowerListKind.POWER)).when(repeal(FIRST.minusDays(1))).thenRejected("repealed-before-in-force");
  }

  @Test
  void an_audit_finds_something() {
    list(publish(PowerListKind.POWER)).when(audit()).thenRejected("audit-without-finding");
  }

  @Test
  void a_paper_belongs_to_the_version_of_its_time() {
    ListPaperAttached event = (ListPaperAttached) list(publish(PowerListKind.POWER), revise("2025版", SECOND)).when(attach()).events().getFirst();
    assertThat(event.version()).isEqualTo("2025版");
  }

  static PowerListCommand any(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> publish(PowerListKind.values()[random.nextInt(6)]);
      case 1, 2 -> revise("第" + random.nextInt(5) + "版", FIRST.plusDays(random.nextInt(700)));
      case 3 -> attach();
      case 4, 5 -> audit(finding(random.nextBoolean() ? null : "" + random.nextInt(4), PartialDate.of(FIRST.plusDays(random.nextInt(700)))));
      case 6 -> random.nextInt(4) == 0 ? repeal(FIRST.plusDays(random.nextInt(900))) : audit();
      default -> correct();
    };
  }
}
