package mingjian.infra.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  private static final String FORM = "/do/assign-team/case-1";
  private static final Map<String, List<String>> TYPED = Map.of("s0.leader", List.of("C101"), "s0.members", List.of("C102", "C103"), "s0.reason", List.of(""));

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T02:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private PersonalStore store;
  private Drafts drafts;

  PersonalStore store() {
    return SqlitePersonal.open(folder);
  }

  @BeforeEach
  void open() {
    store = store();
    drafts = new Drafts(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_draft_is_kept_for_its_account_and_address_without_what_is_blank() {
    assertThat(drafts.save("C101", FORM, TYPED)).isEmpty();
    assertThat(drafts.find("C101", FORM)).hasValueSatisfying(draft -> {
      assertThat(draft.fields()).containsOnlyKeys("s0.leader", "s0.members").containsEntry("s0.members", List.of("C102", "C103"));
      assertThat(draft.savedAt()).isEqualTo(now.get());
    });
    assertThat(drafts.find("C102", FORM)).isEmpty();
    assertThat(drafts.of("C102")).isEmpty();
    assertThat(drafts.find("C101", "/do/assign-team/case-2")).isEmpty();
  }

  @Test
  void the_latest_takes_the_place_of_the_earlier_and_goes_when_it_was_recorded() {
    drafts.save("C101", FORM, TYPED);
    drafts.save("C101", FORM, Map.of("s0.leader", List.of("C103")));
    assertThat(drafts.of("C101")).extracting(Draft::fields).containsExactly(Map.of("s0.leader", List.of("C103")));
    drafts.recorded("C101", FORM);
    assertThat(drafts.of("C101")).isEmpty();
  }

  @Test
  void a_draft_that_was_thrown_away_comes_back_within_minutes_and_not_later() {
    drafts.save("C101", FORM, TYPED);
    assertThat(drafts.discard("C101", FORM)).isPresent();
    assertThat(drafts.of("C101")).isEmpty();
    assertThat(drafts.restore("C101", FORM)).isTrue();
    assertThat(drafts.find("C101", FORM)).isPresent();
    drafts.discard("C101", FORM);
    now.updateAndGet(before -> before.plus(Draft.UNDONE_WITHIN));
    assertThat(drafts.restore("C101", FORM)).isFalse();
    assertThat(drafts.restore("C102", FORM)).isFalse();
  }

  @Test
  void it_is_kept_for_thirty_days() {
    drafts.save("C101", FORM, TYPED);
    now.updateAndGet(before -> before.plus(Duration.ofDays(30)).plusSeconds(1));
    assertThat(drafts.find("C101", FORM)).isEmpty();
    drafts.save("C102", FORM, TYPED);
    assertThat(store.drafts("C101")).as("no longer stored").isEmpty();
  }

  @Test
  void too_long_or_too_many_are_refused_in_words_and_harm_none_of_the_others() {
    assertThat(drafts.save("C101", FORM, Map.of("s0.reason", List.of("字".repeat(Draft.CHARACTERS_MAX))))).hasValueSatisfying(why -> assertThat(why).contains("未存为草稿", "精简"));
    for (int i = 0; i < Draft.PER_ACCOUNT_MAX; i++) {
      assertThat(drafts.save("C101", "/do/assign-team/case-" + i, TYPED)).isEmpty();
    }
    assertThat(drafts.save("C101", "/do/assign-team/case-x", TYPED)).hasValueSatisfying(why -> assertThat(why).contains("50份", "丢弃"));
    assertThat(drafts.save("C101", "/do/assign-team/case-3", Map.of("s0.leader", List.of("C102")))).isEmpty();
    assertThat(drafts.of("C101")).hasSize(Draft.PER_ACCOUNT_MAX);
  }

  @Test
  void how_far_somebody_has_read_and_the_secret_are_found_again() {
    store.visited("C101", new Visit(3, 7));
    store.visited("C101", new Visit(7, 9));
    byte[] secret = store.secret("forms", () -> new byte[] {1, 2});
    try (PersonalStore again = store()) {
      assertThat(again.visit("C101")).contains(new Visit(7, 9));
      assertThat(again.visit("C102")).isEmpty();
      assertThat(again.secret("forms", () -> new byte[] {9})).isEqualTo(secret);
    }
  }

  @Test
  void of_two_who_move_one_subscription_one_finds_it_moved() {
    Subscription before = new Subscription("C101", Channel.MAIL, "a@example.org", 5, 0);
    store.subscribe(before);
    assertThat(store.owe(before, 9)).isTrue();
    assertThat(store.owe(before, 10)).isFalse();
    assertThat(store.noticed(before, 10)).isFalse();
    Subscription owed = new Subscription("C101", Channel.MAIL, "a@example.org", 9, 9);
    assertThat(store.subscriptions()).containsExactly(owed).isEqualTo(store.subscriptions("C101"));
    store.sent(owed);
    assertThat(store.subscriptions()).extracting(Subscription::owed).containsExactly(0L);
    store.subscribe(new Subscription("C101", Channel.MAIL, "b@example.org", 1, 0));
    assertThat(store.subscriptions()).containsExactly(new Subscription("C101", Channel.MAIL, "b@example.org", 9, 0));
    store.unsubscribe("C101", Channel.MAIL);
    assertThat(store.subscriptions()).isEmpty();
  }

  @Test
  void what_another_store_lacks_is_brought_to_it_and_what_it_has_stays() {
    drafts.save("C101", FORM, TYPED);
    drafts.save("C102", FORM, TYPED);
    drafts.discard("C102", FORM);
    store.visited("C101", new Visit(3, 7));
    store.subscribe(new Subscription("C101", Channel.MAIL, "a@example.org", 5, 5));
    store.subscribe(new Subscription("C102", Channel.WEBHOOK, "", 4, 0));
    try (PersonalStore other = SqlitePersonal.open(elsewhere)) {
      other.subscribe(new Subscription("C101", Channel.MAIL, "b@example.org", 9, 0));
      new Drafts(other, clock).save("C101", FORM, Map.of("s0.leader", List.of("C103")));
      store.bring(other);
      store.bring(other);
      assertThat(other.subscriptions()).containsExactly(
          new Subscription("C101", Channel.MAIL, "b@example.org", 9, 0), new Subscription("C102", Channel.WEBHOOK, "", 4, 0));
      assertThat(other.drafts()).hasSize(2).contains(store.draft("C102", FORM).orElseThrow());
      assertThat(other.draft("C101", FORM)).map(Draft::fields).contains(Map.of("s0.leader", List.of("C103")));
      assertThat(other.visits()).isEqualTo(Map.of("C101", new Visit(3, 7)));
    }
  }
}
