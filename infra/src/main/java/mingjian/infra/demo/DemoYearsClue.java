package mingjian.infra.demo;

import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.command.clue.ClueDisposalCommand.ProposeDisposal;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import mingjian.infra.accounts.DemoAccounts;

/// How each of the cases began: two months from the clue to the opening.
final class DemoYearsClue {
  private DemoYearsClue() {}

  static Stream<Command> assigned(DemoYearsCase c) {
    long received = c.opened() + 62;
    int year = c.days().daysAgo(received).getYear();
    ClueSource source = ClueSource.valueOf(c.row().text("source"));
    RegisterNumber number = new RegisterNumber(DemoDays.COMMISSION, year, "某县纪线〔%d〕%d号".formatted(year, c.number()));
    WorkAbout about = new WorkAbout(List.of(c.subject()), c.unit(), null, Secrecy.WORK_SECRET);
    return Stream.of(
        new RegisterClue(c.clue(), about, c.row().text("allegation"), number, source, source == ClueSource.AUDIT ? "某县审计局" : null, null,
            "反映" + c.row().text("allegation"), c.ofHead() ? TargetRank.UNIT_HEAD : TargetRank.OTHER, null, null, c.days().paper("问题线索登记表", received),
            c.days().ago(received), null),
        new AssignClue(c.clue(), c.team().section(), c.team().two(), null, c.days().byDeputyLead("线索分办呈批表", received - 2), c.days().ago(received - 2)));
  }

  static Stream<Command> proposed(DemoYearsCase c) {
    long on = c.opened() + 45;
    return Stream.of(new ProposeDisposal(c.clue(), DisposalWay.PRELIM_VERIFICATION, "调取有关资料，核查资金往来", new StaffId(DemoAccounts.SECTION_HEAD), null,
        c.days().paper("处置意见呈批表", on), c.days().ago(on)));
  }

  /// 规则 33条: of a unit's head the head of the party committee approves too.
  static Stream<Command> approved(DemoYearsCase c) {
    long on = c.opened() + 42;
    return Stream.of(c.ofHead()
        ? new ApproveDisposal(c.clue(), DisposalWay.PRELIM_VERIFICATION, c.days().byHead("初步核实呈批表", on), ApproverRank.HEAD,
            c.days().approval(DemoDays.COMMITTEE, "书记", "W001", "初步核实呈批表", on - 1), null, null)
        : new ApproveDisposal(c.clue(), DisposalWay.PRELIM_VERIFICATION, c.days().byDeputyLead("初步核实呈批表", on), ApproverRank.DEPUTY_LEAD, null, null, null));
  }

  static Stream<Command> concluded(DemoYearsCase c) {
    long on = c.opened() + 4;
    return Stream.of(new ConcludePreliminary(
        c.clue(), PreliminaryOutcome.OPEN_CASE, "主要问题有证据支持，建议立案审查调查", c.days().paper("初步核实情况报告", on + 1), c.days().byHead("立案请示呈批表", on), null, null, c.days().ago(on)));
  }
}
