package mingjian.infra.demo;

import java.util.List;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.rectification.RectificationCommand.CloseRectification;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.command.supervision.WarningCommand.AnswerWarning;
import mingjian.command.supervision.WarningCommand.ClearWarning;
import mingjian.command.supervision.WarningCommand.IssueWarning;
import mingjian.command.talk.TalkCommand.CloseTalk;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.events.WarningId;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureVerdict;
import mingjian.events.rectification.Reform;
import mingjian.events.rectification.Verdict;
import mingjian.events.supervision.WarningGround;
import mingjian.events.talk.AttendeeGroup;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.NoteStatus;
import mingjian.events.talk.PostTaken;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkNote;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkReport;
import mingjian.events.work.WorkAbout;

/// One line of `supervision.csv`: a talk with a unit's head, a warning or a rectification. One without a day of its end is still open.
record DemoYearsFile(DemoDays days, DemoUnits units, DemoTable.Row row) {
  private static final StaffId JUDGE = new StaffId("C107");
  private static final String OFFICE = "第一监督检查室";

  Stream<Command> begun() {
    return Stream.of(switch (row.text("what")) {
      case "WARNING" -> new IssueWarning(warning(), new WorkAbout(List.of(head()), unit(), null, Secrecy.INTERNAL), row.text("text"), WarningGround.GENERAL,
          row.text("more"), name(), days.daysAgo(ago() - 15), days.byHead("监督预警呈批表", ago() + 1), days.ago(ago()));
      case "RECTIFICATION" -> new IssueRectification(rectification(), unit(), List.of(head()), null, null, List.of(row.text("text")),
          List.of(new Measure("1", row.text("more"), "主要负责人", days.daysAgo(ago() - 90), Reform.INSTITUTION)), OFFICE, days.paper("纪律检查建议书", ago()),
          days.daysAgo(ago() - 60), null, days.ago(ago()));
      default -> talk(TalkKind.valueOf(row.text("what")));
    });
  }

  private Command talk(TalkKind kind) {
    List<Interviewer> interviewers = List.of(new Interviewer("县纪委副书记", null), new Interviewer(OFFICE + "承办人", JUDGE));
    TalkNote note = new TalkNote(NoteStatus.TALK, days.paper("谈话笔录", ago()), List.of(head()));
    TalkReport report = new TalkReport("县纪委监委谈话室", days.daysAgo(ago()).atTime(9, 0), days.daysAgo(ago()).atTime(10, 0), interviewers,
        new Recording(RecordingState.NOT_REQUIRED, null, null), note, List.of(), null, null, null);
    PostTaken taken = kind.isForPost() ? new PostTaken(unit(), units.headPost(row.text("unit")), units.headSince(row.text("unit"))) : null;
    return new RecordUnplannedTalk(
        talk(), kind, List.of(head()), row.text("text"), report, null, null, new TalkOccasion(null, AttendeeGroup.HEAD, taken), Secrecy.INTERNAL, days.ago(ago()));
  }

  Stream<Command> started() {
    return switch (row.text("what")) {
      case "WARNING" -> Stream.empty();
      case "RECTIFICATION" -> Stream.of(new StartRectification(rectification(), null, days.ago(ago() - 5)));
      default -> Stream.of(row.has("settled")
          ? new SetFollowUp(talk(), List.of(), "未提出需要整改的事项", days.ago(settled()))
          : new SetFollowUp(talk(), List.of(new FollowUpItem("1", head(), row.text("more"), days.inDays(21))), null, days.ago(ago() - 1)));
    };
  }

  Stream<Command> answered() {
    if (!row.has("settled")) {
      return Stream.empty();
    }
    return switch (row.text("what")) {
      case "WARNING" -> Stream.of(new AnswerWarning(warning(), "已核实并采取措施", days.paper("预警回复函", ago() - 12), days.ago(ago() - 12)));
      case "RECTIFICATION" -> Stream.of(new SubmitRectification(
          rectification(), List.of(new MeasureDone("1", "制度已印发并执行", List.of(days.paper("印发的制度", settled() + 20)))), name(),
          days.paper("整改情况报告", settled() + 20), days.ago(settled() + 20)));
      default -> Stream.of(new CloseTalk(talk(), "谈话目的已达到", days.ago(settled())));
    };
  }

  Stream<Command> judged() {
    return row.has("settled") && row.text("what").equals("RECTIFICATION")
        ? Stream.of(new EvaluateRectification(rectification(), List.of(new MeasureVerdict("1", Verdict.ACCEPTED, "查阅文件并抽查，已执行")), OFFICE, null, JUDGE,
            List.of(days.paper("整改评估表", settled() + 6)), null, days.ago(settled() + 6)))
        : Stream.empty();
  }

  Stream<Command> ended() {
    if (!row.has("settled")) {
      return Stream.empty();
    }
    return switch (row.text("what")) {
      case "WARNING" -> Stream.of(new ClearWarning(warning(), "整改措施已落实，解除预警", days.ago(settled())));
      case "RECTIFICATION" -> Stream.of(new CloseRectification(rectification(), "整改到位，予以销号", days.ago(settled())));
      default -> Stream.empty();
    };
  }

  private long ago() {
    return row.days("ago");
  }

  private long settled() {
    return row.days("settled");
  }

  private UnitId unit() {
    return DemoUnits.unit(row.text("unit"));
  }

  private String name() {
    return units.name(row.text("unit"));
  }

  private PersonId head() {
    return DemoUnits.headOf(row.text("unit"));
  }

  private TalkId talk() {
    return new TalkId("talk-demo-year-" + row.number());
  }

  private WarningId warning() {
    return new WarningId("warning-demo-year-" + row.number());
  }

  private RectificationId rectification() {
    return new RectificationId("rect-demo-year-" + row.number());
  }
}
