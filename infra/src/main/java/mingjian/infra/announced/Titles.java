package mingjian.infra.announced;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lexicon of posts, and where in a phrase the post begins.
final class Titles {
  /// Ends of posts. A phrase ends in the longest of them, with what may stand before it: `常务副` `主任` `助理`.
  private static final String WORDS = words("""
      局长 厅长 部长 处长 科长 股长 庭长 主任 书记 支书 总经理 经理 董事长 副董事长 监事长 理事长 理事 监事 董事 董事会秘书 总裁 总监
      院长 校长 园长 所长 站长 场长 厂长 矿长 馆长 台长 社长 行长 段长 会长 团长 连长 排长 营长 旅长 店长 港长 关长 库长 船长 车间主任 班长 班主任 工段长
      队长 大队长 中队长 支队长 总队长 监区长 监狱长 狱长 教导员 政治教导员 指导员 政治指导员 政委 政治委员 参谋 参谋长 监督参谋 指挥长 总指挥 指挥
      主席 主席团主席 主委 主任委员 常委 委员 组织委员 宣传委员 纪检委员 组织员 成员 班子成员 党组成员 秘书长 秘书 秘书科长
      县长 市长 区长 省长 州长 旗长 盟长 镇长 乡长 专员 督办专员 监察专员 督察专员 督察员 纪检监察员 纪检员 监察员 检查员 检察长 检察员 审判员 审判长
      书记员 法官 检察官 法警 民警 干警 警察 警长 警员 督察长 督察 审判委员会委员 审委会委员 检委会委员
      调研员 巡视员 主任科员 科员 办事员 干部 非领导职务干部 工作人员 人员 公务员 正局级助理 干事 专干 文员 职工 员工 职员 参事 督学 协理员 协理 设备科协理 联络员 监督员
      监督长 稽查员 评审员 安全员 质检员 检验员 化验员 技术员 管理员 保管员 仲裁员 理赔查勘员 查勘员 税管员 专管员 护林员 核算员 统计员 信息员 业务员 采购员 推销员
      出纳 出纳员 会计 会计员 主管会计 总账会计 风险经理 客户经理 司令员 事务长 军医 船长 船员 主任检察员 检察官 站务员 侦查员 督导员 辅导员 资政员 记账员 报账员 总会计师 会计师 总经济师 经济师 总工程师 工程师 总工 总农艺师 农艺师 总规划师 规划师 总统计师 总审计师 总畜牧师 畜牧师 总地质师 总质量师
      地质师 质量师 造价师 药师 医师 全科医师 主任医师 医生 护士长 护士 教师 教授 正教授 副教授 讲师 研究员 副研究员 助理研究员 工人 司机 驾驶员
      总编辑 总编 编辑 编委 记者 主编 主播 制片人 负责人 法定代表人 法人代表 法人 顾问 咨询 特约咨询 专家 代表 组长 副总 主管 主办 主持人 掌门 老师
      调度员 值班员 值班长 审计师 评委 话务员 值勤员 警务长 总代理 代理人 承包人 会员 退休干部 退伍军人 总支书记 讲解员 乘务长 检疫员 通讯员""");

  private static final String HEAD = "(?:第一|常务|执行|代理|代(?=理|县|市|区|镇|乡|局|省|州)|临时|专职|兼职|挂职|候补|侯补|名誉|首席|正|副|总|高级|高级业务|业务|主要)*";
  private static final String LEVEL = "(?:正|副)?(?:厅|地|师|局|县|处|团|科|股|部|州|省|乡|院|校)级|享受\\S{1,4}待遇";
  private static final String PARTY = "(?:机关|直属|临时|直属机关)*(?:党工委|党委|党组|党总支|党支部|党支|支部|总支|纪检监察组|纪检监察|纪检组|纪检委|纪检|纪工委|纪委|团委|团工委|(?<=镇)镇委|(?<=乡)乡委|(?<=镇)镇党委|(?<=乡)乡党委|(?<=局)局党委|(?<=局)局党组)+";
  private static final String BESIDE = "(?:村民委员会|村委会|居民委员会|居委会|人大|工会|武装|人武|民兵营|妇联|政法|理事会|董事会|监事会)";
  private static final String TAIL = "(?:特别助理|助理|秘书|顾问)?";

  static final String MARK = "[\\uE100-\\uE1FF]*";

  private static final Pattern TITLE = Pattern.compile(
      "(?:任)?((?:(?:" + PARTY + "|(?<![总])" + BESIDE + "(?=副?(?:主席|主任|部长|书记|营长|秘书)))?(?:" + LEVEL + ")?" + HEAD + "(?:" + WORDS + ")" + TAIL + ")" + MARK + ")$");

  private static final Pattern OFFICE = Pattern.compile(PARTY + "|" + BESIDE);

  /// Titles that a source rarely cuts or pads: what follows them in one phrase is noise.
  private static final Pattern PADDED = Pattern.compile(".*(?:局长|主任|书记|经理|院长|校长|科长|处长|所长|站长)(?=([\\p{IsHan}]{2,6})$)");

  private static final Pattern CUT = Pattern.compile("(?:副主|(?<=[委组部]|总支)书|支行行|副局|(?<=[^科])科科)$");

  private Titles() {}

  /// Where the post at the end of `phrase` begins, empty where it ends in none.
  static Optional<Matcher> at(String phrase) {
    Matcher title = TITLE.matcher(phrase);
    return title.find() ? Optional.of(title) : Optional.empty();
  }

  /// The office beside or above the head that a title begins with, such as 纪委 or 党工委; empty where there is none.
  static String office(String title) {
    Matcher office = OFFICE.matcher(title);
    return office.lookingAt() ? office.group() : "";
  }

  static boolean endsInPost(String phrase) {
    return at(phrase).isPresent();
  }

  static boolean isCut(String phrase) {
    return CUT.matcher(phrase).find();
  }

  /// The phrase with its cut-off last word restored, itself where nothing was cut.
  static String completed(String phrase) {
    Matcher cut = CUT.matcher(phrase);
    if (!cut.find()) {
      return phrase;
    }
    return phrase + switch (cut.group()) {
      case "副主" -> "任";
      case "支行行", "副局", "科科" -> "长";
      default -> "记";
    };
  }

  /// What stands behind the last post of a phrase that doesn't end in one: the tail of another column, usually.
  static Optional<String> padding(String phrase) {
    Matcher padded = PADDED.matcher(phrase);
    return padded.lookingAt() ? Optional.of(padded.group(1)) : Optional.empty();
  }

  private static String words(String text) {
    return Stream.of(text.strip().split("\\s+")).distinct().sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|"));
  }
}
