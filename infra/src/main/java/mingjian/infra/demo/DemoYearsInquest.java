package mingjian.infra.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.command.casefile.InvestigationCommand.AnnounceCaseOpening;
import mingjian.command.casefile.InvestigationCommand.AssignTeam;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.MarkingCommand.TagCampaign;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.clue.ClueEndCommand.LinkClueToCase;
import mingjian.events.Period;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.Subject;

/// From the opening to the hand-over to 审理, as far as the line has come.
final class DemoYearsInquest {
  /// 专项, and how many days ago each began.
  private static final Map<String, Long> CAMPAIGNS = Map.of(
      "群众身边不正之风和腐败问题集中整治", 1100L, "医药领域腐败问题集中整治", 1150L, "工程建设领域招投标专项整治", 960L, "校园餐突出问题专项整治", 920L);

  private DemoYearsInquest() {}

  /// The case is opened in its own file and then named in the clue's, which ends there.
  static Stream<Command> opened(DemoYearsCase c) {
    return Stream.of(opening(c), new LinkClueToCase(c.clue(), c.id(), c.days().ago(c.opened())));
  }

  private static Command opening(DemoYearsCase c) {
    DemoCases cases = new DemoCases(c.days());
    Period misconduct = c.days().between(c.opened() + 1100, c.opened() + 120);
    return new OpenCase(
        c.id(), cases.paperNumber(CaseNumber.Kind.CASE_FILE, "%03d".formatted(c.number()), c.opened()), cases.openings(c.number(), c.opened()), null,
        List.of(new Subject(c.subject(), c.identity(), c.identity())), c.unit(), c.fields(), misconduct, c.row().text("allegation"),
        c.units().place(c.row().text("unit")), DemoDays.COMMISSION, Secrecy.WORK_SECRET, List.of(c.days().paper("初步核实情况报告", c.opened() + 5)));
  }

  static Stream<Command> teamed(DemoYearsCase c) {
    List<StaffId> people = c.team().people();
    return Stream.of(new AssignTeam(c.id(), people.getFirst(), Set.copyOf(people.subList(1, people.size())), DemoCounty.SAFETY_OFFICER,
        c.days().byDeputyLead("审查调查组呈批表", c.opened()), c.days().ago(c.opened() - 1)));
  }

  static Stream<Command> announced(DemoYearsCase c) {
    return Stream.of(new AnnounceCaseOpening(
        c.id(), List.of(c.subject()), c.team().two(), c.days().paper("立案通知书", c.opened() - 3), c.days().ago(c.opened() - 3)));
  }

  static Stream<Command> tagged(DemoYearsCase c) {
    return Stream.of(c.row().text("campaign")).filter(CAMPAIGNS::containsKey)
        .map(title -> new TagCampaign(c.id(), title, c.days().since(CAMPAIGNS.get(title)), null, c.days().ago(c.opened() - 5)));
  }

  static Stream<Command> handedOver(DemoYearsCase c) {
    if (!c.isHandedOver()) return Stream.empty();
    DemoDays days = c.days();
    long on = c.handedOver();
    return Stream.of(
        new ServeFactMaterial(c.id(), c.subject(), c.team().two(), days.paper("违纪违法事实材料", on + 12), true, days.ago(on + 12)),
        new RecordStatement(c.id(), c.subject(), false, "对所列事实无异议", null, days.paper("本人意见", on + 10), days.ago(on + 10)),
        new TransferToHearing(c.id(), List.of(), days.paper("审查调查报告", on + 2), days.paper("涉案财物清单", on + 2), days.byDeputyLead("移送审理呈批表", on + 1),
            false, days.ago(on)));
  }
}
