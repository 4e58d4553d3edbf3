package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.events.Actor;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.MissingFlag;
import mingjian.infra.views.SqliteViewStore;
import mingjian.query.Viewer;
import mingjian.query.accountability.AccountabilityTable;
import mingjian.query.accountability.AccountabilityTable.Flag;
import mingjian.query.accountability.AccountabilityTable.Line;
import mingjian.query.accountability.AccountabilityTable.Tier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryGraphTest {
  @TempDir Path folder;
  private SqliteViewStore store;

  @BeforeEach
  void open() {
    store = SqliteViewStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void it_leads_from_the_case_down_to_the_superior() {
    InquiryGraph graph = graph(List.of(), tier(DutyTier.SUPERIOR, line("person-s", DutyTier.SUPERIOR, CandidateState.SHOWN_ONLY)),
        tier(DutyTier.FIRST, line("person-f", DutyTier.FIRST, CandidateState.PENDING)), tier(DutyTier.LEADING, line("person-l", DutyTier.LEADING, CandidateState.EXEMPT)));
    assertThat(graph.labels()).extracting(InquiryGraph.Label::text).containsExactly("案件", "直接责任", "领导责任", "第一责任", "监督责任", "上级关联");
    assertThat(graph.labels()).extracting(InquiryGraph.Label::y).isSorted();
    assertThat(graph.nodes()).extracting(node -> String.join("", node.name())).containsExactly("某案", "某人", "person-l", "person-f", "person-s");
  }

  @Test
  void a_state_is_told_by_tone_and_by_a_character_and_in_words() {
    InquiryGraph graph = graph(List.of(), tier(DutyTier.FIRST, line("person-1", DutyTier.FIRST, CandidateState.PENDING),
        line("person-2", DutyTier.FIRST, CandidateState.ESTABLISHED), line("person-3", DutyTier.FIRST, CandidateState.EXEMPT)));
    assertThat(graph.nodes()).extracting(InquiryGraph.Node::icon).contains("查", "认", "免");
    assertThat(graph.nodes()).extracting(InquiryGraph.Node::tone).contains("pending", "established", "exempt");
    assertThat(graph.summary()).contains("待查", "认定", "免责");
  }

  @Test
  void a_tier_that_is_asked_of_every_case_is_a_gap_when_nobody_stands_in_it() {
    assertThat(graph(List.of()).gaps()).extracting(InquiryGraph.Gap::told).hasSize(3).allMatch(told -> told.contains("没有候选人"));
  }

  @Test
  void a_stretch_without_anybody_is_a_gap_in_its_tier_and_its_flag_is_not_told_twice() {
    Tier leading = new Tier(DutyTier.LEADING, "领导责任", List.of(), List.of("M3 领域无人分管（空岗）：工程建设"));
    InquiryGraph graph = graph(List.of(flag(MissingFlag.M3), flag(MissingFlag.M10), flag(MissingFlag.M6)), leading);
    assertThat(graph.gaps()).extracting(InquiryGraph.Gap::told).filteredOn(told -> told.contains("M3")).hasSize(1);
    assertThat(graph.labels()).extracting(InquiryGraph.Label::text).as("no minutes: where decisions are asked about").contains("重要领导责任");
    assertThat(graph.gaps().getFirst().told()).as("with the case").contains("M6");
  }

  @Test
  void many_stand_in_several_rows_and_nothing_covers_anything() {
    Line[] many = IntStream.range(0, 8).mapToObj(i -> line("person-" + i, DutyTier.FIRST, CandidateState.PENDING)).toArray(Line[]::new);
    InquiryGraph graph = graph(List.of(), tier(DutyTier.FIRST, many));
    assertThat(graph.nodes()).extracting(node -> node.x() + "," + node.y()).doesNotHaveDuplicates();
    assertThat(graph.nodes()).allMatch(node -> node.x() + graph.nodeWidth() <= graph.width() && node.y() + node.height() <= graph.height());
  }

  @Test
  void a_long_sentence_of_a_gap_is_broken_and_said_whole() {
    String sentence = "M5 派驻监督未覆盖：" + "某".repeat(120);
    InquiryGraph graph = graph(List.of(), new Tier(DutyTier.SUPERVISION, "监督责任", List.of(), List.of(sentence)));
    assertThat(graph.gaps()).filteredOn(gap -> gap.told().contains("M5")).singleElement().matches(gap -> gap.lines().size() == 2 && gap.told().endsWith(sentence));
  }

  @Test
  void posts_that_begin_alike_are_told_apart() {
    InquiryGraph graph = graph(List.of(), tier(DutyTier.FIRST, line("person-deputy-chief-1", DutyTier.FIRST, CandidateState.PENDING),
        line("person-deputy-chief-2", DutyTier.FIRST, CandidateState.PENDING)));
    assertThat(graph.nodes()).extracting(InquiryGraph.Node::name).doesNotHaveDuplicates().contains(List.of("person-deputy-c", "hief-1"));
  }

  private InquiryGraph graph(List<Flag> flags, Tier... tiers) {
    AccountabilityTable table = new AccountabilityTable("核查中", List.of(tiers), flags, List.of(), List.of(), List.of(), false);
    Names names = new Names(store, new Viewer(new Actor("H403", Role.HEAD), Set.of()), List.of(), code -> Optional.empty());
    return InquiryGraph.of(Cell.of("某案"), List.of(Cell.of("某人")), table, names);
  }

  private static Tier tier(DutyTier tier, Line... lines) {
    return new Tier(tier, Words.of(tier), List.of(lines), List.of());
  }

  private static Line line(String person, DutyTier tier, CandidateState state) {
    return new Line(new PersonId(person), null, tier, List.of(), "10天，占100%", state, Words.of(state), false, "", "", "", null, List.of(), List.of(), List.of());
  }

  private static Flag flag(MissingFlag flag) {
    return new Flag(flag, Words.of(flag), "", null);
  }
}
