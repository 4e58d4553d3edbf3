package mingjian.query.tenureaudits;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.TENURE;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.AuditId;
import mingjian.events.CaseId;
import mingjian.events.Period;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.supervision.AuditEvent.AuditClosed;
import mingjian.events.supervision.AuditEvent.AuditOrdered;
import mingjian.events.supervision.AuditEvent.AuditReportRecorded;
import mingjian.events.supervision.AuditKind;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenureAuditsViewTest {
  private static final AuditId ID = new AuditId("audit-1");
  private static final Period AUDITED = new Period(day(1, 1), day(3, 1));

  private final TenureAuditsView view = new TenureAuditsView();
  private final ViewScenario<TenureAuditsRow> audits = given(view);

  @Test
  void an_order_tells_person_tenure_and_stretch_and_no_report() {
    TenureAuditsRow row = audits.happened("audit-1", ordered(null)).row("audit-1");
    assertThat(row.tenure()).isEqualTo(TENURE);
    assertThat(row.audited()).isEqualTo(AUDITED);
    assertThat(row.reportedOn()).isNull();
    assertThat(view.fields(row)).containsEntry("person", CHIEF.value());
  }

  @Test
  void the_report_stays_when_the_audit_is_closed() {
    audits.happened("audit-1", ordered(null), new AuditReportRecorded(ID, about(null), List.of(), "无保留", PAPER, false, 3, day(5, 1)),
        new AuditClosed(ID, about(null), "已办结", day(6, 1)));
    assertThat(audits.row("audit-1").reportedOn()).isEqualTo(day(5, 1));
  }

  @Test
  void the_office_reads_it_and_where_it_follows_from_a_case_those_of_the_case() {
    assertThat(audits.happened("audit-1", ordered(null)).seenBy(Role.INVESTIGATOR)).hasSize(1);
    ViewScenario<TenureAuditsRow> ofCase = given(new TenureAuditsView()).happened("audit-1", ordered(CASE));
    assertThat(ofCase.seenBy(Role.INVESTIGATOR)).isEmpty();
    assertThat(ofCase.seenBy("case:" + CASE.value())).hasSize(1);
  }

  private static AuditOrdered ordered(@Nullable CaseId relatedCase) {
    return new AuditOrdered(ID, about(relatedCase), AuditKind.LEAVING, "离任审计", TENURE, AUDITED, "县审计局", true, LocalDate.of(2025, 6, 1), APPROVAL, day(3, 2));
  }

  private static WorkAbout about(@Nullable CaseId relatedCase) {
    return new WorkAbout(List.of(CHIEF), BUREAU, relatedCase, Secrecy.INTERNAL);
  }
}
