package mingjian.query.caseaccess;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Event;
import mingjian.events.Id;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.work.WorkEvent;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// Grants, keyed `<account>/<case or talk>`. Each account sees its own; from them the tags of a viewer are made. Leaders need none: their role
/// is enough (DOMAIN 8.1.15).
public final class CaseAccessView implements View<CaseAccessRow> {
  @Override
  public String name() {
    return "case-access";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<CaseAccessRow> rowType() {
    return CaseAccessRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return changes(recorded).keySet();
  }

  @Override
  public @Nullable CaseAccessRow fold(@Nullable CaseAccessRow row, Recorded recorded, String key) {
    Change change = Objects.requireNonNull(changes(recorded).get(key));
    Set<AccessGround> grounds = EnumSet.noneOf(AccessGround.class);
    if (row != null && change.ground != null) {
      grounds.addAll(row.grounds());
    }
    if (change.ground != null) {
      if (change.given) {
        grounds.add(change.ground);
      } else {
        grounds.remove(change.ground);
      }
    }
    return grounds.isEmpty() ? null : new CaseAccessRow(change.staff, change.tag, Set.copyOf(grounds));
  }

  /// @param ground null: every ground ends
  private record Change(StaffId staff, String tag, @Nullable AccessGround ground, boolean given) {}

  private static Map<String, Change> changes(Recorded recorded) {
    Map<String, Change> changes = new LinkedHashMap<>();
    Event event = recorded.event();
    switch (event) {
      case CaseOpened e -> opener(recorded, e.caseId(), changes);
      case ExistingCaseRegistered e -> opener(recorded, e.caseId(), changes);
      case TeamAssigned e -> give(changes, e.caseId(), AccessGround.TEAM, team(e.leader(), e.members(), e.safetyOfficer()));
      case TeamChanged e -> {
        put(changes, e.caseId(), AccessGround.TEAM, false, e.left());
        give(changes, e.caseId(), AccessGround.TEAM, team(e.leader(), e.members(), e.safetyOfficer()));
      }
      case RecusalDecided e when e.withdraws() -> put(changes, e.caseId(), null, false, List.of(e.staff()));
      case AcceptedForHearing e -> give(changes, e.caseId(), AccessGround.HEARING, e.officers());
      case TalkPlanned e -> {
        give(changes, e.talkId(), AccessGround.INTERVIEWER, staff(e.interviewers()));
        opener(recorded, e.talkId(), changes);
      }
      case TalkRecorded e -> {
        give(changes, e.talkId(), AccessGround.INTERVIEWER, staff(e.report().interviewers()));
        opener(recorded, e.talkId(), changes);
      }
      case WorkEvent e -> {
        put(changes, e.fileId(), null, false, e.withdrawn());
        give(changes, e.fileId(), AccessGround.HANDLER, e.granted());
        if (e.opensCase() && e.about().relatedCase() != null) {
          put(changes, e.about().relatedCase(), AccessGround.REVIEWER, false, e.withdrawn());
          give(changes, e.about().relatedCase(), AccessGround.REVIEWER, e.granted());
        }
        opener(recorded, e.fileId(), changes);
      }
      default -> { }
    }
    return changes;
  }

  /// An investigator sees what he entered himself; a clerk of 案管 enters whole cases and still sees their status only.
  private static void opener(Recorded recorded, Id file, Map<String, Change> changes) {
    if (recorded.actor().role() == Role.INVESTIGATOR) {
      StaffId staff = new StaffId(recorded.actor().account());
      changes.putIfAbsent(staff + "/" + file.value(), new Change(staff, Readers.grant(file), AccessGround.RECORDED_IT, true));
    }
  }

  private static void give(Map<String, Change> changes, Id file, AccessGround ground, Collection<StaffId> to) {
    put(changes, file, ground, true, to);
  }

  private static void put(Map<String, Change> changes, Id file, @Nullable AccessGround ground, boolean given, Collection<StaffId> staff) {
    staff.forEach(one -> changes.put(one + "/" + file.value(), new Change(one, Readers.grant(file), ground, given)));
  }

  private static List<StaffId> team(StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer) {
    return Stream.concat(Stream.of(leader), Stream.concat(members.stream(), Stream.ofNullable(safetyOfficer))).distinct().toList();
  }

  private static List<StaffId> staff(List<Interviewer> interviewers) {
    return interviewers.stream().map(Interviewer::staff).filter(Objects::nonNull).distinct().toList();
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(CaseAccessRow row) {
    return Fields.of("staff", row.staff(), "tag", row.tag());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("staff"), List.of("staff", "tag"));
  }

  @Override
  public boolean readByRules() {
    return true;
  }

  @Override
  public Set<String> readers(CaseAccessRow row) {
    return Readers.only(row.staff());
  }
}
