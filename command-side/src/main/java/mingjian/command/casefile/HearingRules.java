package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.approvalOf;
import static mingjian.command.casefile.CaseRules.both;
import static mingjian.command.casefile.CaseRules.isOver;
import static mingjian.command.casefile.CaseRules.pairOf;
import static mingjian.command.casefile.CaseRules.recusedIn;
import static mingjian.command.casefile.CaseRules.requireAfterOpening;
import static mingjian.command.casefile.CaseRules.requireDistinct;
import static mingjian.command.casefile.CaseRules.requireNotRecused;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireSubjects;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.CaseRules.subject;
import static mingjian.command.casefile.CaseRules.wrongState;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.DecideCase;
import mingjian.command.casefile.HearingCommand.ExtendHearing;
import mingjian.command.casefile.HearingCommand.RecordHearingTalk;
import mingjian.command.casefile.HearingCommand.ReturnForInvestigation;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.HearingExtended;
import mingjian.events.casefile.HearingEvent.HearingTalkRecorded;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;

/// 审理: nothing is heard before the facts were shown and the person spoke, and nobody hears what he investigated.
final class HearingRules {
  /// 审理期限 (规则 55条3款).
  private static final String HEARING_LIMIT = "L28";

  private HearingRules() {}

  static List<CaseEvent> decide(HearingCommand command, CaseFile file, Asking asking) {
    return switch (command) {
      case TransferToHearing c -> transfer(c, file, asking);
      case AcceptForHearing c -> accept(c, file, asking);
      case RecordHearingTalk c -> talk(c, file, asking);
      case ReturnForInvestigation c -> giveBack(c, file, asking);
      case ExtendHearing c -> extend(c, file, asking);
      case DecideCase c -> decide(c, file, asking);
    };
  }

  private static List<CaseEvent> transfer(TransferToHearing c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireAfterOpening(c.occurredOn(), file);
    List<PersonId> persons = investigated(c.subjects(), file);
    EnumSet<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    persons.forEach(person -> flaws.addAll(heard(subject(file, person), file)));
    if (!file.facts().areComplete()) {
      refuseOrMark(Rejection.because("facts-not-specified"), ProcedureFlaw.FACTS_NOT_SPECIFIED, flaws, file);
    }
    return List.of(new TransferredToHearing(
        c.caseId(), persons, c.investigationReport(), c.propertyList(), c.approval(), c.withOpening(),
        both(flaws, approvalOf(c.approval(), c.occurredOn())), c.occurredOn()));
  }

  /// 规则 51条, 政务处分法 43条: the person has seen the facts and was heard on them.
  private static Set<ProcedureFlaw> heard(SubjectProgress subject, CaseFile file) {
    EnumSet<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    if (!subject.factsServed()) {
      refuseOrMark(Rejection.because("facts-not-served"), ProcedureFlaw.FACTS_NOT_SERVED, flaws, file);
    }
    if (!subject.stated()) {
      refuseOrMark(Rejection.because("statement-not-recorded"), ProcedureFlaw.STATEMENT_NOT_HEARD, flaws, file);
    }
    return flaws;
  }

  private static void refuseOrMark(Rejection refusal, ProcedureFlaw flaw, Set<ProcedureFlaw> flaws, CaseFile file) {
    if (!file.existing()) {
      throw refusal;
    }
    flaws.add(flaw);
  }

  /// Those still under investigation count as ready here, so that the answer says what is missing and not only that it is too early.
  private static List<PersonId> investigated(List<PersonId> named, CaseFile file) {
    List<PersonId> ready = named.isEmpty()
        ? file.progress().subjects().stream().filter(HearingRules::isInvestigated).map(SubjectProgress::person).toList()
        : named;
    if (ready.isEmpty()) {
      throw wrongState(CaseStep.TRANSFER_TO_HEARING, file.progress().state());
    }
    requireDistinct(ready);
    for (PersonId person : ready) {
      SubjectProgress subject = subject(file, person);
      if (!isInvestigated(subject)) {
        throw wrongState(CaseStep.TRANSFER_TO_HEARING, subject.state());
      }
    }
    return ready;
  }

  private static boolean isInvestigated(SubjectProgress subject) {
    return subject.state() == SubjectState.UNDER_INVESTIGATION || CaseStep.TRANSFER_TO_HEARING.isAllowed(subject);
  }

  private static List<CaseEvent> accept(AcceptForHearing c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    requireNotRecused("officers", c.officers(), file, asking);
    EnumSet<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    if (c.officers().size() < 2) {
      refuseOrMark(Rejection.at("officers", "hearing-officers-too-few"), ProcedureFlaw.HEARING_NOT_SEPARATE, flaws, file);
    }
    if (c.officers().stream().anyMatch(file.staff().ever()::contains)) {
      refuseOrMark(Rejection.at("officers", "hearing-officer-of-team"), ProcedureFlaw.HEARING_NOT_SEPARATE, flaws, file);
    }
    return List.of(new AcceptedForHearing(
        c.caseId(), requireSubjects(CaseStep.ACCEPT_FOR_HEARING, file, c.subjects()), c.officers(),
        both(flaws, Set.of()), c.occurredOn()));
  }

  private static List<CaseEvent> talk(RecordHearingTalk c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    requireSubject(CaseStep.RECORD_HEARING_TALK, file, c.subject());
    Set<ProcedureFlaw> flaws = both(pairOf("officers", c.officers()), recusedIn("officers", c.officers(), c.occurredOn(), file, asking));
    return List.of(new HearingTalkRecorded(
        c.caseId(), c.subject(), c.officers(), c.document(), both(flaws, notSeparate(c, file, asking)), c.occurredOn()));
  }

  /// 规则 55、56条: who hears the case talks with the person, and nobody who ever investigated it. Who heard an existing case is not always known.
  private static Set<ProcedureFlaw> notSeparate(RecordHearingTalk c, CaseFile file, Asking asking) {
    Set<StaffId> hearing = file.staff().hearing();
    boolean investigated = c.officers().stream().anyMatch(file.staff().ever()::contains);
    if (!investigated && (hearing.isEmpty() || hearing.containsAll(c.officers()))) {
      return Set.of();
    }
    if (!isOver(c.occurredOn(), file, asking)) {
      throw Rejection.at("officers", investigated ? "hearing-officer-of-team" : "hearing-talk-by-others");
    }
    return Set.of(ProcedureFlaw.HEARING_NOT_SEPARATE);
  }

  private static List<CaseEvent> giveBack(ReturnForInvestigation c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    List<PersonId> persons = requireSubjects(CaseStep.RETURN_FOR_INVESTIGATION, file, c.subjects());
    int times = persons.stream().mapToInt(person -> subject(file, person).returns()).max().orElse(0) + 1;
    return List.of(
        new ReturnedForInvestigation(c.caseId(), persons, c.reason(), times, c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> extend(ExtendHearing c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireText("reason", c.reason());
    List<PersonId> persons = requireSubjects(CaseStep.EXTEND_HEARING, file, c.subjects());
    persons.forEach(person -> hearingDue(person, file, asking).filter(due -> !c.dueOn().isAfter(due)).ifPresent(due -> {
      throw Rejection.at("dueOn", "hearing-extension-not-later", "due", PartialDate.of(due));
    }));
    return List.of(new HearingExtended(c.caseId(), persons, c.dueOn(), c.reason(), c.approval(), c.occurredOn()));
  }

  /// As extended before, or by the rule in force when the hearing began.
  private static Optional<LocalDate> hearingDue(PersonId person, CaseFile file, Asking asking) {
    return Optional.ofNullable(file.pending().heardUntil().get(person))
        .or(() -> Optional.ofNullable(subject(file, person).acceptedOn()).flatMap(accepted -> asking.facts().timeLimits().dueOn(HEARING_LIMIT, accepted)));
  }

  private static List<CaseEvent> decide(DecideCase c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    requireText("body", c.body());
    return List.of(new CaseDecided(
        c.caseId(), requireSubjects(CaseStep.DECIDE_CASE, file, c.subjects()), c.body(), c.minutes(), c.hearingReport(),
        c.conclusion(), Set.of(), c.occurredOn()));
  }
}
