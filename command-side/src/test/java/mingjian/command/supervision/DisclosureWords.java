package mingjian.command.supervision;

import static mingjian.command.supervision.SupervisionWords.LAST_MONTH;
import static mingjian.command.supervision.SupervisionWords.TODAY;
import static mingjian.command.supervision.SupervisionWords.approval;
import static mingjian.command.supervision.SupervisionWords.chiefAlone;
import static mingjian.command.supervision.SupervisionWords.paper;

import java.util.ArrayList;
import java.util.List;
import mingjian.command.Scenario;
import mingjian.command.supervision.DisclosureCommand.CloseDisclosure;
import mingjian.command.supervision.DisclosureCommand.CorrectDisclosureRecord;
import mingjian.command.supervision.DisclosureCommand.CriticiseReporter;
import mingjian.command.supervision.DisclosureCommand.FileDisclosure;
import mingjian.command.supervision.DisclosureCommand.FlagDiscrepancy;
import mingjian.command.supervision.DisclosureCommand.HandOverDisclosure;
import mingjian.command.supervision.DisclosureCommand.OrderSupplement;
import mingjian.command.supervision.DisclosureCommand.ReferDisclosure;
import mingjian.command.supervision.DisclosureCommand.SupplementDisclosure;
import mingjian.events.DisclosureId;
import mingjian.events.Event;
import mingjian.events.StaffId;
import mingjian.events.supervision.DisclosureContent;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.supervision.InformationReliability;
import mingjian.events.supervision.PortraitStatement;
import mingjian.events.supervision.Relative;

/// The words in which personal matters are told in tests.
final class DisclosureWords {
  static final DisclosureId FILE = new DisclosureId("disclosure-1");
  static final StaffId HANDLER = new StaffId("chengban01");
  static final StaffId OTHER = new StaffId("chengban02");

  private DisclosureWords() {}

  static DisclosureContent whole(DisclosureKind kind) {
    return new DisclosureContent(
        "内容", List.of("巡察反馈", "组织部门考察"), kind.expires() ? InformationReliability.UNVERIFIED : null,
        kind.expires() ? Scenario.TODAY.plusYears(1) : null, kind == DisclosureKind.RELATIVE_MATTER ? Relative.SPOUSE : null,
        kind == DisclosureKind.OFF_DUTY ? "中央八项规定精神" : null, List.of(new PortraitStatement("作风扎实", "驻村记录")), paper("报告表"));
  }

  static FileDisclosure file(DisclosureKind kind) {
    return file(kind, whole(kind));
  }

  static FileDisclosure file(DisclosureKind kind, DisclosureContent content) {
    return new FileDisclosure(FILE, kind, chiefAlone(), "年度报告", content, List.of(HANDLER), LAST_MONTH);
  }

  static FlagDiscrepancy flag() {
    return new FlagDiscrepancy(FILE, "少报房产一处", paper("查核表"), TODAY);
  }

  static CriticiseReporter criticise(String explanation) {
    return new CriticiseReporter(FILE, explanation, "批评教育", TODAY);
  }

  static OrderSupplement order(int days) {
    return new OrderSupplement(FILE, "补报房产", Scenario.TODAY.plusDays(days), approval(), TODAY);
  }

  static SupplementDisclosure supplement() {
    return new SupplementDisclosure(FILE, "补报房产一处", null, TODAY);
  }

  static ReferDisclosure refer(String explanation) {
    return new ReferDisclosure(FILE, explanation, "拒不补报", approval(), TODAY);
  }

  static CloseDisclosure close(String result) {
    return new CloseDisclosure(FILE, result, TODAY);
  }

  static HandOverDisclosure handOver(List<StaffId> to, List<StaffId> from) {
    return new HandOverDisclosure(FILE, to, from, "轮岗", TODAY);
  }

  static CorrectDisclosureRecord correct(String reason) {
    return new CorrectDisclosureRecord(FILE, "event-1", "年度", "2024", "2025", reason, approval(), TODAY);
  }

  static Event[] after(DisclosureCommand... commands) {
    List<Event> past = new ArrayList<>();
    for (DisclosureCommand command : commands) {
      past.addAll(Scenario.scenario(new DisclosureDecider()).given(past.toArray(Event[]::new)).when(command).events());
    }
    return past.toArray(Event[]::new);
  }
}
