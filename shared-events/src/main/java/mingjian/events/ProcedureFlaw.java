package mingjian.events;

/// A breach of procedure 程序瑕疵 that has happened and is therefore recorded, not refused (DOMAIN 8.2).
public enum ProcedureFlaw {
  /// 谈话、核对、宣布等由一人进行（监察法 44条1款，处分条例 44条）
  ONE_PERSON,
  /// 处分决定超过一个月未宣布（处分条例 44条）
  ANNOUNCED_LATE,
  /// 超期宣布而未说明原因
  LATENESS_UNEXPLAINED,
  /// 超过六个月才报告执行情况（处分条例 45条）
  EXECUTION_REPORTED_LATE,
  /// 未经见面即移送审理，只见于补录案件（规则 51条）
  FACTS_NOT_SERVED,
  /// 未听取陈述申辩，只见于补录案件（政务处分法 43条）
  STATEMENT_NOT_HEARD,
  /// 单位、领域或期间仍为待查即移送审理
  FACTS_NOT_SPECIFIED,
  /// 审理人员不足两人或参加过审查调查（只见于补录案件），审理谈话不由审理人员进行（规则 55、56条）
  HEARING_NOT_SEPARATE,
  /// 缺少批准文书，只见于补录案件
  APPROVAL_MISSING,
  /// 先行为，后批准
  APPROVED_AFTERWARDS,
  /// 未按要求录音录像
  NOT_RECORDED,
  /// 谈话没有笔录
  NOTE_MISSING,
  /// 笔录缺被谈话人签名
  NOTE_NOT_SIGNED,
  /// 处置意见超过期限才提出（规则 21条2款）
  DISPOSED_LATE,
  /// 任职已久才进行任前（任职）谈话
  TALKED_LONG_AFTER_APPOINTMENT,
  /// 采取措施未出示证件、文书（监察法 44条1款）
  CERTIFICATE_NOT_SHOWN,
  /// 措施超过批准的期限，或法定的期限、次数
  MEASURE_BEYOND_LIMIT,
  /// 超过二十四小时才通知家属、单位（监察法 50条）
  NOTICE_LATE,
  /// 退回补充调查超过两次（监察法 54条）
  SUPPLEMENT_BEYOND_LIMIT,
  /// 处分决定生效前即已通报
  PUBLISHED_BEFORE_EFFECT,
  /// 应当回避的人员参加（监察法 67条）
  RECUSED_TOOK_PART,
  /// 未报告谈话函询情况即了结（规则 30条）
  TALK_INQUIRY_NOT_REPORTED
}
