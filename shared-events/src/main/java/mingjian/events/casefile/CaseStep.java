package mingjian.events.casefile;

import static mingjian.events.casefile.CaseState.ANNOUNCED_ONLY;
import static mingjian.events.casefile.CaseState.ARCHIVED;
import static mingjian.events.casefile.CaseState.CLOSED;
import static mingjian.events.casefile.CaseState.IN_HEARING;
import static mingjian.events.casefile.CaseState.NOT_OPENED;
import static mingjian.events.casefile.CaseState.OPENED;
import static mingjian.events.casefile.CaseState.UNDER_INVESTIGATION;
import static mingjian.events.casefile.CaseState.WITHDRAWN;
import static mingjian.events.casefile.SubjectState.ANNOUNCED;
import static mingjian.events.casefile.SubjectState.EXECUTED;
import static mingjian.events.casefile.SubjectState.EXEMPTED;
import static mingjian.events.casefile.SubjectState.FACTS_SERVED;
import static mingjian.events.casefile.SubjectState.NOT_SANCTIONED;
import static mingjian.events.casefile.SubjectState.RETURNED_FOR_INVESTIGATION;
import static mingjian.events.casefile.SubjectState.SANCTIONED;
import static mingjian.events.casefile.SubjectState.TRANSFERRED_TO_HEARING;
import static mingjian.events.casefile.SubjectState.TRANSFERRED_TO_PROCURATORATE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps of a case after it was opened, and from which states each may be taken (DOMAIN 4.2). One table for the decider, which refuses the
/// others as `wrong-state`, and for the case file, which shows what may come next. Each constant is the command of the same name.
public enum CaseStep {
  ASSIGN_NUMBER(own()),
  VOID_NUMBER(own()),
  RECORD_JURISDICTION(live()),
  ASSIGN_TEAM(live()),
  CHANGE_TEAM(live()),
  DECIDE_RECUSAL(live()),
  ADD_SUBJECT(EnumSet.of(OPENED, UNDER_INVESTIGATION, IN_HEARING)),
  SPECIFY_FACTS(unarchived()),
  ANNOUNCE_CASE_OPENING(unarchived(), EnumSet.allOf(SubjectState.class), null),
  RECORD_SUBJECT_IDENTITY(unarchived(), EnumSet.allOf(SubjectState.class), null),
  SET_HEAD_FLAG(unarchived(), EnumSet.allOf(SubjectState.class), null),

  SERVE_FACT_MATERIAL(
      live(), EnumSet.of(SubjectState.UNDER_INVESTIGATION, FACTS_SERVED, RETURNED_FOR_INVESTIGATION), FACTS_SERVED),
  /// Also on what the hearing officers show.
  RECORD_STATEMENT(live(), EnumSet.of(FACTS_SERVED, TRANSFERRED_TO_HEARING, SubjectState.IN_HEARING), null),
  TRANSFER_TO_HEARING(live(), EnumSet.of(FACTS_SERVED, RETURNED_FOR_INVESTIGATION), TRANSFERRED_TO_HEARING),
  ACCEPT_FOR_HEARING(live(), EnumSet.of(TRANSFERRED_TO_HEARING), SubjectState.IN_HEARING),
  RECORD_HEARING_TALK(live(), EnumSet.of(SubjectState.IN_HEARING), null),
  RETURN_FOR_INVESTIGATION(
      live(), EnumSet.of(TRANSFERRED_TO_HEARING, SubjectState.IN_HEARING), RETURNED_FOR_INVESTIGATION),
  EXTEND_HEARING(live(), EnumSet.of(SubjectState.IN_HEARING), null),
  DECIDE_CASE(live(), EnumSet.of(SubjectState.IN_HEARING), SubjectState.DECIDED),

  /// Each of the three kinds is a decision of its own, so a second one may follow the first.
  IMPOSE_SANCTION(unarchived(), decided(), SANCTIONED),
  EXEMPT_SUBJECT(unarchived(), EnumSet.of(SubjectState.DECIDED), EXEMPTED),
  DECIDE_NO_SANCTION(unarchived(), EnumSet.of(SubjectState.DECIDED), NOT_SANCTIONED),
  /// Beside a sanction; alone it is the outcome.
  TRANSFER_TO_PROCURATORATE(unarchived(), decided(), TRANSFERRED_TO_PROCURATORATE),
  /// The procuratorate may ask when the case has long been closed or in the archive.
  RECORD_PROCURATORATE_RETURN(own(), decided(), null),
  FINISH_SUPPLEMENTARY_INVESTIGATION(own(), decided(), null),
  ANNOUNCE_DECISION(unarchived(), EnumSet.of(SANCTIONED, EXEMPTED, NOT_SANCTIONED, TRANSFERRED_TO_PROCURATORATE), ANNOUNCED),
  REPORT_EXECUTION(unarchived(), EnumSet.of(ANNOUNCED), EXECUTED),
  /// May take six months, when the case has long been closed or in the archive.
  FINISH_FORMALITIES(own(), EnumSet.of(SANCTIONED, ANNOUNCED, EXECUTED), null),
  EXTEND_FORMALITIES(own(), EnumSet.of(SANCTIONED, ANNOUNCED, EXECUTED), null),
  WITHDRAW_CASE(live(), EnumSet.of(SubjectState.IN_HEARING), SubjectState.WITHDRAWN),
  CLEAR_SUBJECT(
      ended(), EnumSet.of(SubjectState.WITHDRAWN, NOT_SANCTIONED, EXEMPTED, ANNOUNCED, EXECUTED), null),
  /// An appeal may be decided when the case has long been in the archive.
  RECORD_APPEAL_OUTCOME(own()),

  /// Late papers of a measure, too, so also when the case is closed.
  RECORD_MEASURE(unarchived()),
  EXTEND_MEASURE(unarchived()),
  RECALCULATE_LIUZHI(unarchived()),
  RECORD_MEASURE_NOTICE(unarchived()),
  END_MEASURE(unarchived()),
  RECORD_LIUZHI_DELIVERY(unarchived()),
  RECORD_MEASURE_CHANGE_REQUEST(unarchived()),
  DECIDE_MEASURE_CHANGE(unarchived()),
  RECORD_IRRELEVANT_PROPERTY(unarchived()),
  RELEASE_IRRELEVANT_PROPERTY(unarchived()),
  LINK_CASES(own()),
  UNLINK_CASES(own()),
  TAG_CAMPAIGN(unarchived()),
  RECORD_SELF_SURRENDER(unarchived(), EnumSet.allOf(SubjectState.class), null),
  CLASSIFY_FORM(unarchived(), decided(), null),
  ATTACH_ARTEFACT(own()),
  WAIVE_ARTEFACT(own()),
  PUBLISH_CIRCULAR(own()),

  ARCHIVE_CASE(EnumSet.of(CLOSED, WITHDRAWN)),
  /// By an appeal or new evidence only (DOMAIN 4.2); a case that was withdrawn may turn out to be none to withdraw.
  REOPEN_CASE(EnumSet.of(CLOSED, ARCHIVED, WITHDRAWN)),
  SEAL_FILE(own()),
  UNSEAL_FILE(own()),
  CORRECT_RECORD(EnumSet.complementOf(EnumSet.of(NOT_OPENED)));

  private final Set<CaseState> inCase;
  private final @Nullable Set<SubjectState> inSubject;
  private final @Nullable SubjectState leadsTo;

  CaseStep(Set<CaseState> inCase) {
    this(inCase, null, null);
  }

  CaseStep(Set<CaseState> inCase, @Nullable Set<SubjectState> inSubject, @Nullable SubjectState leadsTo) {
    this.inCase = inCase;
    this.inSubject = inSubject;
    this.leadsTo = leadsTo;
  }

  /// @param command simple name of the command's record
  public static CaseStep of(String command) {
    return Arrays.stream(values())
        .filter(step -> step.command().equals(command))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step of a case: " + command));
  }

  /// What may be done next with the case as a whole.
  public static List<CaseStep> nextOf(CaseProgress progress) {
    return Arrays.stream(values()).filter(step -> !step.isPerSubject() && step.isAllowed(progress)).toList();
  }

  /// What may be done next with one subject.
  public static List<CaseStep> nextOf(CaseProgress progress, SubjectProgress subject) {
    return Arrays.stream(values())
        .filter(step -> step.isPerSubject() && step.isAllowed(progress) && step.isAllowed(subject))
        .toList();
  }

  /// Simple name of the command: `TransferToHearing`.
  public String command() {
    StringBuilder name = new StringBuilder();
    for (String part : name().split("_")) {
      name.append(part.charAt(0)).append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.toString();
  }

  public boolean isPerSubject() {
    return inSubject != null;
  }

  /// A sealed file takes nothing but its unsealing.
  public boolean isAllowed(CaseProgress progress) {
    return inCase.contains(progress.state())
        && (this == UNSEAL_FILE) == progress.sealed()
        && (this == ASSIGN_TEAM ? !progress.hasTeam() : this != CHANGE_TEAM || progress.hasTeam());
  }

  public boolean isAllowed(SubjectProgress subject) {
    return inSubject == null || inSubject.contains(subject.state());
  }

  /// The state the subject is in afterwards; the one it was in where the step moves nothing.
  public SubjectState from(SubjectState before) {
    boolean beside = this == TRANSFER_TO_PROCURATORATE && before != SubjectState.DECIDED;
    return leadsTo == null || beside ? before : leadsTo;
  }

  private static Set<CaseState> live() {
    return EnumSet.of(OPENED, UNDER_INVESTIGATION, IN_HEARING, CaseState.DECIDED);
  }

  private static Set<CaseState> ended() {
    return EnumSet.of(CaseState.DECIDED, CLOSED, WITHDRAWN);
  }

  private static Set<CaseState> unarchived() {
    return EnumSet.complementOf(EnumSet.of(NOT_OPENED, ANNOUNCED_ONLY, ARCHIVED));
  }

  private static Set<CaseState> own() {
    return EnumSet.complementOf(EnumSet.of(NOT_OPENED, ANNOUNCED_ONLY));
  }

  private static Set<SubjectState> decided() {
    return EnumSet.of(
        SubjectState.DECIDED, SANCTIONED, EXEMPTED, NOT_SANCTIONED, TRANSFERRED_TO_PROCURATORATE, ANNOUNCED, EXECUTED);
  }
}
