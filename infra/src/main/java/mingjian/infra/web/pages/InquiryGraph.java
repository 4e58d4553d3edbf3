package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.MissingFlag;
import mingjian.query.accountability.AccountabilityTable;
import mingjian.query.accountability.AccountabilityTable.Line;
import org.jspecify.annotations.Nullable;

/// A double inquiry as a graph: from the case down to the superior, who comes into question in each tier, and where nobody does. Placed here, drawn by the
/// template, so that it needs no script and prints. State is told by colour, by one character and in words.
///
/// @param summary the whole graph in a sentence, for whoever doesn't see it
public record InquiryGraph(int width, int height, List<Label> labels, List<Node> nodes, List<Gap> gaps, int spineTop, int spineBottom, String summary) {
  private static final int SPINE = 14;
  private static final int LEFT = 36;
  private static final int LABEL_HEIGHT = 22;
  private static final int ACROSS = 3;
  private static final int NODE_WIDTH = 262;
  private static final int NODE_HEIGHT = 62;
  private static final int LINE_HEIGHT = 17;
  private static final int GAP_HEIGHT = 38;
  private static final int SPACE = 14;
  /// Of a name in one line; it has two, so that posts that begin alike are told apart.
  private static final int TEXT_MAX = 15;
  private static final int SENTENCE_MAX = 46;
  /// Nobody stands here only if it was looked for: these are asked of every case.
  private static final Set<DutyTier> EXPECTED = Set.of(DutyTier.LEADING, DutyTier.FIRST, DutyTier.SUPERVISION);
  /// Deputy in charge, those who decided, head, organisation, supervisors, who nominated, superior.
  private static final List<DutyTier> DOWNWARDS = List.of(
      DutyTier.LEADING, DutyTier.IMPORTANT_LEADING, DutyTier.FIRST, DutyTier.ORGANISATION, DutyTier.SUPERVISION, DutyTier.NOMINATION, DutyTier.SUPERIOR);

  /// @param text of a tier, above those who stand in it: in other languages it is longer than any column at the side
  public record Label(String text, int y) {}

  /// @param name in one line or two; @param tone a class of the style sheet; @param icon one character that says the same
  /// @param href null for none; @param told in full, for a tooltip and whoever hears the page
  public record Node(int x, int y, List<String> name, String state, String more, String tone, String icon, @Nullable String href, String told) {
    public int middle() {
      return y + height() / 2;
    }

    public int height() {
      return NODE_HEIGHT + moreLines() * LINE_HEIGHT;
    }

    public int moreLines() {
      return name.size() - 1;
    }

    Node at(int toX, int toY) {
      return new Node(toX, toY, name, state, more, tone, icon, href, told);
    }
  }

  /// A tier in which somebody is missing.
  public record Gap(int y, List<String> lines, String told) {
    public int middle() {
      return y + GAP_HEIGHT / 2;
    }
  }

  static InquiryGraph of(Cell caseCell, List<Cell> direct, AccountabilityTable table, Names names) {
    Drawing drawing = new Drawing();
    Map<@Nullable DutyTier, List<String>> missing = missing(table);
    drawing.tier("案件", List.of(plain(caseCell, "发案", "案")), missing.getOrDefault(null, List.of()));
    drawing.tier("直接责任", direct.stream().map(cell -> plain(cell, "由案件审理认定", "直")).toList(), direct.isEmpty() ? List.of("当事人尚未明确") : List.of());
    for (DutyTier tier : DOWNWARDS) {
      List<Line> lines = table.tiers().stream().filter(it -> it.tier() == tier).flatMap(it -> it.lines().stream()).toList();
      List<String> gaps = new ArrayList<>(missing.getOrDefault(tier, List.of()));
      if (lines.isEmpty() && gaps.isEmpty() && EXPECTED.contains(tier)) {
        gaps.add("没有候选人：请识别责任人，或核对任职和分工");
      }
      drawing.tier(Words.of(tier), lines.stream().map(line -> node(line, names)).toList(), gaps);
    }
    return drawing.done();
  }

  /// Stretches of a tier without anybody, and what is missing as a whole at the tier that it concerns; what concerns all stands with the case.
  private static Map<@Nullable DutyTier, List<String>> missing(AccountabilityTable table) {
    Map<@Nullable DutyTier, List<String>> missing = new LinkedHashMap<>();
    table.tiers().forEach(tier -> missing.computeIfAbsent(tier.tier(), at -> new ArrayList<>()).addAll(tier.gaps()));
    Set<MissingFlag> told = table.tiers().stream().flatMap(tier -> tier.lines().stream()).flatMap(line -> line.flags().stream()).collect(Collectors.toSet());
    Arrays.stream(MissingFlag.values()).filter(flag -> table.tiers().stream().flatMap(tier -> tier.gaps().stream()).anyMatch(gap -> gap.startsWith(Words.of(flag))))
        .forEach(told::add);
    table.flags().stream().filter(flag -> !told.contains(flag.flag()))
        .forEach(flag -> missing.computeIfAbsent(tierOf(flag.flag()), at -> new ArrayList<>()).add(flag.name()));
    return missing;
  }

  private static @Nullable DutyTier tierOf(MissingFlag flag) {
    return switch (flag) {
      case M2, M3 -> DutyTier.LEADING;
      case M4 -> DutyTier.FIRST;
      case M5 -> DutyTier.SUPERVISION;
      case M10 -> DutyTier.IMPORTANT_LEADING;
      case M1, M6, M7, M8, M9 -> null;
    };
  }

  private static Node plain(Cell cell, String state, String icon) {
    return new Node(0, 0, inLines(cell.text()), state, "", "fact", icon, cell.href(), cell.text() + "，" + state);
  }

  private static Node node(Line line, Names names) {
    Cell who = line.person() != null ? names.cell(line.person()) : names.cell(line.organisation());
    String state = line.reexamined() ? line.stateName() + "，待复核" : line.stateName();
    String flags = line.flags().stream().sorted().map(MissingFlag::name).collect(Collectors.joining(" "));
    String told = who.text() + "，" + Words.of(line.tier()) + "，" + state + "，重合" + line.overlap()
        + (line.flags().isEmpty() ? "" : "，缺失：" + line.flags().stream().sorted().map(Words::of).collect(Collectors.joining("、")));
    return new Node(0, 0, inLines(who.text()), state + (flags.isEmpty() ? "" : "　缺 " + flags), line.overlap(), tone(line), icon(line), who.href(), told);
  }

  private static String tone(Line line) {
    return line.reexamined() ? "again" : switch (line.state()) {
      case PENDING -> "pending";
      case ESTABLISHED -> "established";
      case EXEMPT -> "exempt";
      case NOT_APPLICABLE, SHOWN_ONLY -> "aside";
    };
  }

  private static String icon(Line line) {
    return line.reexamined() ? "复" : switch (line.state()) {
      case PENDING -> "查";
      case ESTABLISHED -> "认";
      case EXEMPT -> "免";
      case NOT_APPLICABLE -> "否";
      case SHOWN_ONLY -> "列";
    };
  }

  private static List<String> inLines(String text) {
    if (text.length() <= TEXT_MAX) {
      return List.of(text);
    }
    return List.of(text.substring(0, TEXT_MAX), text.length() <= 2 * TEXT_MAX ? text.substring(TEXT_MAX) : text.substring(TEXT_MAX, 2 * TEXT_MAX - 1) + "…");
  }

  /// Grows downwards, tier by tier.
  private static final class Drawing {
    private final List<Label> labels = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int y = SPACE;
    private int firstMiddle;
    private int lastMiddle;

    void tier(String name, List<Node> members, List<String> missing) {
      if (members.isEmpty() && missing.isEmpty()) {
        return;
      }
      labels.add(new Label(name, y + LABEL_HEIGHT / 2));
      y += LABEL_HEIGHT;
      told.add(name + "：" + String.join("；", members.stream().map(Node::told).toList()) + (missing.isEmpty() ? "" : "；缺口：" + String.join("；", missing)));
      for (int i = 0; i < members.size(); i += ACROSS) {
        row(members.subList(i, Math.min(i + ACROSS, members.size())));
      }
      missing.forEach(this::gap);
      y += SPACE / 2;
    }

    private void row(List<Node> members) {
      for (int i = 0; i < members.size(); i++) {
        nodes.add(members.get(i).at(LEFT + i * (NODE_WIDTH + SPACE), y));
      }
      reaches(nodes.getLast().middle());
      y += members.stream().mapToInt(Node::height).max().orElse(NODE_HEIGHT) + SPACE;
    }

    private void gap(String sentence) {
      List<String> lines = sentence.length() <= SENTENCE_MAX ? List.of(sentence)
          : List.of(sentence.substring(0, SENTENCE_MAX), sentence.length() <= 2 * SENTENCE_MAX ? sentence.substring(SENTENCE_MAX)
              : sentence.substring(SENTENCE_MAX, 2 * SENTENCE_MAX - 1) + "…");
      gaps.add(new Gap(y, lines, "缺口：" + sentence));
      reaches(y + GAP_HEIGHT / 2);
      y += GAP_HEIGHT + SPACE;
    }

    private void reaches(int middle) {
      firstMiddle = firstMiddle == 0 ? middle : firstMiddle;
      lastMiddle = middle;
    }

    InquiryGraph done() {
      int width = LEFT + ACROSS * NODE_WIDTH + (ACROSS - 1) * SPACE + SPACE;
      return new InquiryGraph(width, y, labels, nodes, gaps, firstMiddle, lastMiddle, String.join("。", told) + "。");
    }
  }

  public int nodeWidth() {
    return NODE_WIDTH;
  }

  public int gapWidth() {
    return ACROSS * NODE_WIDTH + (ACROSS - 1) * SPACE;
  }

  public int gapHeight() {
    return GAP_HEIGHT;
  }

  public int spine() {
    return SPINE;
  }

  public int left() {
    return LEFT;
  }
}
