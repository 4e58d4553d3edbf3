package mingjian.command.registry;

import static mingjian.command.registry.RegistryWords.*;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.StateTable;
import mingjian.command.Walk;
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
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.registry.TenureKind;

class OfficeHolderWalkTest extends Walk<OfficeHolderCommand, OfficeHolder, OfficeHolderEvent> {
  private static final IdentityStatus STATUS = new IdentityStatus(
      PoliticalStatus.PARTY_MEMBER, SupervisedCategory.values()[0], ServiceStatus.values()[0], Set.of(), null, null, null);

  OfficeHolderWalkTest() {
    super(new OfficeHolderDecider(), StateTable.without(OfficeHolder.NONE), 40);
  }

  @Override
  protected OfficeHolderCommand any(RandomGenerator random, boolean first) {
    TenureId tenure = new TenureId("person-director-t" + random.nextInt(1, 4));
    StaffId staff = new StaffId("jiandu0" + random.nextInt(1, 3));
    PersonId other = pick(List.of(DIRECTOR, SAME_DIRECTOR, DEPUTY), random);
    String reason = random.nextInt(5) == 0 ? " " : "登记有误";
    return switch (first ? 0 : random.nextInt(15)) {
      case 0 -> new RegisterOfficeHolder(DIRECTOR, identity(random), random.nextBoolean(), null, day(random));
      case 1 -> new CorrectIdentity(DIRECTOR, identity(random), reason, APPROVAL, day(random));
      case 2, 3 -> new UpdateStatus(DIRECTOR, STATUS, null, day(random));
      case 4 -> new CorrectStatus(DIRECTOR, day(random), STATUS, reason, APPROVAL, day(random));
      case 5, 6, 7 -> new RecordTenure(
          DIRECTOR, BUREAU, random.nextBoolean() ? "局长" : "副局长", pick(HeadPost.values(), random), pick(TenureKind.values(), random), period(random), PAPER,
          random.nextBoolean());
      case 8 -> new EndTenure(DIRECTOR, tenure, null, day(random));
      case 9 -> new CorrectTenure(
          DIRECTOR, tenure, BUREAU, "局长", HeadPost.YES, TenureKind.REGULAR, period(random), null, reason, APPROVAL, day(random));
      case 10 -> new VoidTenure(DIRECTOR, tenure, reason, APPROVAL, day(random));
      case 11 -> new RecordStaffCode(DIRECTOR, staff, null, day(random));
      case 12 -> new VoidStaffCode(DIRECTOR, staff, reason, APPROVAL, day(random));
      case 13 -> new LinkDuplicatePerson(DIRECTOR, other, reason, APPROVAL, day(random));
      default -> new UnlinkDuplicatePerson(DIRECTOR, other, reason, APPROVAL, day(random));
    };
  }

  private static PersonIdentity identity(RandomGenerator random) {
    return new PersonIdentity(random.nextBoolean() ? "某县水务局局长" : "某县水利局局长", true, pick(List.of("11010119700101001X", "110"), random), null, null);
  }
}
