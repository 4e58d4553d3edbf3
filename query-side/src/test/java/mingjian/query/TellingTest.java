package mingjian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import mingjian.events.Actor;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.supervision.AuditArea;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.TalkCancelled;
import mingjian.events.talk.TalkEvent.TalkClosed;
import mingjian.events.talk.TalkKind;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final TalkId TALK = new TalkId("talk-1");
  private static final TalkAbout ABOUT =
      new TalkAbout(TalkKind.HEART_TO_HEART, List.of(new PersonId("person-1")), null, Secrecy.INTERNAL);

  private static String headline(String name, Event event) {
    return Telling.headline(new Recorded(event, "e-1", name, "talk-1", 0, 1, Instant.EPOCH, new Actor("chengban01", Role.INVESTIGATOR)));
  }

  @Test
  void a_headline_names_parts_of_parts() {
    assertThat(headline("talk/talk-closed", new TalkClosed(TALK, ABOUT, null, PartialDate.UNKNOWN))).isEqualTo("谈心谈话办结");
  }

  @Test
  void what_people_wrote_is_taken_as_it_is() {
    assertThat(headline("talk/talk-cancelled", new TalkCancelled(TALK, ABOUT, "费用$1\\未批", PartialDate.UNKNOWN)))
        .isEqualTo("谈心谈话取消：费用$1\\未批");
  }

  @Test
  void an_event_without_a_sentence_has_its_word() {
    assertThat(headline("log/claimed", new TalkClosed(TALK, ABOUT, null, PartialDate.UNKNOWN))).isEqualTo("编号占用");
  }

  @Test
  void an_amount_is_read_in_yuan() {
    assertThat(Telling.fieldsOf(new AuditFinding("1", AuditArea.values()[0], "超预算", 38_000_050L)))
        .anySatisfy(detail -> assertThat(detail).extracting(Detail::label, Detail::text).containsExactly("金额（元）", "380,000.50"));
    assertThat(Telling.text(List.of(new AuditFinding("1", AuditArea.values()[0], "超预算", 5L)))).contains("金额（元）：0.05");
  }

  /// A JDK walks `Set.of` in an order that another process may not share.
  @Test
  void a_set_reads_the_same_in_whatever_order_it_comes() {
    for (List<?> values : List.of(
        List.of(Role.HEAD, Role.INVESTIGATOR, Role.DEPUTY_LEAD), List.of(new PersonId("p-2"), new PersonId("p-10"), new PersonId("p-1")))) {
      assertThat(Telling.text(new LinkedHashSet<>(values))).isEqualTo(Telling.text(new LinkedHashSet<>(values.reversed())));
    }
    assertThat(Telling.text(List.of("乙", "甲"))).as("a list has its order").isEqualTo("乙；甲");
  }
}
