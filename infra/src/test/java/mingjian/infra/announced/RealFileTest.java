package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The real announcements, where somebody has them: `-Dmingjian.announced-cases=FILE -Dmingjian.parse-examples=FILE`. They are not part of the project.
@EnabledIfSystemProperty(named = "mingjian.announced-cases", matches = ".+")
class RealFileTest {
  private static final int RIGHT_MIN = 27;

  @Test
  void no_row_breaks_what_holds_for_every_row() {
    SoftAssertions every = new SoftAssertions();
    for (AnnouncedRow row : rows()) {
      ParsedPosition position = PositionParser.parse(row);
      every.assertThat(position.units()).as(row.position()).isNotEmpty();
      for (ParsedUnit unit : position.units()) {
        boolean toldAsUnknown = position.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.UNKNOWN && finding.reason().contains("单位"));
        every.assertThat(!unit.name().isEmpty() || toldAsUnknown).as("unit of " + row.position()).isTrue();
        every.assertThat(unit.name()).as(row.position()).doesNotContainPattern("[\uE000-\uF8FF]|^[、兼]");
        for (ParsedPost post : unit.posts()) {
          every.assertThat(post.text()).as(row.position()).isNotEmpty().doesNotContainPattern("[\uE000-\uF8FF]");
          every.assertThat(isOnePost(post.text())).as(post.text() + " of " + row.position()).isTrue();
        }
      }
    }
    every.assertAll();
  }

  @Test
  void every_row_can_be_recorded() {
    assertThat(rows()).allSatisfy(row -> assertThat(RowPlan.of(row).rest()).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  @EnabledIfSystemProperty(named = "mingjian.parse-examples", matches = ".+")
  void rows_parsed_by_hand_come_out_alike() throws IOException {
    Map<String, AnnouncedRow> byId = new HashMap<>();
    rows().forEach(row -> byId.put(row.caseId(), row));
    List<List<String>> examples = Rows.records(Files.newInputStream(Path.of(System.getProperty("mingjian.parse-examples"))));
    long right = 0;
    for (List<String> example : examples) {
      Parsing wanted = Parsing.of(example.subList(1, 5));
      Parsing got = Parsing.of(byId.get(example.getFirst()));
      right += wanted.equals(got) ? 1 : 0;
      if (!wanted.equals(got)) {
        System.out.println(example.getFirst() + ": wanted " + wanted + "\n     got " + got);
      }
    }
    assertThat(right).as("of " + examples.size()).isGreaterThanOrEqualTo(RIGHT_MIN);
  }

  /// A section's own name may hold a 、 (医疗、传染病防治科) or a 原 (原料科); two posts in one, or a 原 that was overlooked, may not be.
  private static boolean isOnePost(String post) {
    String words = post.replaceAll("[(][^)]*[)]", "").replaceAll("原材料|原料|原油", "");
    int comma = words.indexOf('、');
    return !words.contains("兼") && !words.contains("原") && (comma < 0 || !Titles.endsInPost(words.substring(0, comma)));
  }

  private static List<AnnouncedRow> rows() {
    List<AnnouncedRow> rows = new java.util.ArrayList<>();
    AnnouncedFile.checked(Path.of(System.getProperty("mingjian.announced-cases"))).forEach(line -> rows.add(line.row()));
    return rows;
  }
}
