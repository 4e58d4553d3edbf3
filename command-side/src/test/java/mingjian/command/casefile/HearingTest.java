package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DEPUTY;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.JUDGE;
import static mingjian.command.casefile.CaseWords.MEMBER;
import static mingjian.command.casefile.CaseWords.OTHER_JUDGE;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.SECOND;
import static mingjian.command.casefile.CaseWords.accepted;
import static mingjian.command.casefile.CaseWords.approval;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.existing;
import static mingjian.command.casefile.CaseWords.handedOver;
import static mingjian.command.casefile.CaseWords.inHearing;
import static mingjian.command.casefile.CaseWords.investigated;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.openedVaguely;
import static mingjian.command.casefile.CaseWords.served;
import static mingjian.command.casefile.CaseWords.so;
import static mingjian.command.casefile.CaseWords.stated;
import static mingjian.command.casefile.CaseWords.teamed;
import static mingjian.command.casefile.CaseWords.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.casefile.HearingCommand.AcceptForHearing;
import mingjian.command.casefile.HearingCommand.DecideCase;
import mingjian.command.casefile.HearingCommand.ExtendHearing;
import mingjian.command.casefile.HearingCommand.RecordHearingTalk;
import mingjian.command.casefile.HearingCommand.ReturnForInvestigation;
import mingjian.command.casefile.HearingCommand.TransferToHearing;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.HearingExtended;
import mingjian.events.casefile.HearingEvent.HearingTalkRecorded;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final Subject[] TWO = {new Subject(DIRECTOR, MEMBER, null), new Subject(DEPUTY, MEMBER, null)};

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void a_subject_who_saw_the_facts_and_spoke_may_be_handed_over() {
    file(investigated()).when(handOver()).then(transferred(DIRECTOR));
  }

  @Test
  void one_who_did_not_see_them_may_not() {
    assertThat(file(open()).when(handOver()).thenRejected("facts-not-served").inChinese())
        .isEqualTo("违纪违法事实材料尚未与本人见面，不能移送审理。");
  }

  @Test
  void one_who_did_not_speak_may_not() {
    file(so(open(), served(DIRECTOR))).when(handOver()).thenRejected("statement-not-recorded");
  }

  @Test
  void a_case_whose_facts_are_open_may_not() {
    file(openedVaguely(), teamed(), served(DIRECTOR), stated(DIRECTOR)).when(handOver()).thenRejected("facts-not-specified");
  }

  @Test
  void an_existing_case_is_handed_over_with_the_flaws_of_its_time() {
    TransferredToHearing event = (TransferredToHearing) file(existing()).when(handOver()).events().getFirst();
    assertThat(event.flaws())
        .containsExactlyInAnyOrder(ProcedureFlaw.FACTS_NOT_SERVED, ProcedureFlaw.STATEMENT_NOT_HEARD);
  }

  @Test
  void an_approval_after_the_hand_over_is_marked() {
    TransferredToHearing event = (TransferredToHearing) file(investigated())
        .when(new TransferToHearing(CASE, List.of(), PAPER, null, approval("2025-10-08"), false, on("2025-09-30")))
        .events().getFirst();
    assertThat(event.flaws()).containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
  }

  @Test
  void one_of_two_subjects_may_be_handed_over_alone() {
    file(opened(TWO), teamed(), served(DIRECTOR), stated(DIRECTOR)).when(handOver(DIRECTOR)).then(transferred(DIRECTOR));
  }

  @Test
  void both_may_not_while_one_has_not_seen_the_facts() {
    file(opened(TWO), teamed(), served(DIRECTOR), stated(DIRECTOR)).when(handOver()).thenRejected("facts-not-served");
  }

  @Test
  void nobody_is_handed_over_twice() {
    file(handedOver()).when(handOver()).thenRejected("wrong-state");
    file(handedOver()).when(handOver(DIRECTOR)).thenRejected("wrong-state");
  }

  @Test
  void two_who_did_not_investigate_may_hear_the_case() {
    file(handedOver()).by(Role.HEARING_OFFICER).when(accept(JUDGE, OTHER_JUDGE)).then(accepted(DIRECTOR));
  }

  @Test
  void one_alone_may_not() {
    file(handedOver()).when(accept(JUDGE)).thenRejected("hearing-officers-too-few");
  }

  @Test
  void one_who_investigated_may_not() {
    assertThat(file(handedOver()).when(accept(JUDGE, SECOND)).thenRejected("hearing-officer-of-team").inChinese())
        .isEqualTo("审理人员与审查调查人员不得为同一人。");
  }

  @Test
  void nobody_hears_his_own_case() {
    file(handedOver()).knowing(NoFacts.holding(JUDGE, DIRECTOR)).when(accept(JUDGE, OTHER_JUDGE)).thenRejected("must-withdraw");
    file(handedOver()).knowing(NoFacts.holding(JUDGE, DEPUTY)).when(accept(JUDGE, OTHER_JUDGE)).then(accepted(DIRECTOR));
  }

  @Test
  void in_an_existing_case_it_is_marked() {
    AcceptedForHearing event =
        (AcceptedForHearing) file(existing(), transferred(DIRECTOR)).when(accept(JUDGE)).events().getFirst();
    assertThat(event.flaws()).containsExactly(ProcedureFlaw.HEARING_NOT_SEPARATE);
  }

  @Test
  void an_investigator_does_not_enter_the_hearing() {
    file(handedOver()).by(Role.INVESTIGATOR).when(accept(JUDGE, OTHER_JUDGE)).thenRejected("not-permitted");
  }

  @Test
  void a_hearing_talk_may_be_held_while_the_case_is_heard() {
    var talk = new RecordHearingTalk(CASE, DIRECTOR, List.of(JUDGE, OTHER_JUDGE), PAPER, on("2025-10-20"));
    file(inHearing()).when(talk)
        .then(new HearingTalkRecorded(CASE, DIRECTOR, List.of(JUDGE, OTHER_JUDGE), PAPER, Set.of(), on("2025-10-20")));
    file(handedOver()).when(talk).thenRejected("wrong-state");
  }

  @Test
  void a_hearing_talk_is_held_by_those_who_hear_the_case() {
    file(inHearing()).when(talk("2026-03-02", JUDGE, OTHER_JUDGE)).events();
    file(inHearing()).when(talk("2026-03-02", JUDGE, SECOND)).thenRejected("hearing-officer-of-team");
    file(inHearing()).when(talk("2026-03-02", JUDGE, new StaffId("shenli03"))).thenRejected("hearing-talk-by-others");
    file(inHearing()).knowing(NoFacts.holding(JUDGE, DIRECTOR)).when(talk("2026-03-02", JUDGE, OTHER_JUDGE)).thenRejected("must-withdraw");
  }

  @Test
  void one_of_an_earlier_day_that_others_held_is_marked() {
    assertThat(flaws(file(inHearing()), JUDGE, SECOND)).containsExactly(ProcedureFlaw.HEARING_NOT_SEPARATE);
    assertThat(flaws(file(inHearing()), JUDGE, new StaffId("shenli03"))).containsExactly(ProcedureFlaw.HEARING_NOT_SEPARATE);
    assertThat(flaws(file(inHearing()).knowing(NoFacts.holding(JUDGE, DIRECTOR)), JUDGE, OTHER_JUDGE)).containsExactly(ProcedureFlaw.RECUSED_TOOK_PART);
    assertThat(flaws(file(existing(new Standing(DIRECTOR, SubjectState.IN_HEARING, on("2025-10-09"), null))), JUDGE, OTHER_JUDGE))
        .as("who heard it before it came into the books is not known").isEmpty();
  }

  @Test
  void a_case_may_be_returned_and_counts_how_often() {
    var returned = new ReturnedForInvestigation(CASE, List.of(DIRECTOR), "证据不足", 1, APPROVAL, on("2025-10-25"));
    file(inHearing()).when(giveBack()).then(returned);
    file(so(inHearing(), returned, transferred(DIRECTOR))).when(giveBack())
        .then(new ReturnedForInvestigation(CASE, List.of(DIRECTOR), "证据不足", 2, APPROVAL, on("2025-10-25")));
  }

  @Test
  void a_case_under_investigation_may_not_be_returned() {
    file(investigated()).when(giveBack()).thenRejected("wrong-state");
  }

  @Test
  void facts_shown_anew_need_a_new_statement() {
    var returned = new ReturnedForInvestigation(CASE, List.of(DIRECTOR), "证据不足", 1, APPROVAL, on("2025-10-25"));
    file(so(inHearing(), returned)).when(handOver()).events();
    file(so(inHearing(), returned, served(DIRECTOR))).when(handOver()).thenRejected("statement-not-recorded");
  }

  @Test
  void a_hearing_may_go_on_longer_with_approval() {
    file(inHearing()).when(extend("2025-12-01")).then(
        new HearingExtended(CASE, List.of(DIRECTOR), LocalDate.of(2025, 12, 1), "案情复杂", APPROVAL, on("2025-11-01")));
  }

  @Test
  void a_second_extension_goes_further_than_the_first_and_a_hearing_begun_anew_has_its_term_anew() {
    HearingExtended once = new HearingExtended(CASE, List.of(DIRECTOR), LocalDate.of(2025, 12, 1), "案情复杂", APPROVAL, on("2025-10-30"));
    file(so(inHearing(), once)).when(extend("2025-11-20")).thenRejected("hearing-extension-not-later");
    file(so(inHearing(), once)).when(extend("2025-12-20")).events();
    var returned = new ReturnedForInvestigation(CASE, List.of(DIRECTOR), "证据不足", 1, APPROVAL, on("2025-10-31"));
    file(so(inHearing(), once, returned, transferred(DIRECTOR), accepted(DIRECTOR))).when(extend("2025-11-20")).events();
  }

  @Test
  void to_a_day_after_its_term_and_only_while_it_goes_on() {
    file(inHearing()).when(extend("2025-11-01")).thenRejected("hearing-extension-not-later");
    file(handedOver()).when(extend("2025-12-01")).thenRejected("wrong-state");
    file(inHearing()).by(Role.INVESTIGATOR).when(extend("2025-12-01")).thenRejected("not-permitted");
  }

  @Test
  void a_case_in_hearing_may_be_decided() {
    file(inHearing()).when(decide()).then(decided(DIRECTOR));
  }

  @Test
  void a_case_not_yet_accepted_may_not() {
    file(handedOver()).when(decide()).thenRejected("wrong-state");
  }

  private static TransferToHearing handOver(PersonId... persons) {
    return new TransferToHearing(CASE, List.of(persons), PAPER, null, approval("2025-09-28"), false, on("2025-09-30"));
  }

  private static AcceptForHearing accept(StaffId... officers) {
    return new AcceptForHearing(CASE, List.of(), Set.of(officers), on("2025-10-09"));
  }

  private static RecordHearingTalk talk(String day, StaffId... officers) {
    return new RecordHearingTalk(CASE, DIRECTOR, List.of(officers), PAPER, on(day));
  }

  private static Set<ProcedureFlaw> flaws(Scenario file, StaffId... officers) {
    return ((HearingTalkRecorded) file.when(talk("2025-10-20", officers)).events().getFirst()).flaws();
  }

  private static ReturnForInvestigation giveBack() {
    return new ReturnForInvestigation(CASE, List.of(), "证据不足", APPROVAL, on("2025-10-25"));
  }

  private static ExtendHearing extend(String until) {
    return new ExtendHearing(CASE, List.of(), LocalDate.parse(until), "案情复杂", APPROVAL, on("2025-11-01"));
  }

  private static DecideCase decide() {
    return new DecideCase(CASE, List.of(), "常委会", PAPER, null, "给予处分", on("2025-11-10"));
  }
}
