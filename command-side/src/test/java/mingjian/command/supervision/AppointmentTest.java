package mingjian.command.supervision;

import static mingjian.command.supervision.AppointmentTest.Words.*;
import static mingjian.command.supervision.SupervisionWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.supervision.AppointmentCommand.CorrectAppointmentRecord;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.command.supervision.AppointmentCommand.RecordAppointmentFinding;
import mingjian.command.supervision.AppointmentCommand.RecordFirstNominator;
import mingjian.events.AppointmentId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.supervision.AppointmentEvent;
import mingjian.events.supervision.AppointmentEvent.AppointmentFindingRecorded;
import mingjian.events.supervision.AppointmentEvent.AppointmentRecorded;
import mingjian.events.supervision.AppointmentEvent.FirstNominatorRecorded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppointmentTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new AppointmentDecider()).given(past);
  }

  @Nested
  class Recording {
    @Test
    void an_appointment_carries_the_person_and_who_nominated() {
      given().when(appoint(SECRETARY, VOTER)).then(new AppointmentRecorded(
          APPOINTMENT, chief(), CHIEF, BUREAU, "局长", SECRETARY, List.of(VOTER), "县委常委会", paper("任免文件"), DECIDED));
    }

    @Test
    void a_nominator_who_is_not_known_may_be_left_out() {
      given().when(appoint(null)).events();
    }

    @Test
    void nobody_nominates_himself_under_whichever_entry() {
      given().when(appoint(CHIEF)).thenRejected("nominated-by-oneself");
      given().knowing(new NoFacts() {
        @Override
        public Set<PersonId> samePerson(PersonId person) {
          return Set.of(CHIEF, SECRETARY);
        }
      }).when(appoint(SECRETARY)).thenRejected("nominated-by-oneself");
    }

    @Test
    void a_decision_that_lies_ahead_may_not_be_recorded() {
      RecordAppointment c = appoint(SECRETARY);
      assertThat(given().when(new RecordAppointment(
          c.appointmentId(), c.person(), c.unit(), c.post(), c.nominator(), c.voters(), c.decidedBy(), c.document(), c.secrecy(), TOMORROW))
          .thenRejected("in-the-future").inChinese()).contains("决定日期");
    }

    @Test
    void nobody_votes_twice() {
      given().when(appoint(SECRETARY, VOTER, VOTER)).thenRejected("appointment-voter-twice");
    }
  }

  @Nested
  class FirstNominator {
    private final Event[] recorded = after(appoint(null));

    @Test
    void exactly_one_may_be_named() {
      given(recorded).when(name(SECRETARY)).then(new FirstNominatorRecorded(APPOINTMENT, chief(), CHIEF, SECRETARY, paper("推荐表"), TODAY));
    }

    @Test
    void a_second_may_not() {
      given(after(appoint(null), name(SECRETARY))).when(name(VOTER)).thenRejected("first-nominator-already-named");
    }

    @Test
    void unless_the_first_was_withdrawn_as_wrong() {
      given(after(appoint(null), name(SECRETARY), correct(true, "张冠李戴"))).when(name(VOTER)).events();
    }

    @Test
    void nobody_may_be_withdrawn_where_nobody_was_named() {
      given(recorded).when(correct(true, "有误")).thenRejected("no-nominator-to-withdraw");
    }

    @Test
    void the_appointee_may_not_be_named() {
      given(recorded).when(name(CHIEF)).thenRejected("nominated-by-oneself");
    }
  }

  @Nested
  class Finding {
    private final Event[] named = after(appoint(null), name(SECRETARY));

    @Test
    void what_was_there_at_nomination_is_recorded_with_evidence_and_the_nominator() {
      assertThat(given(named).when(find(true, PartialDate.ofYear(2018), paper("档案"))).events()).first()
          .isInstanceOfSatisfying(AppointmentFindingRecorded.class, e -> {
            assertThat(e.person()).isEqualTo(CHIEF);
            assertThat(e.nominator()).isEqualTo(SECRETARY);
          });
    }

    @Test
    void without_evidence_it_may_not() {
      given(named).when(find(true, PartialDate.ofYear(2018))).thenRejected("appointment-finding-without-evidence");
    }

    @Test
    void what_began_later_was_not_there_at_nomination() {
      given(named).when(find(true, PartialDate.ofYear(2021), paper("档案"))).thenRejected("problem-began-later");
      given(named).when(find(false, PartialDate.ofYear(2021))).events();
    }

    @Test
    void the_year_of_the_decision_itself_may_be_before_it() {
      given(named).when(find(true, PartialDate.ofYear(2020), paper("档案"))).events();
    }
  }

  @Test
  void a_correction_needs_a_reason() {
    assertThat(given(after(appoint(null))).when(correct(false, "抄错")).events()).first()
        .extracting(event -> ((AppointmentEvent) event).corrects()).isEqualTo("event-1");
    given(after(appoint(null))).when(correct(false, " ")).thenRejected("correction-without-reason");
  }

  /// The words in which appointments are told.
  static final class Words {
    static final AppointmentId APPOINTMENT = new AppointmentId("appointment-1");
    static final PersonId VOTER = new PersonId("person-voter");
    static final PartialDate DECIDED = PartialDate.of(2020, 6, 1);

    static RecordAppointment appoint(PersonId nominator, PersonId... voters) {
      return new RecordAppointment(
          APPOINTMENT, CHIEF, BUREAU, "局长", nominator, List.of(voters), "县委常委会", paper("任免文件"), Secrecy.INTERNAL, DECIDED);
    }

    static RecordFirstNominator name(PersonId nominator) {
      return new RecordFirstNominator(APPOINTMENT, nominator, paper("推荐表"), TODAY);
    }

    static RecordAppointmentFinding find(boolean atNomination, PartialDate beganOn, DocumentRef... evidence) {
      return new RecordAppointmentFinding(APPOINTMENT, "任前收受礼金", atNomination, beganOn, List.of(evidence), TODAY);
    }

    static CorrectAppointmentRecord correct(boolean withdrawn, String reason) {
      return new CorrectAppointmentRecord(APPOINTMENT, "event-1", "首提人", "甲", "乙", withdrawn, reason, approval(), TODAY);
    }

    static Event[] after(AppointmentCommand... commands) {
      List<Event> past = new ArrayList<>();
      for (AppointmentCommand command : commands) {
        past.addAll(given(past.toArray(Event[]::new)).when(command).events());
      }
      return past.toArray(Event[]::new);
    }

    static AppointmentCommand any(RandomGenerator r, boolean first) {
      PersonId somebody = List.of(CHIEF, SECRETARY, VOTER).get(r.nextInt(3));
      return switch (first ? 0 : r.nextInt(5)) {
        case 0 -> appoint(somebody, VOTER, r.nextBoolean() ? VOTER : SECRETARY);
        case 1, 2 -> name(somebody);
        case 3 -> r.nextBoolean() ? find(r.nextBoolean(), PartialDate.ofYear(2018 + r.nextInt(4))) : find(true, PartialDate.UNKNOWN, paper("档案"));
        default -> correct(r.nextBoolean(), r.nextInt(3) == 0 ? "" : "理由");
      };
    }
  }
}
