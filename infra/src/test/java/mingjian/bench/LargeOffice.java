package mingjian.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.StatementRecorded;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Subject;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.Reform;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OrgUnitEvent.UnitRegistered;
import mingjian.events.registry.PersonIdentity;
import mingjian.events.registry.UnitKind;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkKind;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.json.Json;

/// A log of an office of years: of each 50 events one office-holder, in every fourth a unit, 6 talks that wait, 6 demands to rectify, 3 cases open, one closed, the rest
/// their statements. 1,000,000 events make 20,000 office-holders and 300,000 open files.
///
/// Investigators recorded one block in 500 each, hearing officers took one case in as many: few of the files are theirs.
final class LargeOffice {
  static final int BLOCK = 50;
  static final int UNIT_EVERY = 4;
  private static final int WRITERS = 8;
  private static final int ACCOUNT_EVERY = 500;
  /// One leader of whom much is known.
  private static final int KNOWN_EVERY = 20;
  private static final LocalDate FIRST = LocalDate.of(2017, 1, 3);
  private static final int DAYS = 3_400;
  private static final DocumentRef PAPER = new DocumentRef("审查报告", null, PartialDate.ofYear(2018));
  private static final Approval APPROVAL = new Approval("某市纪委", "书记", null, PartialDate.ofYear(2018), PAPER);
  private static final IdentityStatus STATUS = IdentityStatus.UNKNOWN;

  private LargeOffice() {}

  static void fill(EventLog log, int events) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Measure.threads(WRITERS, () -> {
      for (int i = next.getAndIncrement(); i < events / BLOCK; i = next.getAndIncrement()) log.append(block(i));
    });
  }

  /// @return all that happens in one block, as one commit
  static NewCommit block(int number) {
    OfficeText text = new OfficeText(number);
    PersonId person = new PersonId("person-" + number);
    UnitId unit = new UnitId("unit-" + number / UNIT_EVERY);
    Commit commit = new Commit(actor(number));
    PersonIdentity identity = PersonIdentity.labelled(text.unit(number) + text.post() + "（登记" + number + "）");
    commit.add(person.value(), new OfficeHolderRegistered(person, identity, false, null, day(number)));
    if (number % UNIT_EVERY == 0) {
      commit.add(unit.value(), new UnitRegistered(unit, text.unit(number), UnitKind.ORGAN, place(number), null, false, null, day(number)));
    }
    for (int i = 0; i < 6; i++) commit.add("talk-" + number + "-" + i, planned(number, i, person, text));
    for (int i = 0; i < 6; i++) commit.add("rect-" + number + "-" + i, issued(number, i, person, unit, text));
    for (int i = 0; i < 4; i++) commit.add("case-" + number + "-" + i, opened(number, i, person, unit, text));
    close(commit, "case-" + number + "-3", person, number);
    hear(commit, "case-" + number + "-0", person, number);
    for (int i = 0; commit.events.size() < BLOCK; i++) {
      String id = "case-" + number + "-" + i % 3;
      Event step = i < 3 ? new FactsSpecified(new CaseId(id), List.of(person), unit, Set.of(FieldOfWork.values()[number % FieldOfWork.values().length]), null, null,
          text.of(1), day(number)) : new StatementRecorded(new CaseId(id), person, false, text.of(1 + i % 3), null, null, day(number + i));
      commit.add(id, step);
    }
    return commit.stored();
  }

  private static Event planned(int number, int i, PersonId person, OfficeText text) {
    PersonId attendee = i == 0 && number % KNOWN_EVERY == 0 ? new PersonId("person-1") : person;
    TalkAbout about = new TalkAbout(TalkKind.REMINDER, List.of(attendee), null, Secrecy.INTERNAL);
    return new TalkPlanned(new TalkId("talk-" + number + "-" + i), about, text.of(1), day(number + i), "谈话室", List.of(), null, null, null, null, day(number + i));
  }

  private static Event issued(int number, int i, PersonId person, UnitId unit, OfficeText text) {
    return new RectificationIssued(new RectificationId("rect-" + number + "-" + i), new RectificationAbout(unit, List.of(person), null, null), List.of(text.of(1)),
        List.of(new mingjian.events.rectification.Measure("1", text.of(1), "办公室", date(number + i).plusDays(90), Reform.INSTITUTION)), "审查调查室", null, null, null, day(number + i));
  }

  private static Event opened(int number, int i, PersonId person, UnitId unit, OfficeText text) {
    return new CaseOpened(new CaseId("case-" + number + "-" + i), null, List.of(), null, List.of(new Subject(person, STATUS, null)), unit,
        Set.of(FieldOfWork.values()[(number + i) % FieldOfWork.values().length]), null, text.of(2), place(number), "某市纪委监委", Secrecy.INTERNAL, List.of(PAPER), Set.of(),
        day(number));
  }

  private static void close(Commit commit, String id, PersonId person, int number) {
    PartialDate on = PartialDate.of(date(number).plusDays(120));
    commit.add(id, new SanctionImposed(new CaseId(id), person, SanctionKind.PARTY, Penalty.SERIOUS_WARNING, "某市纪委", List.of(APPROVAL), PAPER, STATUS, null, Set.of(), on));
    commit.add(id, new CaseClosed(new CaseId(id), List.of(person), on));
  }

  private static void hear(Commit commit, String id, PersonId person, int number) {
    StaffId officer = new StaffId(number % ACCOUNT_EVERY == 2 ? DemoAccounts.HEARING_OFFICER : "S900");
    commit.add(id, new AcceptedForHearing(new CaseId(id), List.of(person), Set.of(officer), Set.of(), day(number)));
  }

  private static String actor(int number) {
    return switch (number % ACCOUNT_EVERY) {
      case 0 -> metadata(DemoAccounts.INVESTIGATOR, Role.INVESTIGATOR);
      case 1 -> metadata(DemoAccounts.SECOND_INVESTIGATOR, Role.INVESTIGATOR);
      default -> metadata(DemoAccounts.CASE_ADMINISTRATOR, Role.CASE_ADMINISTRATOR);
    };
  }

  private static String metadata(String account, Role role) {
    return "{\"actor\":\"%s\",\"role\":\"%s\"}".formatted(account, role.name());
  }

  private static Place place(int number) {
    return new Place(null, "某省", "某市", "第" + number % 12 + "县");
  }

  private static LocalDate date(int number) {
    return FIRST.plusDays(number * 7919L % DAYS);
  }

  private static PartialDate day(int number) {
    return PartialDate.of(date(number));
  }

  private static final class Commit {
    private final String metadata;
    private final List<NewEvent> events = new ArrayList<>();

    Commit(String metadata) {
      this.metadata = metadata;
    }

    void add(String stream, Event event) {
      long sequence = events.stream().filter(before -> before.aggregateId().equals(stream)).count();
      events.add(new NewEvent(
          UUID.randomUUID().toString(), "bench", stream, sequence, EventCatalogue.ALL.nameOf(event), "1", Json.mapper().writeValueAsString(event), metadata));
    }

    NewCommit stored() {
      return new NewCommit(UUID.randomUUID().toString(), new byte[32], Instant.parse("2026-03-02T04:00:00Z"), events);
    }
  }
}
