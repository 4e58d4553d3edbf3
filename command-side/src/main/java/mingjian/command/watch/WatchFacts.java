package mingjian.command.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.clue.TargetRank;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.supervision.AuditKind;
import mingjian.events.talk.EntryTalk;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What rules that watch may ask, in portions: each answer is about one unit or one page of files.
public interface WatchFacts {
  /// Heads in office 在任主要负责人, one at a time.
  Iterable<HeadInOffice> heads();

  /// Days of talks of a superior head with this one 监督谈话, in the years from one day to the other at least; a talk that serves a case is none.
  List<PartialDate> supervisionTalks(PersonId head, LocalDate since, LocalDate today);

  /// Talks with whoever holds the tenure, before or on taking a post, this one or another.
  List<EntryTalk> entryTalks(DutyFacts.Held tenure);

  /// Whether the rule's reminder of that finding stands open. Time alone ends none: only which are raised anew is bounded by it.
  boolean isOpen(WatchRule rule, String key);

  /// Open files whose day has passed.
  Iterable<OverdueFile> overdue(LocalDate today);

  /// Cases sanctioned from the office's threshold on, with neither an inquiry nor a reasoned 不启动.
  Iterable<OwedInquiry> owedInquiries();

  /// Files with a breach of a rule that no correction has lifted.
  Iterable<BreachedFile> breached();

  /// Heads who left a post since that day, or whose audit a reminder still asks for, one tenure at a time.
  Iterable<HeadWhoLeft> left(LocalDate since);

  /// Appointments of persons who are the subject of a case.
  Iterable<NominatedSubject> nominatedSubjects();

  /// Major matters that were met about and aren't closed.
  Iterable<MatterMetAbout> mattersMetAbout();

  /// Clues about heads that were not yet told to others as they should be 直报、抄报.
  Iterable<HeadClue> headClues();

  /// Appointments since that day, or of which a reminder still asks something.
  Iterable<Appointed> appointed(LocalDate since);

  /// @param upwardDueOn null where nobody set a day
  record HeadClue(
      FileRef file, Guard guard, String headline, WorkAbout about, TargetRank target, PartialDate receivedOn, @Nullable LocalDate upwardDueOn,
      boolean inspected, boolean reportedUpward, boolean copied) {}

  /// @param nominated somebody is named who proposed it; @param tenures of the appointee; @param audits of the appointee, whatever was audited
  record Appointed(
      FileRef file, PersonId person, UnitId unit, String post, PartialDate on, boolean nominated, List<DutyFacts.Held> tenures, List<Audited> audits) {}

  /// @param guard the file itself where few may read it; null where the office may
  record BreachedFile(FileRef file, String headline, WorkAbout about, @Nullable Guard guard, List<String> breaches) {}

  /// @param metOn of the last meeting; @param adopted what it decided is to be carried out; @param implemented it was
  record MatterMetAbout(
      FileRef file, String headline, WorkAbout about, PartialDate metOn, boolean adopted, boolean implemented, Set<PublicationStage> published) {}

  /// @param audits of the person, whatever was audited
  record HeadWhoLeft(DutyFacts.Held tenure, List<Audited> audits) {}

  /// @param tenure null where the order names none
  /// @param audited the stretch that is audited
  record Audited(FileRef file, UnitId unit, @Nullable TenureId tenure, AuditKind kind, Period audited, PartialDate orderedOn, boolean reported) {}

  /// @param checked the double inquiry of the case includes the nomination 已列入用人失察检查
  record NominatedSubject(DecisionFacts.Nominated nomination, FileRef appointment, CaseFacts caseFacts, boolean checked) {}

  /// @param divisions 分工 of the unit that lie with this person
  record HeadInOffice(DutyFacts.Held tenure, List<DutyFacts.Divided> divisions) {}

  /// @param guard the file itself where few may read it; null where the office may
  record OverdueFile(
      FileRef file, String headline, boolean rectification, WorkAbout about, @Nullable Guard guard, LocalDate dueOn, String responsible) {}

  record OwedInquiry(CaseId caseId, List<PersonId> subjects, String sanctionedOn) {}
}
