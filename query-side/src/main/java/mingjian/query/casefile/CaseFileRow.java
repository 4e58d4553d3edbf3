package mingjian.query.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseMarks;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.query.Origin;
import org.jspecify.annotations.Nullable;

/// A case as it stands. Its steps in order are the rows of `file-history`.
///
/// @param announcement what others announced; null for a case of our own
/// @param sealedFor who may still read it; null while it isn't sealed
/// @param marks measures, linked cases, campaigns, the five artefacts
public record CaseFileRow(
    CaseId caseId, Origin origin, CaseProgress progress, Opened opened, @Nullable PublicAnnouncementRecorded announcement,
    @Nullable Team team, List<SubjectFile> subjects, Related related, List<NotedFlaw> flaws, @Nullable Set<StaffId> sealedFor,
    CaseMarks marks) {

  public Optional<SubjectFile> subject(PersonId person) {
    return subjects.stream().filter(subject -> subject.person().equals(person)).findFirst();
  }

  CaseFileRow with(Opened opened) {
    return new CaseFileRow(caseId, origin, progress, opened, announcement, team, subjects, related, flaws, sealedFor, marks);
  }

  CaseFileRow with(Team team) {
    return new CaseFileRow(caseId, origin, progress, opened, announcement, team, subjects, related, flaws, sealedFor, marks);
  }

  CaseFileRow with(Related related) {
    return new CaseFileRow(caseId, origin, progress, opened, announcement, team, subjects, related, flaws, sealedFor, marks);
  }

  CaseFileRow with(List<SubjectFile> subjects) {
    return new CaseFileRow(caseId, origin, progress, opened, announcement, team, subjects, related, flaws, sealedFor, marks);
  }

  CaseFileRow after(CaseProgress progress, CaseMarks marks, List<NotedFlaw> flaws) {
    return new CaseFileRow(caseId, origin, progress, opened, announcement, team, subjects, related, flaws, sealedFor, marks);
  }

  CaseFileRow sealedFor(@Nullable Set<StaffId> named) {
    return new CaseFileRow(caseId, origin, progress, opened, announcement, team, subjects, related, flaws, named, marks);
  }
}
