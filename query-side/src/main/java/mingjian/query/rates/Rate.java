package mingjian.query.rates;

import java.util.List;
import java.util.Set;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ReportChannel;
import mingjian.events.rectification.Reform;
import mingjian.query.Readers;

/// The rates there are, by the row of DOMAIN 1 that asks for each. Name, rule and words of the answers stand in `words/rates.properties`.
public enum Rate {
  /// 任前谈话覆盖率 (row 17)
  PRE_APPOINTMENT_TALK(17, CountedIn.PERSONS),
  /// 上级“一把手”监督谈话：应谈、已谈、未谈 (row 5)
  SUPERVISION_TALK(5, CountedIn.PERSONS),
  /// 谈心谈话：应谈、已谈、未谈 (row 14)
  HEART_TO_HEART_TALK(14, CountedIn.PERSONS),
  /// 谈心谈话每季度一对一：应谈、已谈、逾期未谈 (row 14)
  QUARTER_TALK(14, CountedIn.PERSONS),
  /// 责任书签订率 (row 10)
  PLEDGE(10, CountedIn.UNITS),
  /// 新任主要负责人的责任书 (row 10)
  ENTRY_PLEDGE(10, CountedIn.UNITS),
  /// 主体责任清单每季派发率 (row 47)
  DUTY_LIST(47, CountedIn.UNITS),
  /// 人事财务专题会每月召开率 (row 68)
  MONTHLY_MEETING(68, CountedIn.UNIT_TIMES),
  /// 述责述廉：应述、已述、未述 (row 71)
  DUTY_REPORT(71, CountedIn.PERSONS),
  /// 述责评廉每年两次 (row 72)
  APPRAISED_TWICE(72, CountedIn.PERSONS),
  /// 谈话闭环率 (row 13)
  TALK_CLOSED(13, CountedIn.SESSIONS),
  /// 免责理由统计 (row 22)
  EXEMPT_REASON(22, CountedIn.PERSON_TIMES, ExemptReason.values()),
  /// 渠道统计 (row 25)
  REPORT_CHANNEL(25, CountedIn.CASES, ReportChannel.values()),
  /// 直报及时率 (row 26)
  REPORTED_UPWARD(26, CountedIn.CASES),
  /// 宣布及时率 (row 31)
  ANNOUNCED(31, CountedIn.PERSON_TIMES),
  /// 四种形态结构 (row 32; 诫勉 of row 20 in the first)
  FOUR_FORMS(32, CountedIn.PERSON_TIMES, FormOfDiscipline.values()),
  /// 模型命中率 (row 35)
  MODEL_HIT(35, CountedIn.CASES),
  /// 一案一改覆盖 (row 37)
  CASE_REFORM(37, CountedIn.CASES),
  /// 四改统计 (row 38)
  FOUR_REFORMS(38, CountedIn.ITEMS, Reform.values()),
  /// 五个“一”完成度 (row 39)
  FIVE_ONES(39, CountedIn.CASES),
  /// 任务完成率 (row 48)
  TASK_DONE(48, CountedIn.ITEMS),
  /// 末位表态合规率 (row 54)
  HEAD_LAST(54, CountedIn.SESSIONS),
  /// 票决通过率 (row 59)
  BALLOT_PASSED(59, CountedIn.SESSIONS),
  /// 移送来源统计 (row 86)
  CLUE_SOURCE(86, CountedIn.CASES, ClueSource.values());

  private final int mechanism;
  private final CountedIn unit;
  private final List<? extends Enum<?>> shares;

  Rate(int mechanism, CountedIn unit, Enum<?>... shares) {
    this.mechanism = mechanism;
    this.unit = unit;
    this.shares = List.of(shares);
  }

  public int mechanism() {
    return mechanism;
  }

  public CountedIn unit() {
    return unit;
  }

  /// Into which parts the whole falls, where nothing is right or wrong; empty for a rate.
  public List<? extends Enum<?>> shares() {
    return shares;
  }

  /// Owed anew each year by who is in office. The years to come have their rows already, and are nobody's fault yet.
  boolean isOwedYearly() {
    return this == SUPERVISION_TALK || this == HEART_TO_HEART_TALK || this == PLEDGE || this == DUTY_REPORT || this == APPRAISED_TWICE;
  }

  /// Owed anew each quarter by who is in office; those to come have their rows already, and are nobody's fault yet.
  public boolean isOwedQuarterly() {
    return this == QUARTER_TALK || this == DUTY_LIST;
  }

  /// As the quarterly ones, each month.
  boolean isOwedMonthly() {
    return this == MONTHLY_MEETING;
  }

  /// Owed once, on taking a post.
  boolean isOwedOnEntry() {
    return this == PRE_APPOINTMENT_TALK || this == ENTRY_PLEDGE;
  }

  /// Counted by person; then who it is stands in no answer of the API.
  boolean isOfPersons() {
    return unit == CountedIn.PERSONS;
  }

  /// Whoever holds one of these tags may read the rate; to anybody else it would be a nought. Its rows are letters, alerts and clues, and by unit even their
  /// number tells about whom somebody wrote: their registers aren't 统计's.
  public Set<String> readers() {
    return switch (this) {
      case REPORT_CHANNEL, MODEL_HIT, CLUE_SOURCE, REPORTED_UPWARD -> Readers.clueFigures();
      default -> Readers.figures();
    };
  }

  String key(Object thing) {
    return thing + "/" + name();
  }

  /// Of a row, where the rate falls into years or parts.
  public String key(Object thing, Object part) {
    return key(thing) + "/" + part;
  }

  /// Of the key of a row: `<thing>/<rate>` or `<thing>/<rate>/<part>`.
  static Rate ofKey(String key) {
    return valueOf(key.split("/", 3)[1]);
  }
}
