package mingjian.infra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.RecordId;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.UnitKind;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordKind;
import mingjian.events.talk.AttendeeGroup;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkReport;
import mingjian.events.work.WorkAbout;

/// 保山 2023 as published (DOMAIN section 2, T2): 26 and 119 person-times of integrity talks, 37 cases about 39 heads, and education whose attendance is
/// published in words only.
final class HistoryOfBaoshan {
  static final HistoryPlace PLACE = new HistoryPlace("baoshan", "保山市", new Place("530500", "云南省", "保山市", null));
  static final int HEADS_TALKED = 26;
  static final int PROMOTED_TALKED = 119;
  static final int CASES = 37;
  static final int HEADS = 39;
  static final int EDUCATION = 5;
  private static final int UNITS = 40;
  private static final int TOGETHER = 17;
  private static final LocalDate BEGIN = LocalDate.of(2023, 1, 9);

  private HistoryOfBaoshan() {}

  static Stream<Command> commands() {
    Command units = new Together(IntStream.rangeClosed(1, UNITS)
        .<Command>mapToObj(n -> PLACE.register(PLACE.unit("office", n), "第" + n + "单位", UnitKind.ORGAN)).toList());
    return Stream.of(
        Stream.of(units, people("head", HEADS_TALKED, HeadPost.YES), people("promoted", PROMOTED_TALKED, HeadPost.NO), people("subject", HEADS, HeadPost.YES)),
        talks("head", HEADS_TALKED, 1, AttendeeGroup.HEAD), talks("promoted", PROMOTED_TALKED, TOGETHER, AttendeeGroup.NEWLY_PROMOTED),
        IntStream.rangeClosed(1, CASES).<Command>mapToObj(HistoryOfBaoshan::opened), IntStream.rangeClosed(1, EDUCATION).<Command>mapToObj(HistoryOfBaoshan::education))
        .flatMap(commands -> commands);
  }

  private static Command people(String what, int number, HeadPost head) {
    List<Command> together = new ArrayList<>();
    for (int n = 1; n <= number; n++) {
      PersonId person = PLACE.person(what, n);
      together.add(PLACE.register(person, (head == HeadPost.YES ? "一把手" : "新提拔处级干部") + what.charAt(0) + n, BEGIN));
      together.add(PLACE.holds(person, PLACE.unit("office", (n - 1) % UNITS + 1), head == HeadPost.YES ? "主要负责人" : "副职", head, LocalDate.of(2018, 3, 1)));
    }
    return new Together(together);
  }

  /// @param together how many come to one session
  private static Stream<Command> talks(String what, int number, int together, AttendeeGroup group) {
    return IntStream.iterate(1, n -> n <= number, n -> n + together).mapToObj(first -> {
      List<PersonId> attendees = IntStream.range(first, Math.min(first + together, number + 1)).mapToObj(n -> PLACE.person(what, n)).toList();
      LocalDate on = BEGIN.plusDays(first * 2L % 330);
      TalkReport report = new TalkReport(
          "谈话室", null, null, List.of(new Interviewer("市纪委负责人", HistoryPlace.FIRST)), new Recording(RecordingState.NOT_REQUIRED, null, null), null, List.of(),
          null, null, null);
      return new RecordUnplannedTalk(
          new TalkId("talk-baoshan-%s-%03d".formatted(what, first)), TalkKind.INTEGRITY, attendees, "廉政谈话", report, null, null,
          new TalkOccasion(null, group, null), Secrecy.INTERNAL, PartialDate.of(on));
    });
  }

  /// The first two cases have two subjects each.
  private static Command opened(int n) {
    List<Subject> subjects = new ArrayList<>(List.of(head(n)));
    if (n <= HEADS - CASES) {
      subjects.add(head(CASES + n));
    }
    return PLACE.existing(n, subjects, List.of(), PLACE.unit("office", n), BEGIN.plusDays(n * 8L));
  }

  private static Subject head(int n) {
    return HistoryPlace.subject(PLACE.person("subject", n), "主要负责人", "县处级正职");
  }

  /// Five sessions of which no period is told; how many came is told of all of them together.
  private static Command education(int n) {
    List<Figure> figures = new ArrayList<>(List.of(new Figure(FigureUnit.SESSIONS, 1, null, false)));
    if (n == EDUCATION) {
      figures.add(new Figure(FigureUnit.PERSON_TIMES, null, "3.2万", true));
    }
    return new RecordSupervision(
        new RecordId("record-baoshan-education-" + n), RecordKind.WARNING_EDUCATION, new WorkAbout(List.of(), PLACE.unit("office", n), null, Secrecy.INTERNAL),
        "沉浸式警示教育", PLACE.commission(), null, null, null, "沉浸式警示教育第" + n + "场",
        List.of(new RecordDetail(RecordKind.RecordPoint.FORM, "沉浸式警示教育")), figures, null, null, PartialDate.UNKNOWN);
  }
}
