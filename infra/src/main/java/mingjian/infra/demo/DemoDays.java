package mingjian.infra.demo;

import java.time.LocalDate;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.StaffId;
import mingjian.infra.accounts.DemoAccounts;

/// Days counted from today, so that the demo is never stale, and the papers that bear them.
record DemoDays(LocalDate today) {
  static final String COMMISSION = "某县纪委监委";
  static final String COMMITTEE = "某县委";

  LocalDate daysAgo(long days) {
    return today.minusDays(days);
  }

  LocalDate inDays(long days) {
    return today.plusDays(days);
  }

  PartialDate ago(long days) {
    return PartialDate.of(daysAgo(days));
  }

  /// From the first of the two days ago to the second, both ends included.
  Period between(long fromDaysAgo, long toDaysAgo) {
    return new Period(ago(fromDaysAgo), ago(toDaysAgo));
  }

  Period since(long daysAgo) {
    return Period.since(ago(daysAgo));
  }

  DocumentRef paper(String title, long daysAgo) {
    return new DocumentRef(title, null, ago(daysAgo));
  }

  /// `某县〔2026〕12号`, the year taken from the paper's own date.
  DocumentRef paper(String title, String organ, int number, long daysAgo) {
    return new DocumentRef(title, "%s〔%d〕%d号".formatted(organ, daysAgo(daysAgo).getYear(), number), ago(daysAgo));
  }

  Approval approval(String organ, String post, String staff, String title, long daysAgo) {
    return new Approval(organ, post, new StaffId(staff), ago(daysAgo), paper(title, daysAgo));
  }

  Approval byHead(String title, long daysAgo) {
    return approval(COMMISSION, "书记、主任", DemoAccounts.HEAD, title, daysAgo);
  }

  Approval byDeputyLead(String title, long daysAgo) {
    return approval(COMMISSION, "副书记", DemoAccounts.DEPUTY_LEAD, title, daysAgo);
  }
}
