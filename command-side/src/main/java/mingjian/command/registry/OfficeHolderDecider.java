package mingjian.command.registry;

import static mingjian.command.registry.RegistryRules.partOf;
import static mingjian.command.registry.RegistryRules.requireBegun;
import static mingjian.command.registry.RegistryRules.requireLinkable;
import static mingjian.command.registry.RegistryRules.requireLinked;
import static mingjian.command.registry.RegistryRules.requireOpen;
import static mingjian.command.registry.RegistryRules.requireReason;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Decider;
import mingjian.command.Rejection;
import mingjian.command.registry.OfficeHolder.Tenure;
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
import mingjian.events.TenureId;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.IdentityCorrected;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeVoided;
import mingjian.events.registry.OfficeHolderEvent.StatusCorrected;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.PersonIdentity;

/// What may be recorded about an office-holder 领导干部（监督对象）.
public final class OfficeHolderDecider implements Decider<OfficeHolderCommand, OfficeHolder, OfficeHolderEvent> {
  @Override
  public Class<OfficeHolderCommand> commands() {
    return OfficeHolderCommand.class;
  }

  @Override
  public Class<OfficeHolderEvent> events() {
    return OfficeHolderEvent.class;
  }

  @Override
  public String collection() {
    return "office-holders";
  }

  @Override
  public String aggregateType() {
    return "registry/office-holder";
  }

  @Override
  public String prefix() {
    return "person-";
  }

  @Override
  public OfficeHolder initial() {
    return OfficeHolder.NONE;
  }

  @Override
  public List<? extends OfficeHolderEvent> decide(OfficeHolderCommand command, OfficeHolder person, Asking asking) {
    return switch (command) {
      case RegisterOfficeHolder c -> register(c, asking);
      case CorrectIdentity c -> correct(c, person, asking);
      case UpdateStatus c -> update(c, asking);
      case CorrectStatus c -> correct(c, person, asking);
      case RecordTenure c -> record(c, person, asking);
      case EndTenure c -> end(c, person, asking);
      case CorrectTenure c -> correct(c, person, asking);
      case VoidTenure c -> voidTenure(c, person, asking);
      case RecordStaffCode c -> record(c, person, asking);
      case VoidStaffCode c -> voidCode(c, person, asking);
      case LinkDuplicatePerson c -> link(c, person, asking);
      case UnlinkDuplicatePerson c -> unlink(c, person, asking);
    };
  }

  @Override
  public OfficeHolder evolve(OfficeHolder person, OfficeHolderEvent event) {
    return switch (event) {
      case OfficeHolderRegistered e -> OfficeHolder.NONE.known(e.identity());
      case IdentityCorrected e -> person.known(e.identity());
      case StatusUpdated e -> person.status(e.occurredOn());
      case StatusCorrected e -> person;
      case TenureRecorded e -> person.begun(e.tenureId(), new Tenure(e.unit(), e.post(), e.period()));
      case TenureEnded e -> person.changed(e.tenureId(), tenure(person, e.tenureId()).endedOn(e.occurredOn()));
      case TenureCorrected e -> person.changed(e.tenureId(), new Tenure(e.unit(), e.post(), e.period()));
      case TenureVoided e -> person.voided(e.tenureId());
      case StaffCodeRecorded e -> person.coded(e.staff());
      case StaffCodeVoided e -> person.uncoded(e.staff());
      case DuplicatePersonLinked e -> person.linked(e.sameAs());
      case DuplicatePersonUnlinked e -> person.unlinked(e.sameAs());
    };
  }

  private static List<OfficeHolderEvent> register(RegisterOfficeHolder c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireIdentity(c.identity(), asking);
    return List.of(
        new OfficeHolderRegistered(c.personId(), c.identity(), c.inferred(), c.document(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> correct(CorrectIdentity c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireIdentity(c.identity(), asking);
    return c.identity().equals(person.identity())
        ? List.of()
        : List.of(new IdentityCorrected(
            c.personId(), person.identity(), c.identity(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> update(UpdateStatus c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    return List.of(new StatusUpdated(c.personId(), c.status(), c.document(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> correct(CorrectStatus c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    if (!person.statusSince().contains(c.since())) {
      throw Rejection.at("since", "no-status-since", "since", c.since());
    }
    return List.of(
        new StatusCorrected(c.personId(), c.since(), c.status(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> record(RecordTenure c, OfficeHolder person, Asking asking) {
    requireBegun(c.period(), asking);
    asking.requireExists("unit", "units", c.unit());
    if (person.tenures().containsValue(new Tenure(c.unit(), c.post(), c.period()))) {
      throw Rejection.because("tenure-repeated");
    }
    TenureId id = new TenureId(partOf(c.personId(), "t", person.tenureCount()));
    return List.of(new TenureRecorded(
        c.personId(), id, c.unit(), c.post(), c.head(), c.kind(), c.period(), c.document(), c.inferred(),
        c.period().from()));
  }

  private static List<OfficeHolderEvent> end(EndTenure c, OfficeHolder person, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Tenure tenure = tenure(person, c.tenureId());
    requireOpen(tenure.period(), c.occurredOn());
    return List.of(
        new TenureEnded(c.personId(), c.tenureId(), tenure.unit(), tenure.post(), c.document(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> correct(CorrectTenure c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireBegun(c.period(), asking);
    asking.requireExists("unit", "units", c.unit());
    Tenure tenure = tenure(person, c.tenureId());
    return List.of(new TenureCorrected(
        c.personId(), c.tenureId(), tenure.unit(), c.unit(), c.post(), c.head(), c.kind(), c.period(), c.document(),
        c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> voidTenure(VoidTenure c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    Tenure tenure = tenure(person, c.tenureId());
    return List.of(new TenureVoided(
        c.personId(), c.tenureId(), tenure.unit(), tenure.post(), c.reason(), c.approval(), c.occurredOn()));
  }

  /// One code, one person: else the wrong supervisor would have to stand back (规则 73条), and the right one not.
  private static List<OfficeHolderEvent> record(RecordStaffCode c, OfficeHolder person, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (person.staffCodes().contains(c.staff())) {
      throw Rejection.at("staff", "staff-code-repeated", "staff", c.staff());
    }
    if (asking.facts().holderOf(c.staff()).isPresent()) {
      throw Rejection.at("staff", "staff-code-taken", "staff", c.staff());
    }
    return List.of(new StaffCodeRecorded(c.personId(), c.staff(), c.document(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> voidCode(VoidStaffCode c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    if (!person.staffCodes().contains(c.staff())) {
      throw Rejection.at("staff", "staff-code-not-found", "staff", c.staff());
    }
    return List.of(new StaffCodeVoided(c.personId(), c.staff(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> link(LinkDuplicatePerson c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireLinkable(c.personId(), c.sameAs(), person.sameAs());
    asking.requireExists("sameAs", "office-holders", c.sameAs());
    return List.of(new DuplicatePersonLinked(c.personId(), c.sameAs(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static List<OfficeHolderEvent> unlink(UnlinkDuplicatePerson c, OfficeHolder person, Asking asking) {
    requireReason(c.reason(), c.approval(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireLinked(c.sameAs(), person.sameAs());
    return List.of(new DuplicatePersonUnlinked(c.personId(), c.sameAs(), c.reason(), c.approval(), c.occurredOn()));
  }

  private static void requireIdentity(PersonIdentity identity, Asking asking) {
    String number = identity.identityNumber();
    if (number != null && !number.matches("\\d{17}[\\dX]")) {
      throw Rejection.at("identity", "identity-number-malformed");
    }
    if (identity.bornOn() != null) {
      asking.requirePast("identity", identity.bornOn());
    }
  }

  private static Tenure tenure(OfficeHolder person, TenureId id) {
    Tenure tenure = person.tenures().get(id);
    if (tenure == null) {
      throw Rejection.at("tenureId", "tenure-not-found", "id", id);
    }
    return tenure;
  }
}
