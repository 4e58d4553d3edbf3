package mingjian.command.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.events.StaffId;
import mingjian.events.work.WorkAbout;

/// Who looks at a case again is none of those who handled it, investigating or hearing.
final class OtherHands {
  private OtherHands() {}

  /// @throws Rejection `reviewing-staff-missing`, `reviewing-staff-twice`, or `code` where one of them is of the case
  static void require(String field, List<StaffId> staff, WorkAbout about, Asking asking, String code) {
    if (staff.isEmpty()) {
      throw Rejection.at(field, "reviewing-staff-missing");
    }
    if (new HashSet<>(staff).size() < staff.size()) {
      throw Rejection.at(field, "reviewing-staff-twice");
    }
    Set<StaffId> handlers = asking.facts().caseHandling(Objects.requireNonNull(about.relatedCase(), "the file follows from a case")).handlers();
    if (staff.stream().anyMatch(handlers::contains)) {
      throw Rejection.at(field, code);
    }
  }
}
