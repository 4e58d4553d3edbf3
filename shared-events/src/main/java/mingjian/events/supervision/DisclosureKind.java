package mingjian.events.supervision;

/// What is on record about a person beyond the post; read by leaders and those it was given to.
public enum DisclosureKind {
  /// 个人有关事项报告（DOMAIN 1F row 74）
  PERSONAL_MATTERS(true, false),
  /// 亲属涉权事项（row 75）
  RELATIVE_MATTER(false, false),
  /// 监督信息（row 80）
  INFORMATION(false, true),
  /// 八小时以外监督信息（row 94）
  OFF_DUTY(false, true),
  /// 政治画像（row 82）
  PORTRAIT(false, false),
  /// 打听案情、过问案件、说情干预、未经批准接触 (监察法 66条; DOMAIN 7.14): reported by those on the case, and kept from everybody else
  INTERFERENCE(false, false);

  private final boolean ladder;
  private final boolean expires;

  DisclosureKind(boolean ladder, boolean expires) {
    this.ladder = ladder;
    this.expires = expires;
  }

  /// Whether an omission is followed by 批评、补报、处分, in that order.
  public boolean hasLadder() {
    return ladder;
  }

  /// Whether it comes with a source, its reliability and a day until which it is kept.
  public boolean expires() {
    return expires;
  }
}
