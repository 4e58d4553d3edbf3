package mingjian.query.reviewregister;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.sealed;
import static mingjian.query.Happened.team;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReviewEvent.RecalculationSettled;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.registry.IdentityStatus;
import mingjian.query.ViewScenario;
import mingjian.query.ViewStore.Ask;
import org.junit.jupiter.api.Test;

class ReviewRegisterViewTest {
  private static final ReviewId REVIEW = new ReviewId("review-1");

  private final ReviewRegisterView view = new ReviewRegisterView();
  private final ViewScenario<ReviewRegisterRow> register = given(view);

  @Test
  void a_case_with_a_heavy_sanction_owes_a_review() {
    register.happened("case-1", opened(), team(), decided(), removed());
    assertThat(owes("case-1")).isTrue();
    assertThat(register.row("case-1").sanctionedOn()).isEqualTo(day(5, 6));
  }

  @Test
  void a_case_below_the_threshold_owes_none() {
    register.happened("case-1", opened(), team(), decided(), sanctioned());
    assertThat(owes("case-1")).isFalse();
  }

  @Test
  void a_case_without_a_sanction_owes_none() {
    register.happened("case-1", opened());
    assertThat(owes("case-1")).isFalse();
  }

  @Test
  void a_review_opened_is_owed_no_more_nor_one_that_was_reasonably_not_started() {
    register.happened("case-1", opened(), team(), decided(), removed()).happened("review-1", reviewOpened());
    assertThat(owes("case-1")).isFalse();
    assertThat(register.row("case-1").reviewId()).isEqualTo(REVIEW);

    ViewScenario<ReviewRegisterRow> other = given(view).happened("case-1", opened(), decided(), removed()).happened("review-1",
        new ReviewNotStarted(REVIEW, CASE, NotStartedReason.UNRELATED_TO_DUTY, null, APPROVAL, day(6, 1)));
    assertThat(other.row("case-1").state()).isEqualTo(ReviewState.DISMISSED);
  }

  @Test
  void not_starting_another_does_not_undo_a_review() {
    register.happened("case-1", opened()).happened("review-1", reviewOpened()).happened("review-2",
        new ReviewNotStarted(new ReviewId("review-2"), CASE, NotStartedReason.ALREADY_ACCOUNTED, null, APPROVAL, day(6, 1)));
    assertThat(register.row("case-1").state()).isEqualTo(ReviewState.OPEN);
    assertThat(register.row("case-1").reviewId()).isEqualTo(REVIEW);
  }

  @Test
  void closing_and_late_facts_are_shown() {
    register.happened("case-1", opened()).happened("review-1", reviewOpened(),
        new ReviewClosed(REVIEW, CASE, APPROVAL, "办结", List.of(), day(7, 1)),
        new ReviewRecalculationFlagged(REVIEW, CASE, 9, List.of(), List.of(), day(8, 1)));
    assertThat(register.row("case-1").state()).isEqualTo(ReviewState.CLOSED);
    assertThat(register.row("case-1").closedOn()).isEqualTo(day(7, 1));
    assertThat(register.row("case-1").flagged()).isTrue();
  }

  @Test
  void what_others_announced_is_not_ours_to_review() {
    register.happened("case-9", announcedByOthers(new CaseId("case-9"), PLACE, day(1, 1)));
    assertThat(register.keys()).isEmpty();
  }

  @Test
  void case_clerks_see_that_it_is_owed_and_a_sealed_case_nobody() {
    register.happened("case-1", opened());
    assertThat(register.rolesThatSee("case-1"))
        .containsExactlyInAnyOrder(Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    register.happened("case-1", sealed());
    assertThat(register.rolesThatSee("case-1")).isEmpty();
  }

  @Test
  void an_appeal_that_changed_the_decision_flags_the_review_until_somebody_answers() {
    AppealId appeal = new AppealId("appeal-1");
    register.happened("case-1", opened()).happened("review-1", reviewOpened(), new ReviewAppealFlagged(REVIEW, CASE, appeal, AppealOutcome.REVOKED, List.of(), day(8, 1)));
    assertThat(register.row("case-1").isFlagged()).isTrue();
    register.happened("review-1", new RecalculationSettled(REVIEW, CASE, "不影响", APPROVAL, day(8, 2)));
    assertThat(register.row("case-1").isFlagged()).as("another flag was settled").isTrue();
    register.happened("review-1", new ReviewReopenedOnAppeal(REVIEW, CASE, appeal, "原处分已撤销", APPROVAL, List.of(), day(8, 3)));
    assertThat(register.row("case-1").isFlagged()).isFalse();
    assertThat(register.row("case-1").state()).isEqualTo(ReviewState.REOPENED);
  }

  /// As the store compares: each condition of the list against the row's fields.
  private boolean owes(String key) {
    Ask ask = OwedReviews.ask(OwedReviews.WEIGHT_MIN, 0, 50);
    var fields = view.fields(register.row(key));
    return ask.filters().stream().allMatch(it -> switch (fields.get(it.field())) {
      case Long number -> number >= (Long) it.from();
      case String text -> text.equals(it.from());
      case null, default -> false;
    });
  }

  private static SanctionImposed removed() {
    return new SanctionImposed(CASE, CHIEF, SanctionKind.GOVERNMENT, Penalty.REMOVAL, "县监委", List.of(APPROVAL), PAPER, IdentityStatus.UNKNOWN,
        null, Set.of(), day(5, 6));
  }

  private static ReviewOpened reviewOpened() {
    CaseFacts facts = new CaseFacts(CASE, null, Set.of(), null, List.of(), Set.of(), true, false, false);
    return new ReviewOpened(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), false, List.of(APPROVAL), null, null, facts, DutyFacts.NONE, 5, false,
        day(6, 1));
  }
}
