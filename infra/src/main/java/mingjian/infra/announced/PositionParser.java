package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.events.casefile.AnnouncedPart;
import mingjian.events.registry.TenureKind;

/// Reads a free-text position such as `昌平区水务局辛店河管理处原副主任`: which units, which posts there.
///
/// It works by rules over words, from the end of each phrase to its front: the post, the section that belongs to it, the unit, the place. What the
/// text doesn't say and the rules supply is reported as inferred 推定; it is never a fact.
public final class PositionParser {
  /// A unit named by its kind alone: it is the one just spoken of.
  private static final Pattern ITSELF = Pattern.compile("(?:本|该)?(?:局|厅|镇|乡|公司|集团|医院|院|学院|大学|中学|总公司|分公司|支行|分行|学校|校|厂|矿|所|站|场|社|中心|街道|街道办|队|团|村|行|馆|台|管委会)");

  /// Sections of a place's party committee that stand alone after the committee was named: 市委常委、组织部部长.
  private static final Pattern COMMITTEE_SECTION = Pattern.compile("(?:组织|宣传|统战|农工|群众工作|社会工作)部|政法委|农办|党校");

  /// Offices beside the committee that a place has of its own: 纪委书记 of a place, not of a bureau.
  private static final Pattern OWN_OFFICE = Pattern.compile("(纪委|纪检委|团委|工会|人大|武装|人武|纪工委)(.*(?:书记|主席|主任|部长|常委))");

  /// Places and organs beside which a 办 or a 部 is a body of its own; elsewhere it is a section.
  private static final Pattern WITH_SECTIONS = Pattern.compile(".*(?:医院|保健院|公司|集团|学校|大学|学院|中学|厂|银行|支行|分行|矿|研究所|研究院)" + Titles.MARK);
  private static final Pattern OFFICE_OF = Pattern.compile("(?:.*(?:办|事业部|项目部)|武装部|人武部)");
  private static final Pattern COMMITTEE_ORGAN = Pattern.compile("(?:政法委|组织部|宣传部|统战部)(?:.*)");

  private static final Pattern PLACE_ORGAN = Pattern.compile(".*(?:省|市|县|区|州|旗|盟|地)(?:委|政府|人大|人大常委会|政协|纪委|总工会)|.*自治区党委");
  private static final Pattern GOVERNOR = Pattern.compile("(?:第一|常务|副|代理|代|正)*(省|市|县|区|州|旗|盟)长(?:助理)?|(?:常务)?副?专员");
  private static final Pattern COMMITTEE_MEMBER = Pattern.compile("(?:副)?(?:常委|候补委员)");
  private static final Pattern FUSED = Pattern.compile("(?:第一|常务|副|代理|代|正)*(局|厅|部|处|科|所|站|大队|中队|支队|总队|厂|场|矿|股|镇|乡|县|市|区|庭|段|院)长");

  private static final Pattern BARE_SECTION = Pattern.compile("(?:党委|党政|行政|院|校|总经理|综合|党)?(?:办公室|办)|.*(?:科|处|室|庭|股|组|部|系|车间|班|监区|工段)" + Titles.MARK);
  private static final Pattern PARTY_ORGAN_AT_END = Pattern.compile("(?:党工委|党委|党组|党总支|党支部|纪委)+$");

  private static final Pattern ACTING = Pattern.compile("代[^表].*");
  private static final Pattern ZONE_COMMITTEE = Pattern.compile("管委会|管理委员会");
  private static final Pattern ZONE = Pattern.compile(".*(?:区|新城|园|基地)");
  private static final Pattern OFFICE_AT_END = Pattern.compile("(?:处|办|部|办公室)$");
  private static final Pattern KNOWN_HOUSE = Pattern.compile("(?:保健|医|法|检察|卫生|福利|敬老)$");
  private static final Pattern MARK_AT_END = Pattern.compile(Titles.MARK + "$");

  private final AnnouncedRow row;
  private final Brackets brackets;
  private final Places places;
  private final UnitList units = new UnitList();
  private final List<Finding> findings = new ArrayList<>();
  private Former carried = Former.NO;
  private String unfinished = "";
  private final List<String> waiting = new ArrayList<>();

  private PositionParser(AnnouncedRow row, String position) {
    this.row = row;
    this.brackets = new Brackets(position);
    this.places = new Places(row);
  }

  /// Never fails: what can't be read is left out and reported.
  public static ParsedPosition parse(AnnouncedRow row) {
    NameMask mask = NameMask.over(row.position());
    PositionParser parser = new PositionParser(row, mask.text());
    if (mask.masked() > 0) {
      parser.findings.add(Finding.masked("position", "文中残留的人名已遮蔽"));
    }
    return parser.read();
  }

  private ParsedPosition read() {
    findings.addAll(brackets.findings());
    if (row.position().contains("_")) {
      findings.add(Finding.unknown("position", "原文有缺字（“_”），照录"));
    }
    List<Segment> segments = Segment.of(brackets.text());
    for (int i = 0; i < segments.size(); i++) {
      read(segments.get(i), i == 0, i == segments.size() - 1);
    }
    return new ParsedPosition(units.finished(), List.copyOf(findings));
  }

  private void read(Segment segment, boolean first, boolean last) {
    List<String> asides = brackets.asides(segment.text());
    FormerMarks marks = FormerMarks.in(unfinished + Brackets.withoutAsides(segment.text()));
    unfinished = "";
    String phrase = marks.text();
    Optional<Matcher> title = Titles.at(phrase);
    if (title.isEmpty() || Titles.isCut(phrase)) {
      phrase = mended(phrase);
      title = Titles.at(phrase);
    }
    if (title.isPresent()) {
      TenureKind kind = kind(title.get().group(1), segment.concurrent());
      place(phrase.substring(0, title.get().start()), title.get().group(1), marks, first, kind, asides);
    } else if (!last && (Organs.endsInUnit(phrase) || Organs.endsInSection(phrase))) {
      waiting.add(phrase);
    } else if (!last) {
      unfinished = phrase + "、";
    } else {
      withoutPost(phrase, marks, first);
    }
  }

  private String mended(String phrase) {
    String completed = Titles.completed(phrase);
    if (!completed.equals(phrase)) {
      findings.add(Finding.inferred(AnnouncedPart.POST, "原文截断，“" + phrase + "”补全为“" + completed + "”"));
      return completed;
    }
    if (Organs.endsInUnit(phrase)) {
      return phrase;
    }
    Optional<String> padding = Titles.padding(phrase);
    padding.ifPresent(tail -> findings.add(Finding.note("position", "职务之后的“" + tail + "”像是别栏内容（串列），未采用")));
    return padding.map(tail -> phrase.substring(0, phrase.length() - tail.length())).orElse(phrase);
  }

  private static TenureKind kind(String title, boolean concurrent) {
    if (title.startsWith("代理") || ACTING.matcher(title).matches()) {
      return TenureKind.ACTING;
    }
    if (title.contains("主持")) {
      return TenureKind.IN_CHARGE;
    }
    if (title.endsWith("负责人") || title.endsWith("代表人")) {
      return TenureKind.UNKNOWN;
    }
    return title.startsWith("挂职") ? TenureKind.SECONDED : concurrent ? TenureKind.CONCURRENT : TenureKind.REGULAR;
  }

  private void place(String organ, String title, FormerMarks marks, boolean first, TenureKind kind, List<String> asides) {
    share(title);
    boolean placed = organ.isEmpty() || ITSELF.matcher(organ).matches() && (units.currentEndsWith(organ) || organ.equals("街道办") && units.currentEndsWith("街"));
    Located at = placed ? titleAlone(title) : located(organ, title, first);
    Former own = marks.inside(organ.length() - at.section().length());
    if (marks.isLeading() && !organ.isEmpty()) {
      if (first) {
        boolean history = isHistory(marks.text());
        own = history ? Former.NO : Former.DOUBTFUL;
        findings.add(Finding.note("position", history ? "“原”说的是已撤并或更名的地方，不作原任" : "“原”说的是单位还是职务，原文不明"));
      } else {
        own = Former.YES;
      }
    }
    if (own == Former.DOUBTFUL && !marks.isLeading()) {
      findings.add(Finding.note("position", "“原”在地名与单位之间，是否原任存疑"));
    }
    carried = own != Former.NO ? own : at.sameBody() ? carried : Former.NO;
    String text = at.section() + at.title();
    add(at.unit(), at.inferred(), text, carried, kind, asides);
  }

  /// Units named together before one post share it: 福利院、中心敬老院院长.
  private void share(String title) {
    for (String name : waiting) {
      Located at = located(name, title, units.isEmpty());
      findings.add(Finding.inferred(AnnouncedPart.POST, "“" + brackets.restored(name) + "”后无职务，按与后一项同职推定"));
      add(at.unit(), true, at.section() + title, Former.DOUBTFUL, TenureKind.UNKNOWN, List.of());
    }
    waiting.clear();
  }

  private void add(String unit, boolean inferred, String text, Former former, TenureKind kind, List<String> asides) {
    String place = places.innermost(unit);
    places.remember(place);
    String name = brackets.restored(unit);
    String post = brackets.restored(text);
    if (name.isEmpty()) {
      findings.add(Finding.unknown("position", "原文没有单位，单位不详"));
    }
    units.add(name, place, inferred, new ParsedPost(post, former, HeadRules.of(name, post), kind, asides));
  }

  private void withoutPost(String phrase, FormerMarks marks, boolean first) {
    share("");
    String organ = PARTY_ORGAN_AT_END.matcher(phrase).replaceFirst("");
    Located at = organ.isEmpty() ? titleAlone("") : located(organ, "", first);
    String unit = at.unit() + at.section();
    findings.add(Finding.unknown("position", "原文只有单位，职务不详"));
    String place = places.innermost(unit);
    units.add(brackets.restored(unit), place, at.inferred(), null);
  }

  private boolean isHistory(String phrase) {
    String place = places.innermost(phrase);
    return !place.isEmpty() && !places.isOfRow(place);
  }

  /// Where a post belongs.
  ///
  /// @param sameBody true where the text names no new unit, so that an earlier 原 still holds
  private record Located(String unit, String section, String title, boolean inferred, boolean sameBody) {}

  private Located titleAlone(String title) {
    Matcher governor = GOVERNOR.matcher(title);
    if (governor.matches()) {
      Optional<String> governed = places.meantBy(governor.group(1) == null ? "地" : governor.group(1));
      if (governed.isPresent()) {
        return inferredUnit(governed.get() + (governor.group(1) == null ? "行署" : "政府"), title);
      }
    }
    Matcher office = OWN_OFFICE.matcher(title);
    if (office.matches() && PLACE_ORGAN.matcher(units.current()).matches()) {
      return inferredUnit(places.current() + officeName(office.group(1)), office.group(2));
    }
    return new Located(units.current(), "", title, units.currentInferred(), true);
  }

  private Located inferredUnit(String unit, String title) {
    findings.add(Finding.inferred(AnnouncedPart.UNIT, "“" + brackets.restored(title) + "”所在单位推定为" + unit));
    return new Located(unit, "", title, true, true);
  }

  private static String officeName(String office) {
    return switch (office) {
      case "武装", "人武" -> office + "部";
      case "工会" -> "总工会";
      default -> office;
    };
  }

  private Located located(String organ, String title, boolean first) {
    String written = fused(organ, title);
    String named = withPlace(written);
    boolean inferred = !named.equals(written);
    int placeLength = places.leading(named);
    if (placeLength == named.length()) {
      return ofPlace(named, title, inferred);
    }
    Organs.Split split = Organs.split(named, placeLength);
    if (placeLength == 0 && split.section().isEmpty() && !units.isEmpty()) {
      if (OFFICE_OF.matcher(written).matches() && isSectionOfCurrent(written)) {
        return new Located(units.current(), written, title, units.currentInferred(), true);
      }
      if (written.equals("办公室") && PLACE_ORGAN.matcher(units.current()).matches()) {
        return inferredUnit(units.current() + written, title);
      }
      if (ZONE_COMMITTEE.matcher(written).matches() && ZONE.matcher(units.current()).matches()) {
        return inferredUnit(units.current() + "管委会", title);
      }
      if (COMMITTEE_SECTION.matcher(written).matches() && PLACE_ORGAN.matcher(units.current()).matches()) {
        return inferredUnit(committee(places.current()) + written, title);
      }
      if (BARE_SECTION.matcher(written).matches() && Organs.endsInSection(written)) {
        return new Located(units.current(), written, title, units.currentInferred(), true);
      }
    }
    boolean body = written.length() >= 5 && OFFICE_AT_END.matcher(written).find() || Organs.lastBoundary(written, 0) > 0
        || places.speaksOfRow(written) || Provinces.beginsWithShortName(written);
    if (placeLength == 0 && split.section().isEmpty() && !body && BARE_SECTION.matcher(written).matches() && Organs.endsInSection(written)) {
      return new Located("", written, title, false, false);
    }
    Matcher village = VILLAGE.matcher(split.unit());
    if (village.matches()) {
      return new Located(inherited(village.group(1), placeLength, first, title), village.group(2), title, inferred, false);
    }
    String unit = inherited(split.unit(), placeLength, first, title);
    return new Located(unit, split.section(), title, inferred || !unit.equals(split.unit()), false);
  }

  private static final Pattern VILLAGE = Pattern.compile("(.*[^农新乡]村)(村民委员会|村委会|村委|党支部|党委|党总支)");

  /// A place alone: its committee for a 常委, its government for a 县长, its own 纪委 for a 纪委书记.
  private Located ofPlace(String place, String title, boolean inferred) {
    if (GOVERNOR.matcher(title).matches() || title.endsWith("秘书长")) {
      return inferredUnit(place + "政府", title);
    }
    if (COMMITTEE_MEMBER.matcher(title).matches()) {
      return inferredUnit(committee(place), title);
    }
    String office = Titles.office(title);
    if (!office.isEmpty()) {
      return new Located(place + officeName(office), "", title.substring(office.length()), inferred, false);
    }
    findings.add(Finding.unknown("position", "原文只有地名“" + place + "”，单位不详"));
    return new Located("", "", title, false, false);
  }

  private boolean isSectionOfCurrent(String office) {
    return WITH_SECTIONS.matcher(units.current()).matches() || office.endsWith("武部") || office.endsWith("武装部") && !PLACE_ORGAN.matcher(units.current()).matches();
  }

  private static String committee(String place) {
    return place.endsWith("自治区") ? place + "党委" : place + "委";
  }

  /// 林业局长 says 林业局 + 局长.
  private static String fused(String organ, String title) {
    Matcher fused = FUSED.matcher(title);
    String bare = MARK_AT_END.matcher(organ).replaceFirst("");
    if (!fused.matches() || Organs.endsInUnit(bare) || Organs.endsInSection(bare) || bare.isEmpty()) {
      return organ;
    }
    int unitEnd = Organs.lastBoundary(bare, 0);
    boolean alreadyNamed = unitEnd > 0 && bare.substring(0, unitEnd).endsWith(fused.group(1));
    if (alreadyNamed || fused.group(1).equals("院") && !KNOWN_HOUSE.matcher(bare).find()) {
      return organ;
    }
    return bare + fused.group(1) + organ.substring(bare.length());
  }

  /// The organ with a bare level word resolved, a lost first character restored, a doubled level taken once.
  private String withPlace(String organ) {
    int explicit = places.leading(organ);
    if (explicit > 0) {
      String place = organ.substring(0, explicit);
      String rest = organ.substring(explicit);
      String once = Places.relative(rest).filter(place::endsWith).map(level -> rest.substring(level.length())).orElse(rest);
      return (COMMITTEE_ORGAN.matcher(once).matches() ? committee(place) : place) + once;
    }
    Optional<String> lost = places.restored(organ);
    if (lost.isPresent()) {
      String name = lost.get() + organ.substring(lost.get().length() - 1);
      findings.add(Finding.inferred(AnnouncedPart.PLACE, "地名缺首字，按所在地补全为" + lost.get()));
      return name;
    }
    Optional<String> level = Places.relative(organ);
    Optional<String> meant = level.flatMap(places::meantBy);
    if (level.isPresent() && meant.isPresent()) {
      findings.add(Finding.inferred(AnnouncedPart.PLACE, "“" + level.get() + "”按上下文和所在地补全为" + meant.get()));
      String rest = organ.substring(level.get().length());
      return (COMMITTEE_ORGAN.matcher(rest).matches() ? committee(meant.get()) : meant.get()) + rest;
    }
    level.ifPresent(word -> findings.add(Finding.unknown("position", "“" + word + "”所指地方不详")));
    return organ;
  }

  private static final Pattern LOCAL = Pattern.compile(
      ".*(?:局|委|办|办公室|镇|乡|街道|街道办|办事处|村|社区|法院|检察院|工会|党校|站|所|大队|中队|支队|中心|林场|农场|牧场|苗圃|供销社|联社|人民医院|中医院|保健院|卫生院|中学|小学|幼儿园"
          + "|殡仪馆|图书馆|文化馆|博物馆|体育馆|电视台|管委会|委员会|政协|人大|人大常委会|政府|残联|妇联|文联|侨联|工商联|科协|看守所|公园|敬老院|福利院|水库|管理处|养护处)" + Titles.MARK);
  private static final Pattern NOT_LOCAL = Pattern.compile(
      ".*(?:大学|学院|公司|集团|总局|监狱|海关|铁路|兵团|农垦|银行|研究所|研究院|中国|国家|中央|全国|油田|经开区|高新区|开发区|示范区|度假区|管理区|风景).*|(?:卫生|国土资源|公安|交通|水利|农业|财政|教育)部.*|(?:中|国)(?:储|石|铁|粮|核|煤|电|网|投|营|航).*");

  /// The unit with the place it must belong to in front, where its kind is one that every place has.
  private String inherited(String unit, int placeLength, boolean first, String title) {
    boolean needs = placeLength == 0 && Places.relative(unit).isEmpty() && LOCAL.matcher(unit).matches() && !NOT_LOCAL.matcher(unit).matches() && !places.speaksOfRow(unit)
        && !Provinces.beginsWithShortName(unit) && !(first && places.isProvincial());
    if (!needs) {
      return unit;
    }
    String place = places.current();
    if (COMMITTEE_SECTION.matcher(unit).matches() && PLACE_ORGAN.matcher(units.current()).matches()) {
      return inferredUnit(committee(place) + unit, title).unit();
    }
    findings.add(Finding.inferred(AnnouncedPart.PLACE, "“" + brackets.restored(unit) + "”前的地名从" + (first ? "所在地" : "前文") + "承接：" + place));
    return place + unit;
  }
}
