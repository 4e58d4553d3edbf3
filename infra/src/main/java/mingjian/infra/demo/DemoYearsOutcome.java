package mingjian.infra.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.casefile.FilingCommand.ArchiveCase;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.DecideCase;
import mingjian.command.casefile.HearingCommand.RecordHearingTalk;
import mingjian.command.casefile.MarkingCommand.ClassifyForm;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.command.casefile.OutcomeCommand.ClearSubject;
import mingjian.command.casefile.OutcomeCommand.ExemptSubject;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.casefile.OutcomeCommand.TransferToProcuratorate;
import mingjian.command.casefile.OutcomeCommand.WithdrawCase;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;

/// 审理, and what came of it: sanctions and their execution, a hand-over to the procuratorate, an exemption, a withdrawal with clearance.
final class DemoYearsOutcome {
  private static final List<StaffId> OFFICERS = List.of(DemoCounty.HEARING_OFFICER, DemoCounty.SECOND_HEARING_OFFICER);
  /// From this weight on a penalty is a heavy one 重处分.
  private static final int HEAVY = 4;
  private static final int ARCHIVED_AFTER_DAYS = 180;

  private DemoYearsOutcome() {}

  static Stream<Command> heard(DemoYearsCase c) {
    if (!c.isHandedOver()) {
      return Stream.empty();
    }
    DemoDays days = c.days();
    long accepted = c.handedOver() - 1;
    Stream<Command> hearing = Stream.of(
        new AcceptForHearing(c.id(), List.of(), Set.copyOf(OFFICERS), days.ago(accepted)),
        new RecordHearingTalk(c.id(), c.subject(), OFFICERS, days.paper("审理谈话笔录", accepted - 8), days.ago(accepted - 8)));
    return Stream.concat(hearing, c.isDecided() ? ended(c) : Stream.empty());
  }

  private static Stream<Command> ended(DemoYearsCase c) {
    DemoDays days = c.days();
    long on = c.decided();
    if (c.endsWith("WITHDRAW")) {
      return Stream.of(new WithdrawCase(c.id(), List.of(), "经审理，反映的主要问题不成立", days.paper("撤销案件决定", on), c.unit(), days.byHead("撤销案件呈批表", on), days.ago(on)));
    }
    Command decided = new DecideCase(c.id(), List.of(), "某县纪委常委会、县监委委务会", days.paper("会议纪要", "某县纪要", c.number(), on), days.paper("审理报告", on + 2),
        conclusion(c), days.ago(on));
    return Stream.concat(Stream.of(decided), outcomes(c));
  }

  private static String conclusion(DemoYearsCase c) {
    return c.endsWith("EXEMPT") ? "情节轻微，免予处分" : "事实清楚、证据确凿，同意处理意见";
  }

  private static Stream<Command> outcomes(DemoYearsCase c) {
    DemoDays days = c.days();
    long on = c.decided() - 3;
    List<Command> outcomes = new ArrayList<>(c.penalties().stream().map(penalty -> sanction(c, penalty, on)).toList());
    if (c.endsWith("EXEMPT")) {
      outcomes.add(new ExemptSubject(
          c.id(), c.subject(), "某县纪委常委会", "情节轻微，主动说明并纠正", days.paper("免予处分决定", on), days.byHead("免予处分呈批表", on + 1), days.ago(on)));
    }
    if (c.endsWith("PROCURATORATE")) {
      outcomes.add(new TransferToProcuratorate(
          c.id(), c.subject(), "某县人民检察院", "受贿罪", days.paper("起诉意见书", on - 2), days.byHead("移送审查起诉呈批表", on - 1), days.ago(on - 2)));
    }
    return outcomes.stream();
  }

  private static Command sanction(DemoYearsCase c, Penalty penalty, long on) {
    boolean party = penalty.belongsTo(SanctionKind.PARTY);
    return new ImposeSanction(c.id(), c.subject(), party ? SanctionKind.PARTY : SanctionKind.GOVERNMENT, penalty, null, party ? "某县纪委" : "某县监委",
        List.of(c.days().approval(DemoDays.COMMITTEE, "常委会", "W001", "处分批复", on + 1)),
        c.days().paper("处分决定", party ? "某县纪处" : "某县监处", c.number(), on), c.days().ago(on));
  }

  static Stream<Command> carriedOut(DemoYearsCase c) {
    DemoDays days = c.days();
    if (c.endsWith("WITHDRAW")) {
      return Stream.of(new ClearSubject(c.id(), c.subject(), "反映的问题不成立，予以澄清", c.units().name(c.row().text("unit")) + "干部大会",
          days.paper("澄清函", c.decided() - 9), days.byHead("澄清呈批表", c.decided() - 8), days.ago(c.decided() - 10)));
    }
    if (c.outcome().isEmpty()) {
      return Stream.empty();
    }
    List<Command> steps = new ArrayList<>();
    steps.add(new ClassifyForm(c.id(), c.subject(), form(c), null, days.ago(c.decided() - 5)));
    if (c.row().has("announced")) {
      long on = c.decided() - c.row().days("announced");
      steps.add(new AnnounceDecision(c.id(), c.subject(), List.of(c.team().people().getFirst(), DemoCounty.HEARING_OFFICER), c.units().name(c.row().text("unit")),
          on % 2 == 0, days.paper("宣布处分决定笔录", on), null, null, days.ago(on)));
      if (c.penalties().stream().anyMatch(Penalty::changesPost)) {
        steps.add(new FinishFormalities(c.id(), c.subject(), "已变更职务、工资待遇", days.paper("工资待遇变更审批表", on - 5), days.ago(on - 5)));
      }
    }
    if (c.row().has("executed")) {
      long on = c.decided() - c.row().days("executed");
      steps.add(new ReportExecution(c.id(), c.subject(), c.unit(), "处理决定已执行", days.paper("处分决定执行情况报告", on), days.ago(on)));
    }
    return steps.stream();
  }

  /// 不启动双查: why nobody else is asked; a grave case without it owes one.
  static Stream<Command> withoutReview(DemoYearsCase c) {
    return c.row().has("review")
        ? Stream.of(new DeclineReview(new ReviewId("review-year-%02d".formatted(c.row().number())), c.id(), NotStartedReason.valueOf(c.row().text("review")),
            c.row().text("why"), c.days().byHead("不启动双查呈批表", c.decided() - 20)))
        : Stream.empty();
  }

  /// Half a year after the decision was carried out, or the case withdrawn.
  static Stream<Command> archived(DemoYearsCase c) {
    boolean over = c.row().has("executed") || c.endsWith("WITHDRAW");
    long on = over ? c.decided() - ARCHIVED_AFTER_DAYS : -1;
    return on < 0 ? Stream.empty() : Stream.of(new ArchiveCase(
        c.id(), "某县纪案档〔%d〕%d号".formatted(c.days().daysAgo(on).getYear(), c.number()), c.days().paper("案卷归档登记表", on), c.days().ago(on)));
  }

  private static FormOfDiscipline form(DemoYearsCase c) {
    if (c.endsWith("PROCURATORATE")) {
      return FormOfDiscipline.FOURTH;
    }
    return c.endsWith("EXEMPT") ? FormOfDiscipline.FIRST
        : c.penalties().stream().anyMatch(penalty -> penalty.weight() >= HEAVY) ? FormOfDiscipline.THIRD : FormOfDiscipline.SECOND;
  }
}
