package mingjian.query;

import static mingjian.events.Role.CASE_ADMINISTRATOR;
import static mingjian.events.Role.DEPUTY_LEAD;
import static mingjian.events.Role.HEAD;
import static mingjian.events.Role.HEARING_OFFICER;
import static mingjian.events.Role.INVESTIGATOR;
import static mingjian.events.Role.REPORTER;
import static mingjian.events.Role.SECTION_HEAD;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.Event;
import mingjian.events.Id;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// Who may read what: the one table of reading rights, as `WhoMay` is the one of sending. Default deny (DOMAIN 7.3, 8.1.15): a row is
/// seen only by those who hold one of its tags. System administrator and security auditor stand in none of these lists.
///
/// Grants on a case or a talk are held by the viewer (`case:<id>`, `talk:<id>`, from the view `case-access`), not written into rows: when
/// a member leaves the team, no other row changes.
public final class Readers {
  /// Held by the application itself when a rule asks a view (the `Facts` port); by no person.
  public static final String RULES = "internal:rules";

  private Readers() {}

  /// What an event of a file says. Empty for what stands in no file: the registry has registers, and persons their timeline.
  public static Set<String> of(Event event) {
    return switch (event) {
      case PublicAnnouncementRecorded _ -> registry();
      case CaseEvent e -> caseContent(e.caseId());
      case TalkEvent e -> talkContent(e.talkId(), e.about().relatedCase());
      case RectificationEvent e -> rectification(e.about().sourceCase(), e.about().sourceTalk());
      case ReviewEvent e -> review(e.caseId());
      case WorkEvent e -> work(e);
      default -> Set.of();
    };
  }

  /// 单位、领导干部、任职、分工、公开通报: all who handle cases.
  public static Set<String> registry() {
    return roles(INVESTIGATOR, HEARING_OFFICER, CASE_ADMINISTRATOR, SECTION_HEAD, DEPUTY_LEAD, HEAD);
  }

  /// What a case says: the leaders, and whom the case was granted to (its team; 审理 after hand-over).
  public static Set<String> caseContent(CaseId id) {
    return with(leaders(), grant(id));
  }

  /// That a case exists, its number and state: 案管 besides.
  public static Set<String> caseStatus(CaseId id) {
    return with(caseContent(id), Viewer.role(CASE_ADMINISTRATOR));
  }

  /// Between hand-over and acceptance every hearing officer sees the case, or nobody could accept it; afterwards those who did (DOMAIN 8.1.15).
  public static Set<String> whileAwaitingAcceptance(boolean awaits, Set<String> tags) {
    return awaits ? with(tags, Viewer.role(HEARING_OFFICER)) : tags;
  }

  /// A sealed file 封存: nobody but those named, whatever their role and grants.
  public static Set<String> sealedFor(Collection<StaffId> named) {
    Set<String> tags = new LinkedHashSet<>();
    named.forEach(staff -> tags.add(Viewer.account(staff.value())));
    return Set.copyOf(tags);
  }

  /// What was said in a talk: the leaders, those who planned or held it, and the team of the case it belongs to.
  public static Set<String> talkContent(TalkId id, @Nullable CaseId relatedCase) {
    Set<String> tags = with(leaders(), grant(id));
    return relatedCase == null ? tags : with(tags, grant(relatedCase));
  }

  /// That a talk is planned, held or closed: 案管 besides.
  public static Set<String> talkStatus(TalkId id, @Nullable CaseId relatedCase) {
    return with(talkContent(id, relatedCase), Viewer.role(CASE_ADMINISTRATOR));
  }

  /// Demands on a unit. Those that stand on their own are working papers of the whole office; those that follow from a case or a talk tell
  /// what stands there, and are guarded like it.
  public static Set<String> rectification(@Nullable CaseId sourceCase, @Nullable TalkId sourceTalk) {
    if (sourceCase != null) {
      return caseStatus(sourceCase);
    }
    return sourceTalk == null ? registry() : talkStatus(sourceTalk, null);
  }

  /// A file of daily supervision, by its collection; where it follows from a case it tells what stands there, and is guarded like it.
  public static Set<String> work(WorkEvent event) {
    return work(event.files(), event.fileId().value(), event.about(), event.guard());
  }

  /// As above; what bears the guard of another file is read by the readers of that file, and nobody else.
  public static Set<String> work(WorkCollection collection, String fileId, WorkAbout about, @Nullable Guard guard) {
    if (guard == null) {
      return work(collection, fileId, about);
    }
    return guard.files() == null ? talkStatus(new TalkId(guard.fileId()), about.relatedCase()) : work(guard.files(), guard.fileId(), about);
  }

  /// As above.
  public static Set<String> work(WorkCollection collection, String fileId, WorkAbout about) {
    Set<String> tags = switch (collection.readers()) {
      case OFFICE -> about.relatedCase() == null ? registry() : caseStatus(about.relatedCase());
      case GRANTED -> with(leaders(), Viewer.role(CASE_ADMINISTRATOR), file(fileId));
      case PERSONAL -> with(leaders(), file(fileId));
    };
    return about.relatedCase() == null ? tags : with(tags, grant(about.relatedCase()));
  }

  private static String file(String id) {
    return "file:" + id;
  }

  /// A double inquiry: the leaders, and those to whom its case is granted.
  public static Set<String> review(CaseId caseId) {
    return caseContent(caseId);
  }

  /// Figures without content: 统计 besides the leaders and 案管.
  public static Set<String> figures() {
    return with(leaders(), Viewer.role(CASE_ADMINISTRATOR), Viewer.role(REPORTER));
  }

  /// Figures that name letters, alerts of models or clues: who keeps their registers may know that each is there, who only counts may not.
  public static Set<String> clueFigures() {
    return with(leaders(), Viewer.role(CASE_ADMINISTRATOR));
  }

  /// What a person may know of the own rights.
  public static Set<String> only(StaffId staff) {
    return Set.of(Viewer.account(staff.value()));
  }

  /// The tag that a grant gives: `case:<id>`, `talk:<id>`, `file:<id>` for files of daily supervision.
  public static String grant(Id id) {
    return switch (id) {
      case CaseId caseId -> "case:" + caseId.value();
      case TalkId talkId -> "talk:" + talkId.value();
      default -> file(id.value());
    };
  }

  public static Set<String> with(Set<String> tags, String... more) {
    Set<String> all = new LinkedHashSet<>(tags);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  private static Set<String> leaders() {
    return roles(SECTION_HEAD, DEPUTY_LEAD, HEAD);
  }

  private static Set<String> roles(Role... roles) {
    Set<String> tags = new LinkedHashSet<>();
    for (Role role : roles) {
      tags.add(Viewer.role(role));
    }
    return Set.copyOf(tags);
  }
}
