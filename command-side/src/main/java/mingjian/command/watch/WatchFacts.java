package mingjian.command.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What rules that watch may ask, in portions: each answer is about one unit or one page of files.
public interface WatchFacts {
  /// Heads in office 在任主要负责人, one at a time.
  Iterable<HeadInOffice> heads();

  /// Open files whose day has passed.
  Iterable<OverdueFile> overdue(LocalDate today);

  /// Cases sanctioned from the office's threshold on, with neither an inquiry nor a reasoned 不启动.
  Iterable<OwedInquiry> owedInquiries();

  /// Files with a breach of a rule that no correction has lifted.
  Iterable<BreachedFile> breached();

  /// Heads who left a post since that day, one tenure at a time.
  Iterable<HeadWhoLeft> left(LocalDate since);

  /// Appointments of persons who are the subject of a case.
  Iterable<NominatedSubject> nominatedSubjects();

  /// Major matters that were met about and aren't closed.
  Iterable<MatterMetAbout> mattersMetAbout();

  /// @param guard the file itself where few may read it; null where the office may
  record BreachedFile(FileRef file, String headline, WorkAbout about, @Nullable Guard guard, List<String> breaches) {}

  /// @param metOn of the last meeting; @param adopted what it decided is to be carried out; @param implemented it was
  record MatterMetAbout(
      FileRef file, String headline, WorkAbout about, PartialDate metOn, boolean adopted, boolean implemented, Set<PublicationStage> published) {}

  /// @param audits days on which audits of the person were ordered
  record HeadWhoLeft(DutyFacts.Held tenure, List<PartialDate> audits) {}

  record NominatedSubject(DecisionFacts.Nominated nomination, FileRef appointment, CaseFacts caseFacts) {}

  /// @param divisions 分工 of the unit that lie with this person
  /// @param talks days on which somebody talked with the person, whatever the kind
  /// @param entryTalks days of 任前谈话 and 任职谈话 among them
  record HeadInOffice(
      DutyFacts.Held tenure, List<DutyFacts.Divided> divisions, List<PartialDate> talks, List<PartialDate> entryTalks) {}

  /// @param guard the file itself where few may read it; null where the office may
  record OverdueFile(
      FileRef file, String headline, boolean rectification, WorkAbout about, @Nullable Guard guard, LocalDate dueOn, String responsible) {}

  record OwedInquiry(CaseId caseId, List<PersonId> subjects, String sanctionedOn) {}
}
