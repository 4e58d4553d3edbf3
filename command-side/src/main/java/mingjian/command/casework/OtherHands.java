package mingjian.command.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseHandling;
import mingjian.events.work.WorkAbout;

/// Who looks at a case again is none of those who handled it, investigating or hearing, and none who has to withdraw (监察法 67条).
final class OtherHands {
  private OtherHands() {}

  /// @throws Rejection `reviewing-staff-missing`, `reviewing-staff-twice`, `must-withdraw`, or `code` where one of them is of the case
  static void require(String field, List<StaffId> staff, WorkAbout about, Asking asking, String code) {
    if (staff.isEmpty()) {
      throw Rejection.at(field, "reviewing-staff-missing");
    }
    if (new HashSet<>(staff).size() < staff.size()) {
      throw Rejection.at(field, "reviewing-staff-twice");
    }
    CaseHandling handling = asking.facts().caseHandling(Objects.requireNonNull(about.relatedCase(), "the file follows from a case"));
    if (staff.stream().anyMatch(handling.handlers()::contains)) {
      throw Rejection.at(field, code);
    }
    for (StaffId one : staff) {
      if (handling.recused().contains(one)) {
        throw Rejection.at(field, "must-withdraw", "staff", one);
      }
    }
  }
}
