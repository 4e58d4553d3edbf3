package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A candidate while the slices are walked: which of them the duty met, by which evidence.
final class CandidateDraft {
  private final CandidateKey key;
  private final Map<Stretch, Boolean> met = new LinkedHashMap<>();
  private final Set<Evidence> evidence = new LinkedHashSet<>();
  private final Set<MissingFlag> flags = EnumSet.noneOf(MissingFlag.class);
  private final Set<EdgeNote> notes = EnumSet.noneOf(EdgeNote.class);
  private boolean shownOnly;

  CandidateDraft(CandidateKey key) {
    this.key = key;
  }

  /// @param surely whether the duty covers every day of the stretch for certain
  void meets(Stretch stretch, boolean surely) {
    met.merge(stretch, surely, Boolean::logicalOr);
  }

  void cites(Evidence more) {
    evidence.add(more);
    if (more.document() == null) {
      flags.add(switch (more.kind()) {
        case DIVISION -> MissingFlag.M2;
        case MEETING -> MissingFlag.M10;
        case TENURE, SUPERVISION, NOMINATION, KNOWLEDGE, OTHER -> MissingFlag.M1;
      });
    }
  }

  void flag(MissingFlag flag) {
    flags.add(flag);
  }

  void note(EdgeNote note) {
    notes.add(note);
  }

  /// Shown for the reason noted, and not to be decided on here.
  void onlyShown(EdgeNote why) {
    notes.add(why);
    shownOnly = true;
  }

  Candidate finish(List<Stretch> whole, LocalDate today) {
    Overlap overlap = Stretches.overlap(whole, met);
    boolean mayStillHold = evidence.stream().map(Evidence::period).anyMatch(it -> it == null || it.mayContain(today));
    if (key.person() != null && !mayStillHold) {
      notes.add(EdgeNote.MOVED_SINCE);
    }
    if (!overlap.isExact()) {
      notes.add(EdgeNote.DATES_NOT_EXACT);
    }
    if (shownOnly || key.tier() == DutyTier.SUPERIOR) {
      return candidate(overlap, CandidateState.SHOWN_ONLY);
    }
    flags.add(MissingFlag.M9);
    return candidate(overlap, CandidateState.PENDING);
  }

  private Candidate candidate(Overlap overlap, CandidateState standing) {
    return new Candidate(key.person(), key.organisation(), key.tier(), overlap, new ArrayList<>(evidence),
        new TreeSet<>(flags), new TreeSet<>(notes), standing);
  }
}
