package mingjian.infra.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  @Test
  void an_account_is_found_again_with_a_hashed_password() {
    try (Accounts accounts = Accounts.open(folder)) {
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
    }
    try (Accounts accounts = Accounts.open(folder)) {
      Account account = accounts.find("g01").orElseThrow();
      assertThat(account.passwordHash()).startsWith("{argon2}$argon2id$").doesNotContain("correct");
      assertThat(Passwords.matches("correct horse", account.passwordHash())).isTrue();
      assertThat(Passwords.matches("correct house", account.passwordHash())).isFalse();
    }
  }

  @Test
  void the_file_is_readable_by_its_owner_alone() throws Exception {
    try (Accounts accounts = Accounts.open(folder)) {
      assertThat(accounts.all()).isEmpty();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts.db")))).isEqualTo("rw-------");
  }

  @Test
  void demo_accounts_end_with_the_first_real_one() {
    try (Accounts accounts = Accounts.open(folder, true)) {
      assertThat(accounts.find(DemoAccounts.HEAD)).isPresent();
      assertThat(accounts.all()).flatExtracting(Account::roles).contains(Role.values());
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      assertThat(accounts.find(DemoAccounts.HEAD)).isEmpty();
      assertThat(accounts.all()).extracting(Account::code).containsExactly("g01");
    }
  }

  @Test
  void without_leave_there_are_no_demo_accounts() {
    try (Accounts accounts = Accounts.open(folder)) {
      assertThat(accounts.find(DemoAccounts.HEAD)).isEmpty();
    }
  }

  @Test
  void a_code_has_one_account_and_a_password_is_not_trivial() {
    try (Accounts accounts = Accounts.open(folder)) {
      accounts.add("g01", "第一室承办人", Set.of(Role.INVESTIGATOR), "correct horse");
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("g01", "另一人", Set.of(Role.HEAD), "correct horse"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("g02", "承办人", Set.of(Role.HEAD), "short"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("g02", "承办人", Set.of(Role.HEAD), "aaaaaaaaaaaa"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.changePassword("g09", "correct horse"));
    }
  }

  @Test
  void the_three_administrators_and_investigation_and_hearing_are_kept_apart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Account("g01", "岗", Set.of(Role.SYSTEM_ADMINISTRATOR, Role.HEAD), "", false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Account("g01", "岗", Set.of(Role.INVESTIGATOR, Role.HEARING_OFFICER), "", false));
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
