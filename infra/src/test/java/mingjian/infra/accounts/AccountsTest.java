package mingjian.infra.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mingjian.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  @TempDir Path folder;

  /// The same accounts each time, as another process sees them.
  AccountStore store() {
    return SqliteAccounts.open(folder);
  }

  @Test
  void an_account_is_found_again_with_a_hashed_password() {
    try (Accounts accounts = Accounts.in(store(), false)) {
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
    }
    try (Accounts accounts = Accounts.in(store(), false)) {
      Account account = accounts.find("g01").orElseThrow();
      assertThat(account.passwordHash()).startsWith("{argon2}$argon2id$").doesNotContain("correct");
      assertThat(Passwords.matches("correct horse", account.passwordHash())).isTrue();
      assertThat(Passwords.matches("correct house", account.passwordHash())).isFalse();
    }
  }

  @Test
  void demo_accounts_end_with_the_first_real_one() {
    try (Accounts accounts = Accounts.in(store(), true)) {
      assertThat(accounts.find(DemoAccounts.HEAD)).isPresent();
      assertThat(accounts.all()).flatExtracting(Account::roles).contains(Role.values());
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      assertThat(accounts.find(DemoAccounts.HEAD)).isEmpty();
      assertThat(accounts.all()).extracting(Account::code).containsExactly("g01");
    }
  }

  @Test
  void without_leave_there_are_no_demo_accounts() {
    try (Accounts accounts = Accounts.in(store(), false)) {
      assertThat(accounts.find(DemoAccounts.HEAD)).isEmpty();
    }
  }

  @Test
  void a_code_has_one_account_and_a_password_is_not_trivial() {
    try (Accounts accounts = Accounts.in(store(), false)) {
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("g01", "另一人", Set.of(Role.HEAD), "correct horse"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("g02", "承办人", Set.of(Role.HEAD), "short"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("g02", "承办人", Set.of(Role.HEAD), "aaaaaaaaaaaa"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.changePassword("g09", "correct horse"));
    }
  }

  @Test
  void an_account_is_changed_for_everybody_who_looks() {
    try (Accounts one = Accounts.in(store(), false); Accounts other = Accounts.in(store(), false)) {
      one.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR, Role.REPORTER), "correct horse");
      assertThat(other.find("g01").orElseThrow().roles()).containsExactlyInAnyOrder(Role.INVESTIGATOR, Role.REPORTER);
      other.disable("g01");
      assertThat(one.find("g01").orElseThrow().disabled()).isTrue();
      one.enable("g01");
      one.changePassword("g01", "battery staple");
      assertThat(other.find("g01")).hasValueSatisfying(account -> {
        assertThat(account.disabled()).isFalse();
        assertThat(Passwords.matches("battery staple", account.passwordHash())).isTrue();
        assertThat(account.toString()).as("no hash in a log").contains("g01").doesNotContain("argon2");
      });
    }
  }

  @Test
  void a_section_is_set_and_changed_for_everybody_who_looks() {
    try (Accounts one = Accounts.in(store(), false); Accounts other = Accounts.in(store(), false)) {
      one.add("g01", "承办人", "第一审查调查室", Set.of(Role.INVESTIGATOR), "correct horse");
      one.add("g02", "承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      assertThat(other.inSection("第一审查调查室")).containsExactly("g01");
      other.setSection("g02", "第一审查调查室");
      other.setSection("g01", null);
      assertThat(one.inSection("第一审查调查室")).containsExactly("g02");
      assertThat(one.find("g01").orElseThrow().section()).isNull();
      assertThatIllegalArgumentException().isThrownBy(() -> one.setSection("g01", " ")).withMessageContaining("科室");
      assertThatIllegalArgumentException().isThrownBy(() -> one.setSection("g09", "第一审查调查室"));
    }
  }

  @Test
  void accounts_are_brought_to_a_store_that_lacks_them_as_they_are(@TempDir Path elsewhere) {
    try (AccountStore here = store(); AccountStore there = SqliteAccounts.open(elsewhere)) {
      Accounts accounts = Accounts.in(here, false);
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      accounts.add("g02", "第二室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      accounts.disable("g02");
      accounts.setSection("g01", "第一审查调查室");
      Accounts.in(there, false).add("g02", "办公室", Set.of(Role.REPORTER), "another horse");
      assertThat(here.bring(there)).isEqualTo(1);
      assertThat(there.find("g01")).isEqualTo(here.find("g01"));
      assertThat(there.find("g02").orElseThrow().label()).isEqualTo("办公室");
      assertThat(there.bring(here)).isZero();
    }
  }

  @Test
  void the_three_administrators_and_investigation_and_hearing_are_kept_apart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Account("g01", "岗", null, Set.of(Role.SYSTEM_ADMINISTRATOR, Role.HEAD), "", false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Account("g01", "岗", null, Set.of(Role.INVESTIGATOR, Role.HEARING_OFFICER), "", false));
  }

  @Test
  void five_failures_lock_a_name_for_a_quarter_of_an_hour() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    InstantSource source = now::get;
    Attempts attempts = new Attempts(source.withZone(ZoneOffset.UTC));
    for (int i = 0; i < Attempts.FAILURES_MAX; i++) {
      assertThat(attempts.isLocked("g01")).isFalse();
      attempts.failed("g01");
    }
    assertThat(attempts.isLocked("g01")).isTrue();
    assertThat(attempts.isLocked("g02")).isFalse();
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(16)));
    assertThat(attempts.isLocked("g01")).isFalse();
    attempts.failed("g01");
    assertThat(attempts.isLocked("g01")).isFalse();
  }
}
