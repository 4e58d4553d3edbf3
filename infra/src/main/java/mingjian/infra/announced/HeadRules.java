package mingjian.infra.announced;

import java.util.List;
import java.util.regex.Pattern;

/// Who may be the head of a unit, by the words of the post alone. The first rule that fits decides.
///
/// Head are the party (group) secretary and the chief post directly on a unit; the words never prove it.
final class HeadRules {
  private record Rule(String name, Pattern unit, Pattern post, HeadCandidate verdict) {}

  private static final String ANY = ".*";
  private static final String SECTION = "科|处|室|庭|股|组|部|系|办|车间|班|监区|工段";

  private static final List<Rule> RULES = List.of(
      onPost("second nameplate in brackets", "[^副].*[(].*长[)]|.*部长[(]局长[)]|.*主任[(].*[)]", HeadCandidate.DOUBTFUL),
      onPost("deputy", ".*(副|候补).*", HeadCandidate.NO),
      onPost("somebody's aide", ".*(助理|秘书|顾问|咨询|参谋|协理)", HeadCandidate.NO),
      onPost("rank without a unit to lead", ".*(调研员|巡视员|科员|干部|督察员|督察专员|督学|参事)", HeadCandidate.NO),
      onPost("two party offices in one", ".*(党工委|党委|党组)纪(工)?委书记", HeadCandidate.DOUBTFUL),
      onPost("secretary or chair beside the head", ".*(纪委|纪检委|纪工委|纪检|监察|团委|团工委|共青团|工会|妇联|武装|人武|政法).*", HeadCandidate.NO),
      of("discipline commission or youth league of a place", ".*(纪委|纪检委|纪工委|团委|团市委|团县委|共青团.*)", ANY, HeadCandidate.NO),
      onPost("village head", "(村民委员会|村委会|居民委员会|居委会|党总支|党支部|党委)?(主任|书记|支书)", HeadCandidate.YES),
      onPost("party secretary of the office staff", ".*机关党.*", HeadCandidate.NO),
      onPost("party secretary", "(临时)?(党委|党组|党工委|党总支|党支部|总支|支部|党支|镇委|乡委|镇党委|乡党委|局党委|局党组)书记", HeadCandidate.YES),
      onPost("head of a section", ".+(" + SECTION + ")(主任|负责人|[科处室庭股组部]?长|书记|经理|党支部书记)", HeadCandidate.NO),
      onPost("head of a section, written together", ".*[^委员会局院校](科|处|庭|股|监区|小组|车间|工段)长", HeadCandidate.NO),
      of("a unit that is itself called section", ".*(科|处|庭|股)[)]?", "(科|处|庭|股)长", HeadCandidate.YES),
      onPost("section by its own title", "(科长|处长|庭长|股长|组长|科主任|班长|班主任|监区长|段长助理)", HeadCandidate.NO),
      onPost("how the post is held isn't said", ".*(负责人|法定代表人|法人代表)", HeadCandidate.DOUBTFUL),
      onPost("chair of a town's congress, or chairing member", "人大.*主席|主任委员|主委|政委|政治委员", HeadCandidate.DOUBTFUL),
      of("head of a squad inside a service", ".*(大队|中队|支队|队)", ".*(队长|书记)", HeadCandidate.DOUBTFUL),
      onPost("chief post", "(代理|代|第一|执行|临时)?(总经理|经理|董事长|总裁|理事长|会长|主席|书记|主任|局长|厅长|部长|院长|校长|园长|站长|所长|厂长|矿长|场长|行长"
          + "|社长|馆长|台长|段长|总编辑|总编|检察长|监狱长|政府长|省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|专员|总指挥|指挥长|关长|总队长|支队长|狱长|港长)",
          HeadCandidate.YES));

  private HeadRules() {}

  static HeadCandidate of(String unit, String post) {
    if (post.isEmpty()) {
      return HeadCandidate.DOUBTFUL;
    }
    return RULES.stream()
        .filter(rule -> rule.unit().matcher(unit).matches() && rule.post().matcher(post).matches())
        .map(Rule::verdict)
        .findFirst()
        .orElse(HeadCandidate.NO);
  }

  private static Rule onPost(String name, String post, HeadCandidate verdict) {
    return of(name, ANY, post, verdict);
  }

  private static Rule of(String name, String unit, String post, HeadCandidate verdict) {
    return new Rule(name, Pattern.compile(unit), Pattern.compile(post), verdict);
  }
}
