package mingjian.infra.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same rules over a real server.
@Tag("mongod")
class MongoDraftsTest extends DraftsTest {
  private final String uri = Mongod.shared().freshUri();

  @Override
  PersonalStore store() {
    return MongoPersonal.open(uri);
  }

  @Test
  void of_two_nodes_one_sends_a_notice_and_the_other_where_that_one_failed_or_died() {
    Instant now = Instant.parse("2026-03-01T02:00:00Z");
    Instant until = now.plusSeconds(120);
    Subscription owed = new Subscription("C101", Channel.MAIL, "a@example.org", 9, 9);
    try (PersonalStore one = store(); PersonalStore two = store()) {
      one.subscribe(owed);
      assertThat(one.claim(owed, now, until)).isTrue();
      assertThat(two.claim(owed, now, until)).isFalse();
      one.release(owed);
      assertThat(two.claim(owed, now, until)).as("it failed").isTrue();
      assertThat(one.claim(owed, until, until.plusSeconds(120))).as("the other died").isTrue();
      one.sent(owed);
      assertThat(two.claim(owed, until.plusSeconds(240), until.plusSeconds(360))).as("sent by now").isFalse();
      Subscription later = new Subscription("C101", Channel.MAIL, "a@example.org", 12, 12);
      assertThat(two.owe(new Subscription("C101", Channel.MAIL, "a@example.org", 9, 0), 12)).isTrue();
      assertThat(two.claim(later, until, until.plusSeconds(120))).as("the next one").isTrue();
    }
  }
}
