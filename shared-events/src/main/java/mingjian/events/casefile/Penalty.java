package mingjian.events.casefile;

/// The penalties of 纪律处分条例 8条 and of 政务处分法 7条. `weight` orders them roughly, so that a mismatch between the decisions on one
/// person can be pointed out; it decides nothing.
public enum Penalty {
  /// 警告（党内）
  PARTY_WARNING(true, 1),
  /// 严重警告
  SERIOUS_WARNING(true, 2),
  /// 撤销党内职务
  PARTY_POST_REMOVAL(true, 4),
  /// 留党察看
  PARTY_PROBATION(true, 4),
  /// 开除党籍
  PARTY_EXPULSION(true, 5),
  /// 警告（政务）
  WARNING(false, 1),
  /// 记过
  DEMERIT(false, 2),
  /// 记大过
  MAJOR_DEMERIT(false, 2),
  /// 降级
  DEMOTION(false, 3),
  /// 撤职
  REMOVAL(false, 4),
  /// 开除
  EXPULSION(false, 5);

  private final boolean byParty;
  private final int weight;

  Penalty(boolean byParty, int weight) {
    this.byParty = byParty;
    this.weight = weight;
  }

  public boolean belongsTo(SanctionKind kind) {
    return byParty == (kind == SanctionKind.PARTY);
  }

  /// 职务、工资等 change with it: 撤销党内职务以上 (处分条例 44条), 降级以上 (政务处分法 54条). Those of one kind stand from light to heavy.
  public boolean changesPost() {
    return compareTo(byParty ? PARTY_POST_REMOVAL : DEMOTION) >= 0;
  }

  public int weight() {
    return weight;
  }
}
