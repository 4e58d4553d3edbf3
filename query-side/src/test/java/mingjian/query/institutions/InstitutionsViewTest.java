package mingjian.query.institutions;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.RecommendationId;
import mingjian.events.Secrecy;
import mingjian.events.rectification.RecommendationEvent.InstitutionAdopted;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class InstitutionsViewTest {
  private static final RecommendationId ID = new RecommendationId("recommendation-1");

  private final InstitutionsView view = new InstitutionsView();
  private final ViewScenario<InstitutionRow> institutions = given(view);

  private static InstitutionAdopted adopted(String title, CaseId relatedCase) {
    var about = new WorkAbout(List.of(CHIEF), BUREAU, relatedCase, Secrecy.INTERNAL);
    return new InstitutionAdopted(ID, about, title, PAPER, Set.of(FieldOfWork.CONSTRUCTION), day(6, 1));
  }

  @Test
  void each_institution_has_a_row_with_its_case() {
    institutions.happened("recommendation-1", adopted("工程变更审批办法", CASE), adopted("采购公示办法", CASE));
    assertThat(institutions.rows()).extracting(InstitutionRow::title).containsExactly("工程变更审批办法", "采购公示办法");
    assertThat(view.fields(institutions.rows().getFirst())).containsEntry("case", "case-1");
  }

  @Test
  void it_is_found_by_title_and_field() {
    institutions.happened("recommendation-1", adopted("工程变更审批办法", null));
    assertThat(view.searchText(institutions.rows().getFirst())).contains("工程变更审批办法").contains("工程建设");
  }

  @Test
  void where_a_case_is_named_those_who_may_not_know_of_it_see_nothing() {
    institutions.happened("recommendation-1", adopted("工程变更审批办法", CASE));
    assertThat(institutions.seenBy("role:INVESTIGATOR")).isEmpty();
    assertThat(institutions.seenBy("case:case-1")).hasSize(1);
    assertThat(given(view).happened("recommendation-1", adopted("采购公示办法", null)).seenBy("role:INVESTIGATOR")).hasSize(1);
  }
}
