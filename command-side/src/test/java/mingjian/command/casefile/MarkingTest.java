package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.STRANGER;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.inHearing;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.sanctioned;
import static mingjian.command.casefile.CaseWords.so;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.casefile.MarkingCommand.ClassifyForm;
import mingjian.command.casefile.MarkingCommand.LinkCases;
import mingjian.command.casefile.MarkingCommand.RecordSelfSurrender;
import mingjian.command.casefile.MarkingCommand.TagCampaign;
import mingjian.command.casefile.MarkingCommand.UnlinkCases;
import mingjian.events.CaseId;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.FormWarning;
import mingjian.events.casefile.LinkKind;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.MarkingEvent.CasesLinked;
import mingjian.events.casefile.MarkingEvent.CasesUnlinked;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.MarkingEvent.SelfSurrenderRecorded;
import mingjian.events.casefile.OutcomeEvent.SubjectExempted;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.SurrenderKind;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private static final CaseId OTHER = new CaseId("case-2");
  private static final CasesLinked LINKED = new CasesLinked(CASE, OTHER, LinkKind.NEST, "同一单位", null, on("2025-07-01"));
  private static final Period CAMPAIGN = new Period(on("2025-01-01"), on("2025-12-31"));

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void two_cases_may_be_linked_and_unlinked() {
    file(open()).when(link(OTHER)).then(LINKED);
    file(so(open(), LINKED)).when(new UnlinkCases(CASE, OTHER, "查明无关", on("2025-08-01"))).then(
        new CasesUnlinked(CASE, OTHER, "查明无关", on("2025-08-01")));
  }

  @Test
  void not_to_itself_not_twice_and_not_to_what_is_not_there() {
    file(open()).when(link(CASE)).thenRejected("linked-to-itself");
    file(so(open(), LINKED)).when(link(OTHER)).thenRejected("cases-already-linked");
    file(open()).when(new UnlinkCases(CASE, OTHER, "查明无关", on("2025-08-01"))).thenRejected("cases-not-linked");
    file(open()).knowing(new NoFacts() {
      @Override
      public boolean exists(String id) {
        return !id.equals(OTHER.value());
      }
    }).when(link(OTHER)).thenRejected("not-found");
  }

  @Test
  void a_case_may_be_tagged_with_a_campaign_that_goes_on() {
    file(open()).when(tag(CAMPAIGN, "2025-07-01")).then(new CampaignTagged(CASE, "工程建设专项整治", CAMPAIGN, null, on("2025-07-01")));
  }

  @Test
  void but_not_with_one_not_begun_or_over_before_the_opening_or_twice() {
    file(open()).when(tag(new Period(on("2025-09-01"), null), "2025-07-01")).thenRejected("campaign-not-begun");
    file(open()).when(tag(new Period(on("unknown"), null), "2025-07-01")).thenRejected("campaign-not-begun");
    file(open()).when(tag(new Period(on("2024-01-01"), on("2024-12-31")), "2025-07-01")).thenRejected("campaign-over-before-opening");
    file(so(open(), new CampaignTagged(CASE, "工程建设专项整治", CAMPAIGN, null, on("2025-07-01"))))
        .when(tag(CAMPAIGN, "2025-07-02")).thenRejected("campaign-tagged-already");
  }

  @Test
  void self_surrender_may_lie_before_the_opening() {
    file(open()).when(surrender(DIRECTOR)).then(new SelfSurrenderRecorded(
        CASE, DIRECTOR, SurrenderKind.SELF_SURRENDER, "某县纪委监委", "主动到机关说明问题", null, on("2025-05-10")));
  }

  @Test
  void nobody_but_a_subject_surrenders() {
    file(open()).when(surrender(STRANGER)).thenRejected("not-a-subject");
  }

  @Test
  void a_form_matches_the_sanction() {
    assertThat(warnings(punished(), FormOfDiscipline.THIRD)).isEmpty();
    assertThat(warnings(punished(), FormOfDiscipline.SECOND)).containsExactly(FormWarning.WEIGHT_MISMATCHED);
    CaseEvent[] warned = so(decided(), sanctioned(DIRECTOR, SanctionKind.PARTY, Penalty.PARTY_WARNING));
    assertThat(warnings(warned, FormOfDiscipline.SECOND)).isEmpty();
    assertThat(warnings(warned, FormOfDiscipline.THIRD)).containsExactly(FormWarning.WEIGHT_MISMATCHED);
  }

  @Test
  void the_first_form_leaves_no_sanction() {
    file(punished()).when(classify(FormOfDiscipline.FIRST)).thenRejected("form-unfit");
    CaseEvent[] exempted = so(decided(), new SubjectExempted(CASE, DIRECTOR, "某县纪委", "情节轻微", PAPER, APPROVAL, on("2025-11-12")));
    assertThat(warnings(exempted, FormOfDiscipline.FIRST)).isEmpty();
  }

  @Test
  void who_is_handed_over_is_of_the_fourth_form_and_nobody_else() {
    CaseEvent[] handedOver = so(punished(), new TransferredToProcuratorate(CASE, DIRECTOR, "某县检察院", "受贿", PAPER, APPROVAL, on("2025-11-12")));
    assertThat(warnings(handedOver, FormOfDiscipline.FOURTH)).isEmpty();
    file(handedOver).when(classify(FormOfDiscipline.THIRD)).thenRejected("form-unfit");
    file(punished()).when(classify(FormOfDiscipline.FOURTH)).thenRejected("form-unfit");
  }

  @Test
  void while_nothing_is_imposed_the_form_can_only_be_noted() {
    assertThat(warnings(decided(), FormOfDiscipline.SECOND)).containsExactly(FormWarning.NOTHING_TO_MATCH);
    file(inHearing()).when(classify(FormOfDiscipline.SECOND)).thenRejected("wrong-state");
  }

  @Test
  void a_reporter_marks_nothing() {
    file(open()).by(Role.REPORTER).when(tag(CAMPAIGN, "2025-07-01")).thenRejected("not-permitted");
  }

  private static Set<FormWarning> warnings(CaseEvent[] past, FormOfDiscipline form) {
    return ((FormClassified) file(past).when(classify(form)).events().getFirst()).warnings();
  }

  private static LinkCases link(CaseId other) {
    return new LinkCases(CASE, other, LinkKind.NEST, "同一单位", null, on("2025-07-01"));
  }

  private static TagCampaign tag(Period period, String day) {
    return new TagCampaign(CASE, "工程建设专项整治", period, null, on(day));
  }

  private static RecordSelfSurrender surrender(PersonId person) {
    return new RecordSelfSurrender(CASE, person, SurrenderKind.SELF_SURRENDER, "某县纪委监委", "主动到机关说明问题", null, on("2025-05-10"));
  }

  private static ClassifyForm classify(FormOfDiscipline form) {
    return new ClassifyForm(CASE, DIRECTOR, form, null, on("2025-12-01"));
  }
}
