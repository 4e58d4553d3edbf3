package mingjian.command;

import java.time.LocalDate;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;

/// Papers and days of the tests' past, counted back from [Scenario#TODAY].
public final class Papers {
  private Papers() {}

  /// The past of the day that lies so many days before today.
  public static PartialDate ago(int days) {
    return PartialDate.of(Scenario.TODAY.minusDays(days));
  }

  public static LocalDate day(int daysAgo) {
    return Scenario.TODAY.minusDays(daysAgo);
  }

  public static DocumentRef paper(String title) {
    return new DocumentRef(title, null, ago(400));
  }

  public static Approval approval(int daysAgo) {
    return new Approval("某县纪委", "书记", new StaffId("shuji"), ago(daysAgo), paper("呈批表"));
  }
}
