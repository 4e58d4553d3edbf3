package mingjian.infra.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.infra.Node;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.facts.Viewers;
import mingjian.infra.json.Json;
import mingjian.query.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProcessLogTest {
  @TempDir static Path folder;
  private static Node node;

  @BeforeAll
  static void fill() {
    node = Node.open(folder);
    DemoSet.sendMainLineTo(node.log(), node.commands(), Instant.parse("2026-03-02T02:00:00Z"));
    assertThat(node.await(node.log().head()).there()).isTrue();
  }

  @AfterAll
  static void close() {
    node.close();
  }

  private static Viewer head() {
    return new Viewers(node.views()).of(new Actor(DemoAccounts.HEAD, Role.HEAD));
  }

  private static ProcessLog log(Viewer viewer, long from, long to) {
    return new ProcessLog(node.log(), new Visible(viewer), from, to, _ -> {});
  }

  private static JsonNode ocel(Viewer viewer, long from, long to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    log(viewer, from, to).ocel(out);
    return Json.mapper().readTree(out.toByteArray());
  }

  private static String xes(Viewer viewer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    log(viewer, 1, node.log().head()).xes(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void ocel_is_as_the_published_schema_has_it() throws IOException {
    String schema;
    try (InputStream in = ProcessLogTest.class.getResourceAsStream("/schemas/ocel20.json")) {
      schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Schema ocel20 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    JsonNode log = ocel(head(), 1, node.log().head());
    assertThat(ocel20.validate(log, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))).isEmpty();
    assertThat(ocel20.validate(Json.mapper().readTree("{\"events\":[{\"id\":1}]}"))).as("it does look").isNotEmpty();
    assertThat(log.path("events").size()).isGreaterThan(50);
  }

  @Test
  void ocel_declares_every_thing_and_type_that_it_names() throws IOException {
    JsonNode log = ocel(head(), 1, node.log().head());
    Set<String> objects = texts(log.path("objects"), "id");
    Set<String> named = new TreeSet<>();
    log.path("events").forEach(event -> named.addAll(texts(event.path("relationships"), "objectId")));
    assertThat(objects).isEqualTo(named);
    assertThat(texts(log.path("eventTypes"), "name")).isEqualTo(texts(log.path("events"), "type")).contains("casefile/case-opened");
    assertThat(texts(log.path("objectTypes"), "name")).isEqualTo(texts(log.path("objects"), "type")).contains("casefile/case", "registry/office-holder");
  }

  @Test
  void xes_is_as_the_standards_schema_has_it() throws Exception {
    javax.xml.validation.Schema xes = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(ProcessLogTest.class.getResource("/schemas/xes-1849.xsd"));
    String log = xes(head());
    xes.newValidator().validate(new StreamSource(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8))));
    assertThat(log.split("<event>", -1)).hasSize(ocel(head(), 1, node.log().head()).path("events").size() + 1);
    assertThat(log).contains("key=\"concept:name\" value=\"casefile/case-opened\"", "value=\"立案\"");
  }

  @Test
  void neither_holds_a_text_that_somebody_wrote_nor_an_account() throws IOException {
    String ocel = ocel(head(), 1, node.log().head()).toString();
    String xes = xes(head());
    int looked = 0;
    for (StoredEvent event : node.log().readAfter(0, 10_000)) {
      for (String name : Set.of("name", "allegation", "reason", "headline", "title")) {
        String text = Json.mapper().readTree(event.payload()).path(name).asString("");
        if (text.length() > 3) {
          looked++;
          assertThat(ocel).doesNotContain(text);
          assertThat(xes).doesNotContain(text);
        }
      }
    }
    assertThat(looked).isPositive();
    DemoAccounts.all().forEach(account -> assertThat(ocel + xes).doesNotContain("\"" + account.code() + "\""));
  }

  @Test
  void each_gets_what_he_may_see_of_the_stretch_he_asked_for() throws IOException {
    Viewer stranger = new Viewer(new Actor("S999", Role.HEARING_OFFICER), Set.of("role:HEARING_OFFICER"));
    assertThat(texts(ocel(stranger, 1, node.log().head()).path("events"), "type")).noneMatch(type -> type.startsWith("casefile/case-opened"))
        .anyMatch(type -> type.startsWith("registry/"));
    Viewer nobody = new Viewer(new Actor("X601", Role.SYSTEM_ADMINISTRATOR), Set.of("role:SYSTEM_ADMINISTRATOR"));
    assertThat(ocel(nobody, 1, node.log().head()).path("events").size()).isZero();
    Set<String> positions = new TreeSet<>();
    ocel(head(), 11, 20).path("events").forEach(event -> positions.add(event.path("attributes").get(3).path("value").asString()));
    assertThat(positions).isNotEmpty().allMatch(position -> Integer.parseInt(position) >= 11 && Integer.parseInt(position) <= 20);
  }

  private static Set<String> texts(JsonNode list, String name) {
    Set<String> texts = new TreeSet<>();
    list.forEach(item -> texts.add(item.path(name).asString()));
    return texts;
  }
}
