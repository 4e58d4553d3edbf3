package mingjian.query.casefile;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.OTHER;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.accepted;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.appealGivenTo;
import static mingjian.query.Happened.changedOnAppeal;
import static mingjian.query.Happened.closed;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.liuzhi;
import static mingjian.query.Happened.liuzhiExtended;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.restored;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.served;
import static mingjian.query.Happened.stated;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.team;
import static mingjian.query.Happened.transferred;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.ClueId;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.talk.TalkKind;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.query.Happened;
import mingjian.query.Origin;
import mingjian.query.ViewScenario;
import mingjian.query.casefile.CaseFileQuery.Lacks;
import mingjian.query.casefile.CaseFileQuery.Next;
import org.junit.jupiter.api.Test;

class CaseFileViewTest {
  private final ViewScenario<CaseFileRow> file = given(new CaseFileView());

  private CaseFileRow row() {
    return file.row("case-1");
  }

  private void heard() {
    file.happened("case-1", opened(), team(MEMBER), served(), stated(), transferred(), accepted());
  }

  @Test
  void it_says_where_the_case_and_each_subject_stand() {
    heard();
    assertThat(row().progress().state()).isEqualTo(CaseState.IN_HEARING);
    assertThat(row().progress().of(CHIEF)).hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(SubjectState.IN_HEARING));
  }

  @Test
  void what_may_come_next_is_what_the_decider_would_take() {
    heard();
    assertThat(CaseFileQuery.next(row())).contains(new Next("DecideCase", CHIEF)).doesNotContain(new Next("ImposeSanction", CHIEF));
  }

  @Test
  void a_case_entered_later_may_go_to_hearing_before_the_facts_are_served_and_one_of_ours_may_not() {
    file.happened("case-1", opened(), team());
    Next transfer = new Next("TransferToHearing", CHIEF);
    assertThat(CaseFileQuery.next(row().progress(), Origin.ENTERED_LATER)).contains(transfer, new Next("ServeFactMaterial", CHIEF));
    assertThat(CaseFileQuery.next(row().progress(), Origin.OPENED)).doesNotContain(transfer);
    file.happened("case-1", sealed());
    assertThat(CaseFileQuery.next(row().progress(), Origin.ENTERED_LATER)).doesNotContain(transfer);
  }

  @Test
  void a_sealed_file_offers_its_unsealing_only() {
    file.happened("case-1", opened(), sealed());
    assertThat(CaseFileQuery.next(row())).containsExactly(new Next("UnsealFile", null));
  }

  @Test
  void of_a_reopened_case_the_facts_are_to_be_served_anew_and_the_old_sanction_stays() {
    file.happened("case-1", opened(), team(), served(), stated(), decided(), sanctioned(), closed(), Happened.reopened());
    assertThat(CaseFileQuery.missing(row())).contains(new Lacks(Missing.FACTS_SERVED, CHIEF));
    assertThat(CaseFileQuery.next(row())).contains(new Next("ServeFactMaterial", CHIEF)).doesNotContain(new Next("ReopenCase", null));
    assertThat(row().subjects().getFirst().sanctions()).hasSize(1);
  }

  @Test
  void what_is_missing_is_named_for_the_case_and_for_each_subject() {
    file.happened("case-1", opened());
    assertThat(CaseFileQuery.missing(row()))
        .contains(new Lacks(Missing.PERIOD, null), new Lacks(Missing.TEAM, null), new Lacks(Missing.FACTS_SERVED, CHIEF))
        .doesNotContain(new Lacks(Missing.UNIT, null), new Lacks(Missing.OPENING_NUMBER, null));
  }

  @Test
  void after_a_decision_rectification_and_double_inquiry_are_reminded_of() {
    heard();
    assertThat(CaseFileQuery.missing(row())).doesNotContain(new Lacks(Missing.REVIEW, null));
    file.happened("case-1", decided());
    assertThat(CaseFileQuery.missing(row())).contains(new Lacks(Missing.REVIEW, null), new Lacks(Missing.RECTIFICATION, null));
  }

  @Test
  void the_form_of_who_was_decided_on_is_reminded_of_until_it_is_classified() {
    heard();
    assertThat(CaseFileQuery.missing(row())).doesNotContain(new Lacks(Missing.FORM, CHIEF));
    file.happened("case-1", decided());
    assertThat(CaseFileQuery.missing(row())).contains(new Lacks(Missing.FORM, CHIEF));
    file.happened("case-1", new FormClassified(CASE, CHIEF, FormOfDiscipline.SECOND, null, Set.of(), day(6, 1)));
    assertThat(CaseFileQuery.missing(row())).doesNotContain(new Lacks(Missing.FORM, CHIEF));
  }

  @Test
  void a_measure_stands_with_its_term_and_how_often_it_was_extended() {
    file.happened("case-1", opened(), liuzhi(), liuzhiExtended());
    assertThat(row().marks().measures()).singleElement().satisfies(measure -> {
      assertThat(measure.extensions()).isEqualTo(1);
      assertThat(measure.until()).isEqualTo(day(9, 10));
      assertThat(measure.isOverdue(LocalDate.of(2025, 9, 10))).isFalse();
      assertThat(measure.isOverdue(LocalDate.of(2025, 9, 11))).isTrue();
    });
  }

  @Test
  void the_five_artefacts_are_reminded_of_until_each_is_there_or_waived() {
    heard();
    file.happened("case-1", decided());
    assertThat(CaseFileQuery.missing(row())).contains(new Lacks(Missing.ARTEFACTS, null));
    for (ArtefactKind kind : ArtefactKind.values()) {
      file.happened("case-1", kind == ArtefactKind.ADVICE
          ? new ArtefactWaived(CASE, kind, "已随另案提出", APPROVAL, day(6, 1))
          : new CaseArtefactAttached(CASE, kind, PAPER, null, day(6, 1)));
    }
    assertThat(CaseFileQuery.missing(row())).doesNotContain(new Lacks(Missing.ARTEFACTS, null));
  }

  @Test
  void it_names_the_files_that_follow_from_it() {
    file.happened("case-1", opened());
    file.happened("appeal-1", appealGivenTo(List.of(OTHER), List.of()));
    assertThat(row().related().files()).containsExactly(new WorkFile(WorkCollection.APPEALS, "appeal-1"));
  }

  @Test
  void the_clue_that_it_came_from_is_among_its_files() {
    file.happened("case-1", opened());
    file.happened("clue-1", new ClueTurnedIntoCase(new ClueId("clue-1"), new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL), CASE, day(6, 1)));
    assertThat(row().related().files()).containsExactly(new WorkFile(WorkCollection.CLUES, "clue-1"));
  }

  @Test
  void breaches_of_procedure_are_listed_with_their_step() {
    heard();
    assertThat(row().flaws()).singleElement().satisfies(flaw -> {
      assertThat(flaw.flaw()).isEqualTo(ProcedureFlaw.ONE_PERSON);
      assertThat(flaw.event()).isEqualTo("casefile/fact-material-served");
    });
  }

  @Test
  void what_an_appeal_changed_stands_beside_the_sanction() {
    heard();
    file.happened("case-1", decided(), sanctioned(), closed(), changedOnAppeal(AppealOutcome.REVOKED));
    SubjectFile subject = row().subject(CHIEF).orElseThrow();
    assertThat(subject.sanctions()).hasSize(1);
    assertThat(subject.appealed()).singleElement().satisfies(it -> assertThat(it.outcome()).isEqualTo(AppealOutcome.REVOKED));
  }

  @Test
  void what_is_to_be_restored_is_missing_until_it_was() {
    heard();
    file.happened("case-1", decided(), sanctioned(), closed(), changedOnAppeal(AppealOutcome.REVOKED));
    assertThat(CaseFileQuery.missing(row())).extracting(Lacks::what).contains(Missing.RESTORATION);
    file.happened("appeal-1", restored());
    assertThat(CaseFileQuery.missing(row())).extracting(Lacks::what).doesNotContain(Missing.RESTORATION);
  }

  @Test
  void files_that_name_the_case_are_found_from_it() {
    file.happened("case-1", opened()).happened("talk-1", talk(TALK, TalkKind.INVESTIGATION, CASE, day(3, 9)));
    assertThat(row().related().talks()).containsExactly(TALK);
  }

  @Test
  void its_content_is_for_leaders_and_those_it_was_granted_to() {
    file.happened("case-1", opened());
    assertThat(file.rolesThatSee("case-1")).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(file.seenBy("case:case-1")).hasSize(1);
    assertThat(file.seenBy("case:case-2")).isEmpty();
  }

  @Test
  void a_sealed_one_is_for_the_named_only() {
    file.happened("case-1", opened(), sealed());
    assertThat(file.rolesThatSee("case-1")).isEmpty();
    assertThat(file.seenBy("case:case-1")).isEmpty();
    assertThat(file.seenBy("account:head1")).hasSize(1);
  }

  @Test
  void an_announcement_lacks_nothing_and_offers_no_step_of_ours() {
    file.happened("case-1", announcedByOthers(CASE, PLACE, PartialDate.ofMonth(2014, 5)));
    assertThat(CaseFileQuery.missing(row())).isEmpty();
    assertThat(CaseFileQuery.next(row())).extracting(Next::command).containsOnly("CorrectRecord");
  }

  @Test
  void a_step_without_an_opening_leaves_no_row() {
    file.happened("case-1", decided());
    assertThat(file.keys()).isEmpty();
  }
}
