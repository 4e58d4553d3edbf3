package mingjian.command.registry;

import static mingjian.command.registry.RegistryWords.APPROVAL;
import static mingjian.command.registry.RegistryWords.BUREAU;
import static mingjian.command.registry.RegistryWords.DIRECTOR;
import static mingjian.command.registry.RegistryWords.IDENTITY;
import static mingjian.command.registry.RegistryWords.OTHER_BUREAU;
import static mingjian.command.registry.RegistryWords.PAPER;
import static mingjian.command.registry.RegistryWords.SAME_DIRECTOR;
import static mingjian.command.registry.RegistryWords.TENURE;
import static mingjian.command.registry.RegistryWords.appointed;
import static mingjian.command.registry.RegistryWords.known;
import static mingjian.command.registry.RegistryWords.on;
import static mingjian.command.registry.RegistryWords.since;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.registry.OfficeHolderCommand.CorrectIdentity;
import mingjian.command.registry.OfficeHolderCommand.CorrectStatus;
import mingjian.command.registry.OfficeHolderCommand.CorrectTenure;
import mingjian.command.registry.OfficeHolderCommand.EndTenure;
import mingjian.command.registry.OfficeHolderCommand.LinkDuplicatePerson;
import mingjian.command.registry.OfficeHolderCommand.RecordStaffCode;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OfficeHolderCommand.UnlinkDuplicatePerson;
import mingjian.command.registry.OfficeHolderCommand.UpdateStatus;
import mingjian.command.registry.OfficeHolderCommand.VoidStaffCode;
import mingjian.command.registry.OfficeHolderCommand.VoidTenure;
import mingjian.events.Event;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.Mandate;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.IdentityCorrected;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeVoided;
import mingjian.events.registry.OfficeHolderEvent.StatusCorrected;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.Test;

class OfficeHolderTest {
  private static final IdentityStatus MEMBER =
      new IdentityStatus(
          PoliticalStatus.PARTY_MEMBER, SupervisedCategory.CIVIL_SERVANT, ServiceStatus.IN_SERVICE,
          Set.of(Mandate.PEOPLES_CONGRESS), "某县水务局党组书记、局长", "四级调研员", "某县委");

  private static final StaffId CODE = new StaffId("C103");
  private static final StaffCodeRecorded CODED = new StaffCodeRecorded(DIRECTOR, CODE, PAPER, on("2019-04-12"));
  private static final NoFacts CODE_IS_TAKEN = new NoFacts() {
    @Override
    public Optional<PersonId> holderOf(StaffId staff) {
      return Optional.of(SAME_DIRECTOR);
    }
  };

  private static Scenario person(Event... past) {
    return Scenario.scenario(new OfficeHolderDecider()).given(past);
  }

  @Test
  void somebody_may_be_registered_under_a_neutral_label() {
    person().when(new RegisterOfficeHolder(DIRECTOR, IDENTITY, false, null, on("2024-01-08"))).then(known());
  }

  @Test
  void an_identity_number_has_eighteen_digits() {
    PersonIdentity odd = new PersonIdentity("某县水务局局长", true, "110114", null, null);
    person().when(new RegisterOfficeHolder(DIRECTOR, odd, false, null, on("2024-01-08"))).thenRejected("identity-number-malformed");
  }

  @Test
  void a_hearing_officer_does_not_keep_the_register() {
    person().by(Role.HEARING_OFFICER)
        .when(new RegisterOfficeHolder(DIRECTOR, IDENTITY, false, null, on("2024-01-08")))
        .thenRejected("not-permitted");
  }

  @Test
  void a_corrected_identity_says_what_it_was() {
    PersonIdentity right = PersonIdentity.labelled("某县水务局原局长");
    person(known()).when(new CorrectIdentity(DIRECTOR, right, "已离任", APPROVAL, on("2026-02-02")))
        .then(new IdentityCorrected(DIRECTOR, IDENTITY, right, "已离任", APPROVAL, on("2026-02-02")));
  }

  @Test
  void an_identity_may_not_be_corrected_without_reason() {
    person(known()).when(new CorrectIdentity(DIRECTOR, PersonIdentity.labelled("某人"), "", APPROVAL, on("2026-02-02")))
        .thenRejected("correction-without-reason");
  }

  @Test
  void a_status_holds_from_its_day() {
    person(known()).when(new UpdateStatus(DIRECTOR, MEMBER, null, on("2019-04-12")))
        .then(new StatusUpdated(DIRECTOR, MEMBER, null, on("2019-04-12")));
  }

  @Test
  void a_status_may_not_begin_tomorrow() {
    person(known()).when(new UpdateStatus(DIRECTOR, MEMBER, null, on("2026-03-03"))).thenRejected("in-the-future");
  }

  @Test
  void a_status_that_was_recorded_may_be_corrected() {
    person(known(), new StatusUpdated(DIRECTOR, IdentityStatus.UNKNOWN, null, on("2019-04-12")))
        .when(new CorrectStatus(DIRECTOR, on("2019-04-12"), MEMBER, "补齐", APPROVAL, on("2026-02-02")))
        .then(new StatusCorrected(DIRECTOR, on("2019-04-12"), MEMBER, "补齐", APPROVAL, on("2026-02-02")));
  }

  @Test
  void a_status_that_was_not_may_not() {
    person(known()).when(new CorrectStatus(DIRECTOR, on("2019-04-12"), MEMBER, "补齐", APPROVAL, on("2026-02-02")))
        .thenRejected("no-status-since");
  }

  @Test
  void a_tenure_may_be_recorded() {
    person(known()).when(appoint("2019-04-12")).then(appointed());
  }

  @Test
  void the_same_tenure_may_not_be_recorded_twice() {
    person(known(), appointed()).when(appoint("2019-04-12")).thenRejected("tenure-repeated");
  }

  @Test
  void a_tenure_that_begins_tomorrow_may_not() {
    person(known()).when(appoint("2026-03-03")).thenRejected("in-the-future");
  }

  @Test
  void a_tenure_known_only_to_the_year_may() {
    person(known()).when(appoint("2026")).events();
  }

  @Test
  void the_end_of_a_tenure_says_which_post_in_which_unit() {
    person(known(), appointed()).when(new EndTenure(DIRECTOR, TENURE, PAPER, on("2024-11-30")))
        .then(new TenureEnded(DIRECTOR, TENURE, BUREAU, "局长", PAPER, on("2024-11-30")));
  }

  @Test
  void a_tenure_may_not_end_before_it_began() {
    person(known(), appointed()).when(new EndTenure(DIRECTOR, TENURE, PAPER, on("2019-04-11"))).thenRejected("ended-before-begun");
  }

  @Test
  void nor_end_twice() {
    person(known(), appointed(), new TenureEnded(DIRECTOR, TENURE, BUREAU, "局长", PAPER, on("2024-11-30")))
        .when(new EndTenure(DIRECTOR, TENURE, PAPER, on("2024-12-01")))
        .thenRejected("already-ended");
  }

  @Test
  void a_tenure_nobody_recorded_may_not_end() {
    person(known()).when(new EndTenure(DIRECTOR, TENURE, PAPER, on("2024-11-30"))).thenRejected("tenure-not-found");
  }

  @Test
  void a_corrected_tenure_says_under_which_unit_it_stood() {
    person(known(), appointed())
        .when(new CorrectTenure(
            DIRECTOR, TENURE, OTHER_BUREAU, "局长", HeadPost.YES, TenureKind.ACTING, since("2019-05-01"), PAPER, "单位有误",
            APPROVAL, on("2026-02-02")))
        .then(new TenureCorrected(
            DIRECTOR, TENURE, BUREAU, OTHER_BUREAU, "局长", HeadPost.YES, TenureKind.ACTING, since("2019-05-01"), PAPER, "单位有误",
            APPROVAL, on("2026-02-02")));
  }

  @Test
  void the_id_of_a_voided_tenure_is_not_given_again() {
    var voided = new TenureVoided(DIRECTOR, TENURE, BUREAU, "局长", "张冠李戴", APPROVAL, on("2026-02-02"));
    person(known(), appointed()).when(new VoidTenure(DIRECTOR, TENURE, "张冠李戴", APPROVAL, on("2026-02-02"))).then(voided);
    Event next = person(known(), appointed(), voided).when(appoint("2019-04-12")).events().getFirst();
    assertThat(((TenureRecorded) next).tenureId()).isEqualTo(new TenureId("person-director-t2"));
  }

  @Test
  void a_member_of_the_inspection_body_has_a_staff_code() {
    person(known()).when(new RecordStaffCode(DIRECTOR, CODE, PAPER, on("2019-04-12"))).then(CODED);
  }

  @Test
  void a_code_is_recorded_once() {
    person(known(), CODED).when(new RecordStaffCode(DIRECTOR, CODE, null, on("2020-01-01"))).thenRejected("staff-code-repeated");
  }

  @Test
  void the_code_of_another_may_not_be_taken() {
    person(known()).knowing(CODE_IS_TAKEN).when(new RecordStaffCode(DIRECTOR, CODE, null, on("2020-01-01"))).thenRejected("staff-code-taken");
  }

  @Test
  void a_code_recorded_with_the_wrong_person_is_voided() {
    person(known(), CODED).when(new VoidStaffCode(DIRECTOR, CODE, "张冠李戴", APPROVAL, on("2026-02-02")))
        .then(new StaffCodeVoided(DIRECTOR, CODE, "张冠李戴", APPROVAL, on("2026-02-02")));
  }

  @Test
  void a_code_that_nobody_recorded_may_not_be_voided() {
    person(known()).when(new VoidStaffCode(DIRECTOR, CODE, "张冠李戴", APPROVAL, on("2026-02-02"))).thenRejected("staff-code-not-found");
  }

  @Test
  void two_entries_may_be_linked_as_one_person_and_parted_again() {
    var linked = new DuplicatePersonLinked(DIRECTOR, SAME_DIRECTOR, "身份证号一致", APPROVAL, on("2026-02-02"));
    person(known()).when(new LinkDuplicatePerson(DIRECTOR, SAME_DIRECTOR, "身份证号一致", APPROVAL, on("2026-02-02"))).then(linked);
    person(known(), linked).when(new UnlinkDuplicatePerson(DIRECTOR, SAME_DIRECTOR, "核实有误", APPROVAL, on("2026-02-03")))
        .then(new DuplicatePersonUnlinked(DIRECTOR, SAME_DIRECTOR, "核实有误", APPROVAL, on("2026-02-03")));
  }

  @Test
  void nobody_is_a_duplicate_of_himself() {
    person(known()).when(new LinkDuplicatePerson(DIRECTOR, DIRECTOR, "身份证号一致", APPROVAL, on("2026-02-02")))
        .thenRejected("duplicate-of-itself");
  }

  private static RecordTenure appoint(String from) {
    return new RecordTenure(DIRECTOR, BUREAU, "局长", HeadPost.YES, TenureKind.REGULAR, since(from), PAPER, false);
  }
}
