package mingjian.infra.web.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Command;
import mingjian.command.Deciders;
import mingjian.command.PaperDates;
import mingjian.command.Rejection;
import mingjian.events.Actor;
import mingjian.events.DocumentRef;
import mingjian.events.Role;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every paper of every command, dated ahead: refused at that place, in Chinese; nothing else is said of a command whose papers are all of the past.
class EveryPaperDateTest {
  /// The examples are older.
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Asking ASKING =
      new Asking(new Actor("zhuyao01", Role.HEAD), TODAY.atTime(10, 0).atZone(Asking.ZONE).toInstant(), null);

  @TestFactory
  Stream<DynamicTest> no_paper_of_any_command_may_be_dated_ahead() {
    return new CommandRoutes(Deciders.ALL).all().stream().map(route -> dynamicTest(route.name(), () -> {
      Command example = new Examples(new Random(1), true).of(route.type());
      PaperDates.requirePast(example, ASKING);
      papers(Components.ofBody(route.type()), "").forEach(pointer -> isRefused(route, example, pointer));
    }));
  }

  @Test
  void most_commands_name_a_paper() {
    List<CommandRoute> all = new CommandRoutes(Deciders.ALL).all();
    assertThat(all.stream().filter(route -> !papers(Components.ofBody(route.type()), "").isEmpty()).count()).isGreaterThan(all.size() / 2);
  }

  private static void isRefused(CommandRoute route, Command example, String pointer) {
    ObjectNode body = Json.mapper().valueToTree(example);
    body.remove(Components.of(route.type()).getFirst().getName());
    ((ObjectNode) body.at(pointer)).put("issuedOn", TODAY.plusDays(1).toString());
    Command ahead = CommandReader.read(route.type(), example.aggregateId(), body);
    Rejection refused = catchThrowableOfType(Rejection.class, () -> PaperDates.requirePast(ahead, ASKING));
    assertThat(refused).as("%s %s", route.name(), pointer).isNotNull();
    assertThat(refused.code()).isEqualTo("in-the-future");
    assertThat("/" + refused.field().replace('.', '/')).isEqualTo(pointer + "/issuedOn");
    assertThat(refused.inChinese()).as("%s %s", route.name(), pointer).contains("文件日期", "2026年3月2日").endsWith("。").doesNotContain("{", "field.");
  }

  /// Pointers, of each list to both items of the example.
  private static List<String> papers(List<RecordComponent> components, String pointer) {
    List<String> found = new ArrayList<>();
    for (RecordComponent component : components) {
      Class<?> type = Components.itemType(component);
      String at = pointer + "/" + component.getName();
      for (String place : Components.isRepeated(component) ? List.of(at + "/0", at + "/1") : List.of(at)) {
        if (type == DocumentRef.class) {
          found.add(place);
        } else if (Components.isGroup(type)) {
          found.addAll(papers(Components.of(type), place));
        }
      }
    }
    return found;
  }
}
