package mingjian.command.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.watch.FoundFact.Beginning;
import mingjian.command.watch.FoundFact.Breach;
import mingjian.command.watch.FoundFact.CaseFacts;
import mingjian.command.watch.FoundFact.DueDay;
import mingjian.command.watch.FoundFact.Duty;
import mingjian.command.watch.FoundFact.LastOf;
import mingjian.command.watch.FoundFact.Nothing;
import mingjian.command.watch.WatchFacts.BreachedFile;
import mingjian.command.watch.WatchFacts.HeadInOffice;
import mingjian.command.watch.WatchFacts.MatterMetAbout;
import mingjian.command.watch.WatchFacts.NominatedSubject;
import mingjian.command.watch.WatchFacts.OverdueFile;
import mingjian.command.watch.WatchFacts.OwedInquiry;
import mingjian.events.FieldOfWork;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.Secrecy;
import mingjian.events.Words;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// The rules that watch. Pure: the same facts on the same day find the same.
///
/// @param forbiddenFields 五（四）个不直接分管 of this locality (DOMAIN 1E row 51)
/// @param termYearsMax 同一职务任职年限: 5 by local rule, 10 by the general one (L66)
/// @param talkMonthsMax within which a superior head talks to a head at least once (L65)
/// @param entryTalkDays around the beginning of a tenure, within which 任前谈话 or 任职谈话 is held (row 17)
public record WatchRules(Set<FieldOfWork> forbiddenFields, int termYearsMax, int talkMonthsMax, int entryTalkDays) {
  /// Of appointments longer ago than this no entry talk is asked for anew; what was asked for stays so.
  private static final int ENTRY_TALK_MONTHS_BACK = 12;
  /// As above, of posts left 离任审计.
  private static final int AUDIT_MONTHS_BACK = 12;

  /// @param found is told each finding
  public void look(WatchFacts facts, LocalDate today, Consumer<Finding> found) {
    for (HeadInOffice head : facts.heads()) {
      headManagesForbiddenField(head, today).forEach(found);
      tell(termOverLimit(head.tenure(), today), found);
      tell(talkOwed(head.tenure(), today, facts), found);
      tell(entryTalkMissing(head.tenure(), today, facts), found);
    }
    facts.overdue(today).forEach(file -> found.accept(overdue(file)));
    facts.owedInquiries().forEach(owed -> found.accept(inquiryOwed(owed)));
    facts.breached().forEach(file -> found.accept(breached(file)));
    facts.left(today.minusMonths(AUDIT_MONTHS_BACK)).forEach(left -> tell(AuditOwed.find(left, today), found));
    facts.headClues().forEach(clue -> ClueOwed.find(clue, today).forEach(found));
    facts.appointed(today.minusMonths(AppointmentOwed.MONTHS_BACK)).forEach(it -> AppointmentOwed.find(it, today, facts).forEach(found));
    facts.nominatedSubjects().forEach(it -> tell(begunBeforeNomination(it), found));
    facts.mattersMetAbout().forEach(matter -> tell(stageUnpublished(matter), found));
  }

  private static void tell(@Nullable Finding finding, Consumer<Finding> found) {
    if (finding != null) {
      found.accept(finding);
    }
  }

  List<Finding> headManagesForbiddenField(HeadInOffice head, LocalDate today) {
    return head.divisions().stream()
        .filter(division -> division.period().mayContain(today) && division.fields().stream().anyMatch(forbiddenFields::contains))
        .map(division -> forbidden(head.tenure(), division)).toList();
  }

  private Finding forbidden(Held tenure, Divided division) {
    String fields = division.fields().stream().filter(forbiddenFields::contains).sorted().map(field -> Words.of(field)).collect(Collectors.joining("、"));
    return new Finding(WatchRule.HEAD_MANAGES_FORBIDDEN_FIELD, division.id().value(), about(tenure), "主要负责人直接分管：" + fields, List.of(
        tenure("任" + tenure.post() + "，自" + tenure.period().from().inChinese(), tenure),
        new FoundFact("班子分工：" + fields + "，自" + division.period().from().inChinese(), new FileRef(division.unit().value()), new Duty(division.id().value()))));
  }

  @Nullable Finding termOverLimit(Held tenure, LocalDate today) {
    PartialDate from = tenure.period().from();
    // a date known to the year or month counts from its last day: nothing is claimed too early
    if (!from.isKnown() || !from.latest().plusYears(termYearsMax).isBefore(today)) {
      return null;
    }
    return new Finding(WatchRule.TERM_OVER_LIMIT, tenure.id().value(), about(tenure), "任" + tenure.post() + "已超过" + termYearsMax + "年", List.of(
        tenure("自" + from.inChinese() + "任" + tenure.post(), tenure)));
  }

  @Nullable Finding talkOwed(Held tenure, LocalDate today, WatchFacts facts) {
    LocalDate since = today.minusMonths(talkMonthsMax);
    PartialDate from = tenure.period().from();
    if (!from.isKnown() || from.latest().isAfter(since)
        || facts.supervisionTalks(tenure.person(), since, today).stream().anyMatch(talk -> !talk.latest().isBefore(since))) {
      return null;
    }
    return new Finding(WatchRule.TALK_OWED, tenure.id() + ":" + yearOfReminder(tenure, today, facts), about(tenure), talkMonthsMax + "个月内没有监督谈话", List.of(
        tenure("任" + tenure.post() + "，自" + from.inChinese(), tenure),
        new FoundFact("近" + talkMonthsMax + "个月没有监督谈话记录", new FileRef(tenure.person().value()), new Nothing())));
  }

  /// A reminder of an earlier year goes on where it is open; what was decided about it says nothing of this year.
  private static int yearOfReminder(Held tenure, LocalDate today, WatchFacts facts) {
    return IntStream.range(tenure.period().from().year(), today.getYear())
        .filter(year -> facts.isOpen(WatchRule.TALK_OWED, tenure.id() + ":" + year)).findFirst().orElse(today.getYear());
  }

  /// A late talk ends it too: nobody can hold it in time any more.
  @Nullable Finding entryTalkMissing(Held tenure, LocalDate today, WatchFacts facts) {
    PartialDate from = tenure.period().from();
    if (!from.isDay() || !from.latest().plusDays(entryTalkDays).isBefore(today) || !isAsked(tenure, today, facts)
        || facts.entryTalks(tenure).stream().anyMatch(talk -> talk.isHeldFor(from, entryTalkDays))) {
      return null;
    }
    return new Finding(WatchRule.PRE_APPOINTMENT_TALK_MISSING, tenure.id().value(), about(tenure), "任职前后" + entryTalkDays + "日内没有任前谈话或任职谈话", List.of(
        tenure(from.inChinese() + "任" + tenure.post(), tenure)));
  }

  private static boolean isAsked(Held tenure, LocalDate today, WatchFacts facts) {
    return tenure.period().from().latest().isAfter(today.minusMonths(ENTRY_TALK_MONTHS_BACK))
        || facts.isOpen(WatchRule.PRE_APPOINTMENT_TALK_MISSING, tenure.id().value());
  }

  static Finding overdue(OverdueFile file) {
    WatchRule rule = file.rectification() ? WatchRule.RECTIFICATION_OVERDUE : WatchRule.REPLY_OVERDUE;
    String who = file.responsible().isEmpty() ? "" : "，责任人：" + file.responsible();
    return new Finding(rule, file.file() + ":" + file.dueOn(), file.about(), file.guard(), file.headline() + "：" + PartialDate.of(file.dueOn()).inChinese() + "到期未办", List.of(
        new FoundFact("应于" + PartialDate.of(file.dueOn()).inChinese() + "前办理" + who, file.file(), new DueDay())));
  }

  static Finding inquiryOwed(OwedInquiry owed) {
    WorkAbout about = new WorkAbout(owed.subjects(), null, owed.caseId(), Secrecy.INTERNAL);
    return new Finding(WatchRule.DOUBLE_INQUIRY_OWED, owed.caseId().value(), about, "处分达到起点，未启动双查，也未写明理由", List.of(
        new FoundFact("处分日期：" + owed.sanctionedOn(), new FileRef(owed.caseId().value()), new LastOf("casefile/sanction-imposed"))));
  }

  static Finding breached(BreachedFile file) {
    List<FoundFact> facts = file.breaches().stream().map(breach -> new FoundFact(Words.of("value." + breach), file.file(), new Breach(breach))).toList();
    return new Finding(WatchRule.RULE_BREACHED, file.file() + ":" + String.join(",", file.breaches()), file.about(), file.guard(),
        file.headline() + "：" + facts.size() + "处违反程序", facts);
  }

  static @Nullable Finding begunBeforeNomination(NominatedSubject it) {
    Nominated nomination = it.nomination();
    if (it.checked() || it.caseFacts().misconduct() == null || it.caseFacts().withdrawn() || !nomination.mayFollow(it.caseFacts().misconduct().from())) {
      return null;
    }
    WorkAbout about = new WorkAbout(List.of(nomination.appointee()), null, it.caseFacts().caseId(), Secrecy.INTERNAL);
    return new Finding(WatchRule.MISCONDUCT_BEFORE_NOMINATION, it.appointment() + ":" + it.caseFacts().caseId(), about, "推荐任" + nomination.post() + "时，案件所涉问题已经（或者可能已经）发生",
        List.of(new FoundFact(nomination.on().inChinese() + "决定任" + nomination.post(), it.appointment(), new Beginning()),
            new FoundFact("违纪期间始于" + it.caseFacts().misconduct().from().inChinese(), new FileRef(it.caseFacts().caseId().value()), new CaseFacts())));
  }

  /// 三公开 (DOMAIN 1E row 58): the content before the meeting, the progress while what it adopted is carried out, the result afterwards; the next stage that
  /// is due and missing is named. It reminds while the matter is open; closing itself asks for every stage or its reason.
  static @Nullable Finding stageUnpublished(MatterMetAbout matter) {
    PublicationStage next = Stream.of(PublicationStage.values())
        .filter(stage -> isDue(stage, matter) && !matter.published().contains(stage)).findFirst().orElse(null);
    if (next == null) {
      return null;
    }
    FoundFact met = new FoundFact(matter.metOn().inChinese() + "已集体研究", matter.file(), new LastOf("deliberation/decision-meeting-recorded"));
    FoundFact done = new FoundFact("已执行", matter.file(), new LastOf("deliberation/implementation-recorded"));
    return new Finding(WatchRule.STAGE_UNPUBLISHED, matter.file() + ":" + next, matter.about(), matter.headline() + "：" + Words.of(next) + "未公开",
        next == PublicationStage.POST ? List.of(met, done) : List.of(met));
  }

  private static boolean isDue(PublicationStage stage, MatterMetAbout matter) {
    return switch (stage) {
      case PRE -> true;
      case MID -> matter.adopted() || matter.implemented();
      case POST -> matter.implemented();
    };
  }

  static WorkAbout about(Held tenure) {
    return new WorkAbout(List.of(tenure.person()), tenure.unit(), null, Secrecy.INTERNAL);
  }

  static FoundFact tenure(String text, Held tenure) {
    return new FoundFact(text, new FileRef(tenure.person().value()), new Duty(tenure.id().value()));
  }
}
