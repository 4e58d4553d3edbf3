package mingjian.infra.announced;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lexicon of units: what ends a unit's name, what is only a section inside one, and where the one passes into the other.
final class Organs {
  /// A phrase that names a unit and perhaps a section of it that goes to the post.
  record Split(String unit, String section) {}

  private static final Pattern SECTION = Pattern.compile("(?:科|处|室|庭|股|组|部|系|车间|班|监区|办|工段|课|党政办|线|站点)" + Titles.MARK + "$");

  /// Ends in a section's word but is a unit of its own.
  private static final Pattern OWN_UNIT = Pattern.compile(
      "(?:办事处|代表处|管理处|工程处|养护处|办公室(?=[\\p{IsHan}]{2,}$)|(?<!街道|协|民|主|承|合|创|举)办(?!公|事|学|理|案|证|贷|税)(?=[\\p{IsHan}]{1,10}(?:处|科|股|室|组)$)|(?:管理|养护|管护|园林)处(?=[\\p{IsHan}]{2,}$)|书店|科协|总段|党史研究室(?=.)|项目部|指挥部|营业部|武装部|人武部|总部|俱乐部|事业部|服务部|门市部|管护处|园林处|环卫处|征稽处|勘测处|街道办|街办"
          + "|(?:县|市|区|州|旗|省|盟|地|自治区党)委[\\p{IsHan}0-9]{0,14}(?:办公室|部|办|室|组)"
          + "|(?:政府|人大|政协|常委会)[\\p{IsHan}]{0,10}(?:办公室|办|室))" + Titles.MARK + "$");

  /// A 管理处 of these is a section, of a bureau it is a unit below it.
  private static final Pattern SECTION_OF = Pattern.compile("(?:厅|委|大学|学院|公司|集团|总局|省[\\p{IsHan}]{2,8}局)[\\p{IsHan}与]{0,14}管理处$");

  /// Inside a phrase: here a unit ends and a section may begin. The words that only look so are excluded one by one.
  private static final Pattern BOUNDARY = Pattern.compile("(?:局(?!部|级|长)|厅(?!级)|委(?!员|会|派|托|办)|(?:协|学|管委|委员|常委|工|总|联合|基金|理事|商)会(?!计|议|展)"
      + "|院(?!校|士|线|长|区|务)|公司|集团(?!公司|有限)|厂(?!长|房)|(?<![工采])矿(?!产|长|区|山|务|业|机|冶|物)|(?:中|支|大|总|车|分|质)队"
      + "|站(?!长)|所(?!属|有|在|得)|中心(?!城|校|小学|学校|医院|血站|卫生|供热|敬老)|(?:大|中|小)学(?!校|生|院)|学校|党校|技校|(?:一|二|三|四|五|六|七|八|九|十|附|职|高)中(?!心|队|学|级|等|专|院)"
      + "|(?:供销|合作|联|信用|报|出版|旅行|杂志|总)社|(?:日|晚)报(?!社|业)|(?:银|支|分|商)行(?!政)|直属库|储备库|(?:车辆|机务|工务|电务|客运|通信|供电|线路|桥工|信)段|(?:农|林|牧|渔|茶|猪|种|殖|蚕|苗|机)场"
      + "|(?:残|文|妇|侨|工商|科)联(?!合|社)|(?:电视|广播|气象|转播)台(?!站)|镇(?!市|江|海|远|平|康|宁|安|雄|巴|赉|沅|坪|长|赛|区)|(?<!城)乡(?!镇|市|村|宁|城|企|规|建|长)|街道(?!办)|街道办(?!事|公)|办事处"
      + "|政府|人大(?!代|常)|政协|监狱(?!管)|海关|(?:经开|高新|开发|管理|示范|度假|风景|名胜|保护|试验|园|聚集|集聚|保税|工业|新)区|(?:动物|公|儿|产业|工业)园(?!区|林)|(?:图书|博物|文化|殡仪|体育|科技|档案|宾|展览)馆|酒店|宾馆|饭店|基地|油田(?!公)"
      + "|办公室(?=[\\p{IsHan}]{2,}$)|(?<!街道|协|民|主|承|合|创|举)办(?!公|事|学|理|案|证|贷|税)(?=[\\p{IsHan}]{1,10}(?:处|科|股|室|组)$)|(?:管理|养护|管护|园林)处(?=[\\p{IsHan}]{2,}$)|书店|科协|总段|党史研究室(?=.)|项目部|指挥部|营业部|事业部|电厂|水库)" + Titles.MARK);

  private static final Pattern END = Pattern.compile("(?:局|厅|委|会|院|公司|集团|站|所|中心|队|校|学|中|厂|矿|场|社|行|馆|台|库|段|园|区|店|联|镇|乡|街道|村|社区|府|人大|政协|监狱|基地|团|海关|港|田|圃|宫|报|矿务|县|市|省|州|盟|旗|协|侨|居|苑|城|水库|频道)"
      + Titles.MARK + "$");

  /// The office of a bureau is a section of it; the office of a committee or a government is a body of its own.
  private static final Pattern OFFICE = Pattern.compile(".*(?:办公室|办)");
  private static final Pattern STANDING = Pattern.compile(".*(?:委|政府|人大|政协|常委会|镇|乡|街道|区)");

  private static final Pattern VILLAGE = Pattern.compile("(?:[^农新乡山]村|(?<!管理|服务|区|道)社区|居委会|村委会|村民委员会)$");

  private Organs() {}

  static boolean endsInUnit(String phrase) {
    return OWN_UNIT.matcher(phrase).find() || (END.matcher(phrase).find() && !SECTION.matcher(phrase).find());
  }

  static boolean endsInSection(String phrase) {
    return SECTION.matcher(phrase).find() && !OWN_UNIT.matcher(phrase).find();
  }

  static boolean isVillage(String unit) {
    return VILLAGE.matcher(unit).find();
  }

  /// The unit and the section at the end of it.
  ///
  /// @param placeLength how many characters at the front are the name of a place; a place alone is no unit that could have a section
  static Split split(String phrase, int placeLength) {
    boolean own = OWN_UNIT.matcher(phrase).find() && !SECTION_OF.matcher(phrase).find();
    if (own || endsInUnit(phrase) && !SECTION_OF.matcher(phrase).find()) {
      return new Split(phrase, "");
    }
    int end = lastBoundary(phrase, placeLength);
    if (end > 0 && OFFICE.matcher(phrase.substring(0, end)).matches()) {
      int outer = lastBoundary(phrase.substring(0, phrase.lastIndexOf('办', end)), placeLength);
      end = outer > placeLength && !STANDING.matcher(phrase.substring(0, outer)).matches() ? outer : end;
    }
    if (end > placeLength && end < phrase.length()) {
      return new Split(phrase.substring(0, end), phrase.substring(end));
    }
    return new Split(phrase, "");
  }

  static int lastBoundary(String phrase, int from) {
    int end = -1;
    Matcher boundary = BOUNDARY.matcher(phrase);
    for (int at = from; at < phrase.length() && boundary.find(at); at = boundary.end()) {
      end = boundary.end();
    }
    return end;
  }
}
