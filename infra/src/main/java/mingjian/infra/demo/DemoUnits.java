package mingjian.infra.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.UnitId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.SupervisedCategory;
import mingjian.events.registry.TenureKind;
import mingjian.events.registry.UnitKind;

/// The other units of the county, each but a village with its head: `units.csv`.
///
/// @param byKey the lines, by what `cases.csv` and `supervision.csv` call the unit
record DemoUnits(DemoDays days, DemoRegister register, Map<String, DemoTable.Row> byKey) {
  static DemoUnits of(DemoDays days) {
    return new DemoUnits(days, new DemoRegister(days), DemoTable.rows("units").stream().collect(toMap(row -> row.text("unit"), Function.identity())));
  }

  List<Command> commands() {
    return byKey.values().stream().sorted((one, other) -> Integer.compare(one.number(), other.number()))
        .flatMap(row -> Stream.concat(Stream.of(registered(row)), head(row))).toList();
  }

  private Command registered(DemoTable.Row row) {
    UnitId superior = unit(row.text("superior"));
    return new RegisterUnit(
        unit(row.text("unit")), row.text("name"), UnitKind.valueOf(row.text("kind")), place(row.text("unit")), superior, false, null, PartialDate.UNKNOWN);
  }

  private Stream<Command> head(DemoTable.Row row) {
    if (!row.has("head")) {
      return Stream.empty();
    }
    String unit = row.text("unit");
    return Stream.of(
        register.person(headOf(unit), name(unit) + row.text("head")),
        register.tenure(headOf(unit), unit(unit), row.text("head"), HeadPost.YES, TenureKind.REGULAR, days.since(row.days("since"))));
  }

  static UnitId unit(String key) {
    return new UnitId("unit-demo-" + key);
  }

  static PersonId headOf(String key) {
    return new PersonId("person-demo-head-of-" + key);
  }

  String headPost(String key) {
    return line(key).text("head");
  }

  PartialDate headSince(String key) {
    return days.ago(line(key).days("since"));
  }

  private DemoTable.Row line(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }

  /// How a post of the unit begins; the bureau that the main line tells of stands in no table.
  String name(String key) {
    return byKey.containsKey(key) ? line(key).text("name") : "某县教育局";
  }

  Place place(String key) {
    String town = byKey.containsKey(key) ? line(key).text("town") : "";
    return town.isEmpty() ? DemoCounty.PLACE : new Place(DemoCounty.PLACE.code(), DemoCounty.PLACE.province(), DemoCounty.PLACE.prefecture(), "某县" + town);
  }

  /// 监察法 15条: whose kind of unit the person works in.
  SupervisedCategory category(String key) {
    return switch (byKey.containsKey(key) ? UnitKind.valueOf(line(key).text("kind")) : UnitKind.ORGAN) {
      case VILLAGE -> SupervisedCategory.VILLAGE;
      case STATE_FIRM -> SupervisedCategory.STATE_FIRM;
      case PUBLIC_INSTITUTION -> SupervisedCategory.PUBLIC_INSTITUTION;
      case ORGAN, INTERNAL_SECTION, BRANCH, OTHER -> SupervisedCategory.CIVIL_SERVANT;
    };
  }
}
