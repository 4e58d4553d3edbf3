package mingjian.infra.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.Penalty;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.TenureKind;

/// One line of `cases.csv`: who, what, and how many days each stage took. A stage whose days are left open hasn't come yet.
record DemoYearsCase(DemoDays days, DemoUnits units, DemoTable.Row row) {
  /// @param people the leader first
  record Team(String section, List<StaffId> people) {
    List<StaffId> two() {
      return people.subList(0, 2);
    }
  }

  private static final Map<String, Team> TEAMS = Map.of(
      "1", new Team("第一审查调查室", List.of(DemoCounty.INVESTIGATOR, DemoCounty.SECOND_INVESTIGATOR, DemoCounty.THIRD_INVESTIGATOR)),
      "2", new Team("第二审查调查室", List.of(new StaffId("C104"), new StaffId("C105"), new StaffId("C106"))),
      "3", new Team("第一监督检查室", List.of(DemoCounty.THIRD_INVESTIGATOR, new StaffId("C107"), new StaffId("C108"))));
  /// Above the numbers of the main line, below those of the worked example.
  private static final int NUMBERS_FROM = 20;

  CaseId id() {
    return new CaseId("case-demo-year-%02d".formatted(row.number()));
  }

  ClueId clue() {
    return new ClueId("clue-demo-year-%02d".formatted(row.number()));
  }

  PersonId subject() {
    return new PersonId("person-demo-" + row.text("person"));
  }

  UnitId unit() {
    return DemoUnits.unit(row.text("unit"));
  }

  int number() {
    return NUMBERS_FROM + row.number();
  }

  boolean ofHead() {
    return row.has("head");
  }

  Team team() {
    return TEAMS.getOrDefault(row.text("team"), TEAMS.get("1"));
  }

  Set<FieldOfWork> fields() {
    return Set.of(FieldOfWork.valueOf(row.text("field")));
  }

  long opened() {
    return row.days("opened");
  }

  boolean isHandedOver() {
    return row.has("investigated");
  }

  long handedOver() {
    return opened() - row.days("investigated");
  }

  boolean isDecided() {
    return row.has("heard");
  }

  long decided() {
    return handedOver() - row.days("heard");
  }

  /// What the decision was, in the words of the table: penalties, or another end.
  List<String> outcome() {
    return row.words("outcome");
  }

  boolean endsWith(String word) {
    return outcome().contains(word);
  }

  List<Penalty> penalties() {
    return Stream.of(Penalty.values()).filter(penalty -> endsWith(penalty.name())).toList();
  }

  IdentityStatus identity() {
    return new IdentityStatus(
        PoliticalStatus.PARTY_MEMBER, units.category(row.text("unit")), ServiceStatus.IN_SERVICE, Set.of(), units.name(row.text("unit")) + post(),
        row.has("rank") ? row.text("rank") : null, DemoDays.COMMITTEE);
  }

  /// `原院长` is what people call him today; the post he held was `院长`.
  private String post() {
    return row.text("post").replaceFirst("^原", "");
  }

  Stream<Command> registered() {
    boolean left = penalties().stream().anyMatch(Penalty::changesPost) || row.text("post").startsWith("原");
    Period held = left ? days.between(opened() + 2200, isDecided() ? decided() : opened()) : days.since(opened() + 2200);
    HeadPost head = ofHead() ? HeadPost.YES : HeadPost.NO;
    return Stream.of(
        units.register().person(subject(), units.name(row.text("unit")) + row.text("post")),
        units.register().tenure(subject(), unit(), post(), head, TenureKind.REGULAR, held));
  }
}
