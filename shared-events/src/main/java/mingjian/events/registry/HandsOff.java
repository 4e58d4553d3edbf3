package mingjian.events.registry;

import java.util.Set;
import mingjian.events.FieldOfWork;

/// The fields that a head must not manage directly 不直接分管, by the locality's variant (DOMAIN 1E row 51).
public enum HandsOff {
  /// 四个不直接分管: 人事、财务、工程建设、物资采购
  FOUR(Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION, FieldOfWork.PROCUREMENT)),
  /// 五个不直接分管: 行政审批 besides
  FIVE(Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION, FieldOfWork.PROCUREMENT, FieldOfWork.APPROVAL));

  private final Set<FieldOfWork> fields;

  HandsOff(Set<FieldOfWork> fields) {
    this.fields = fields;
  }

  public Set<FieldOfWork> fields() {
    return fields;
  }
}
