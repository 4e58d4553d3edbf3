package mingjian.command.export;

import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.Walk;
import mingjian.command.export.ExportCommand.ApproveExport;
import mingjian.command.export.ExportCommand.BeginApprovedExport;
import mingjian.command.export.ExportCommand.BeginExport;
import mingjian.command.export.ExportCommand.BreakOffExport;
import mingjian.command.export.ExportCommand.EndExportApproval;
import mingjian.command.export.ExportCommand.FinishExport;
import mingjian.command.export.ExportCommand.RecordFeedReading;
import mingjian.command.export.ExportCommand.RefuseExport;
import mingjian.command.export.ExportCommand.RequestExport;
import mingjian.events.ExportId;
import mingjian.events.PartialDate;
import mingjian.events.export.Export;
import mingjian.events.export.ExportEvent;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;

/// Two accounts: the one who wants the export, and now and then another, who alone may approve it.
class ExportWalkTest extends Walk<ExportCommand, Export, ExportEvent> {
  private static final ExportId ID = new ExportId("export-walk");
  private static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);

  private String sender = "chengban01";

  ExportWalkTest() {
    super(new ExportDecider(), 12);
  }

  @Override
  protected String account() {
    return sender;
  }

  @Override
  protected ExportCommand any(RandomGenerator random, boolean first) {
    ExportCommand command = wish(random);
    sender = command instanceof ApproveExport == random.nextInt(8) > 0 ? "chengban02" : "chengban01";
    return command;
  }

  private static ExportCommand wish(RandomGenerator random) {
    ExportKind kind = pick(ExportKind.values(), random);
    ExportFormat format = pick(ExportFormat.values(), random);
    String reason = random.nextInt(5) == 0 ? " " : "用途不再需要";
    return switch (random.nextInt(9)) {
      case 0 -> new RequestExport(ID, kind, "案件", "全部", random.nextInt(-1, 5000), random.nextInt(5) == 0 ? " " : "向上级报送", TODAY);
      case 1 -> new ApproveExport(ID, Scenario.TODAY.plusDays(random.nextInt(-2, 400)), TODAY);
      case 2 -> new RefuseExport(ID, reason, TODAY);
      case 3 -> new BeginExport(ID, kind, "案件", "全部", format, random.nextInt(-1, 500), TODAY);
      case 4 -> new BeginApprovedExport(ID, format, random.nextInt(-1, 5000), TODAY);
      case 5 -> new FinishExport(ID, random.nextInt(-1, 5000), 7, random.nextBoolean() ? "0".repeat(64) : "0", TODAY);
      case 6 -> new BreakOffExport(ID, random.nextInt(-1, 50), TODAY);
      case 7 -> new RecordFeedReading(ID, random.nextInt(-1, 50), TODAY);
      default -> new EndExportApproval(ID, reason, TODAY);
    };
  }
}
