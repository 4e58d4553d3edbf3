package mingjian.infra.web.pages;

import mingjian.query.leadertimeline.EntryKind;

/// The lanes of a person's timeline.
public enum DossierLane implements Lane {
  /// 任职、分工
  POSTS(Symbol.SQUARE),
  /// 谈话、函询
  TALKS(Symbol.CIRCLE),
  /// 线索、预警
  CLUES(Symbol.TRIANGLE),
  /// 案件
  CASES(Symbol.DIAMOND),
  /// 处分、问责
  SANCTIONS(Symbol.DOWN),
  /// 整改
  RECTIFICATION(Symbol.CROSS),
  /// 日常监督
  SUPERVISION(Symbol.HEXAGON),
  /// 澄清、更正、申诉
  CLEARING(Symbol.STAR);

  private final Symbol symbol;

  DossierLane(Symbol symbol) {
    this.symbol = symbol;
  }

  @Override
  public Symbol symbol() {
    return symbol;
  }

  static DossierLane of(EntryKind kind) {
    return switch (kind) {
      case TENURE, DIVISION, SUPERVISION, IDENTITY -> POSTS;
      case TALK, INQUIRY, ADMONITION -> TALKS;
      case CLUE, MODEL_ALERT, WARNING -> CLUES;
      case CASE, ANNOUNCEMENT -> CASES;
      case SANCTION, ACCOUNTABILITY -> SANCTIONS;
      case RECTIFICATION -> RECTIFICATION;
      case RECORD, DISCLOSURE, AUDIT, DUTY_REPORT, APPOINTMENT, DELIBERATION, DUTY -> SUPERVISION;
      case APPEAL, CLEARANCE, CORRECTION -> CLEARING;
    };
  }
}
