package mingjian.events.supervision;

import static mingjian.events.supervision.FigureUnit.ITEMS;
import static mingjian.events.supervision.FigureUnit.PERSONS;
import static mingjian.events.supervision.FigureUnit.PERSON_TIMES;
import static mingjian.events.supervision.FigureUnit.SESSIONS;
import static mingjian.events.supervision.RecordKind.RecordPoint.AGENDA;
import static mingjian.events.supervision.RecordKind.RecordPoint.BASIS;
import static mingjian.events.supervision.RecordKind.RecordPoint.CHANNEL;
import static mingjian.events.supervision.RecordKind.RecordPoint.CODE;
import static mingjian.events.supervision.RecordKind.RecordPoint.CONCLUSION;
import static mingjian.events.supervision.RecordKind.RecordPoint.FORM;
import static mingjian.events.supervision.RecordKind.RecordPoint.ITEM;
import static mingjian.events.supervision.RecordKind.RecordPoint.MEASURE;
import static mingjian.events.supervision.RecordKind.RecordPoint.PARTICIPANTS;
import static mingjian.events.supervision.RecordKind.RecordPoint.PURPOSE;
import static mingjian.events.supervision.RecordKind.RecordPoint.RECUSAL;
import static mingjian.events.supervision.RecordKind.RecordPoint.REQUESTER;
import static mingjian.events.supervision.RecordKind.RecordPoint.SHARING;
import static mingjian.events.supervision.RecordKind.RecordPoint.SOURCE;
import static mingjian.events.supervision.RecordKind.RecordPoint.THEME;
import static mingjian.events.supervision.RecordKind.RecordPoint.TOLD;
import static mingjian.events.supervision.RecordKind.RecordPoint.VERSION;
import static mingjian.events.supervision.RecordNeed.APPROVAL;
import static mingjian.events.supervision.RecordNeed.DECIDED_BY_OTHERS;
import static mingjian.events.supervision.RecordNeed.DOCUMENT;
import static mingjian.events.supervision.RecordNeed.DUE;
import static mingjian.events.supervision.RecordNeed.FIGURES;
import static mingjian.events.supervision.RecordNeed.INTEGRITY_BASIS;
import static mingjian.events.supervision.RecordNeed.MONTH;
import static mingjian.events.supervision.RecordNeed.PERIOD;
import static mingjian.events.supervision.RecordNeed.PERIOD_WITH_END;
import static mingjian.events.supervision.RecordNeed.PERSON;
import static mingjian.events.supervision.RecordNeed.RECTIFICATION_OF_ISSUES;
import static mingjian.events.supervision.RecordNeed.RESULT;
import static mingjian.events.supervision.RecordNeed.TELLS_NO_CLUE;
import static mingjian.events.supervision.RecordNeed.UNIT;
import static mingjian.events.supervision.RecordNeed.YEAR;
import static mingjian.events.supervision.RecordReservation.UNIT_AND_CODE;
import static mingjian.events.supervision.RecordReservation.UNIT_AND_YEAR;
import static mingjian.events.supervision.RecordRules.asks;

/// The ordinary records there are, each with its rules and the row of DOMAIN 1 that it serves. One constant, its words and its test make a new kind.
public enum RecordKind {
  /// 一票否决 (row 9)
  VETO(asks(PERIOD_WITH_END, DOCUMENT, RESULT).tells(BASIS)),
  /// 责任书、承诺书 (row 10)
  PLEDGE(asks(YEAR, DOCUMENT).tells(FORM)),
  /// 年度检查考核 (row 11)
  ASSESSMENT(asks(UNIT, YEAR, DOCUMENT).tells(CONCLUSION).once(UNIT_AND_YEAR)),
  /// 组织处理 (row 12)
  ORGANISATIONAL_MEASURE(asks(PERSON, APPROVAL, DECIDED_BY_OTHERS).tells(MEASURE, BASIS, TOLD)),
  /// 警示教育 (row 50)
  WARNING_EDUCATION(asks(FIGURES).tells(FORM).counts(SESSIONS, PERSON_TIMES)),
  /// 监督工作情况报告 (row 46): of a body, over a span
  SUPERVISION_REPORT(asks(UNIT, PERIOD_WITH_END, DOCUMENT).tells(CONCLUSION)),
  /// 公开 (row 65)
  PUBLICITY(asks(UNIT).tells(CHANNEL)),
  /// 人事财务专题会 (row 68)
  MONTHLY_MEETING(asks(UNIT, MONTH, DOCUMENT).tells(AGENDA)),
  /// 财务监督发现 (row 69)
  FINANCIAL_FINDING(asks(UNIT, DOCUMENT, RESULT, RECTIFICATION_OF_ISSUES).tells(BASIS)),
  /// 检查 (row 77)
  INSPECTION(asks(UNIT, RESULT, RECTIFICATION_OF_ISSUES).tells(FORM).counts(ITEMS)),
  /// 申请更正廉政档案记录 (row 79): what the person asked for, what came of it, and that the person was told
  CORRECTION_REQUEST(asks(PERSON, RESULT).tells(FORM).closesWith(CONCLUSION, TOLD)),
  /// 党风廉政意见回复 (row 81)
  CLEARANCE_OPINION(asks(PERSON, DUE, RESULT, TELLS_NO_CLUE, INTEGRITY_BASIS).tells(REQUESTER, PURPOSE).closesWith(BASIS)),
  /// 政治生态评估 (row 83)
  ECOLOGY_ASSESSMENT(asks(UNIT, DOCUMENT).tells(CONCLUSION)),
  /// 民主生活会 (row 84)
  DEMOCRATIC_LIFE_MEETING(asks(UNIT, RESULT, RECTIFICATION_OF_ISSUES).counts(ITEMS, PERSONS, SESSIONS)),
  /// 民主评议干部 (row 84): once a year, with how it was done and what came of it
  DEMOCRATIC_APPRAISAL(asks(UNIT, YEAR, DOCUMENT).tells(FORM, CONCLUSION).counts(PERSONS).once(UNIT_AND_YEAR)),
  /// 联席会议 (row 85)
  JOINT_MEETING(asks(DOCUMENT).tells(PARTICIPANTS, SHARING)),
  /// 室组地联动 (row 87)
  JOINT_TEAM(asks(APPROVAL, RESULT).tells(PARTICIPANTS, RECUSAL)),
  /// 监督主题 (rows 88, 90)
  SUPERVISION_THEME(asks(PERIOD_WITH_END, RESULT).tells(THEME)),
  /// 监督方式代码 (row 89)
  METHOD_CODE(asks(UNIT, DOCUMENT).tells(CODE).once(UNIT_AND_CODE)),
  /// 制度 (row 91)
  RULE(asks(UNIT, DOCUMENT, PERIOD).tells(VERSION)),
  /// 家庭助廉 (row 92)
  FAMILY_INTEGRITY(asks(FIGURES).tells(FORM).counts(SESSIONS, PERSON_TIMES)),
  /// 培训学习 (row 93)
  TRAINING(asks(FIGURES).tells(FORM).counts(SESSIONS, PERSON_TIMES, PERSONS)),
  /// 监督员意见 (row 95)
  LAY_OPINION(asks(RESULT).tells(SOURCE)),
  /// 舆论监督和其他外部监督 (row 96)
  OUTSIDE_SUPERVISION(asks(RESULT).tells(SOURCE, CHANNEL)),
  /// 两单三抓四评价 (row 49): only its name is published; what is appraised stands in the customer's own document
  SCORECARD(asks(UNIT, YEAR, DOCUMENT).tells(ITEM));

  /// What may be said point by point.
  public enum RecordPoint {
    /// 依据
    BASIS,
    /// 形式
    FORM,
    /// 结论（等次）
    CONCLUSION,
    /// 处理方式
    MEASURE,
    /// 告知本人情况
    TOLD,
    /// 公开渠道
    CHANNEL,
    /// 议题
    AGENDA,
    /// 发现的问题
    ISSUES,
    /// 无须整改的理由
    NO_RECTIFICATION,
    /// 征求意见单位
    REQUESTER,
    /// 用途
    PURPOSE,
    /// 参加单位
    PARTICIPANTS,
    /// 信息共享依据
    SHARING,
    /// 回避审查情况
    RECUSAL,
    /// 主题
    THEME,
    /// 代码
    CODE,
    /// 版本
    VERSION,
    /// 来源
    SOURCE,
    /// 评价项目
    ITEM,
    /// 其他
    OTHER
  }

  private final RecordRules rules;

  RecordKind(RecordRules rules) {
    this.rules = rules;
  }

  public RecordRules rules() {
    return rules;
  }

  public boolean needs(RecordNeed need) {
    return rules.needs().contains(need);
  }
}
