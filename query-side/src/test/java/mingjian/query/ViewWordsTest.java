package mingjian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.events.timelimits.Consequence;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.timelimits.Verified;
import mingjian.events.timelimits.WorkCalendar;
import mingjian.events.work.WorkCollection;
import mingjian.query.caseaccess.AccessGround;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.casecounts.CaseCountsView;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.casefile.Missing;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.caseseals.CaseSealsView;
import mingjian.query.cluelinks.ClueLinksView;
import mingjian.query.deadlines.DeadlineState;
import mingjian.query.deadlines.DeadlinesView;
import mingjian.query.figures.CaseStage;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureFactsView;
import mingjian.query.figures.FigureKind;
import mingjian.query.figures.FigureMeasure;
import mingjian.query.figures.FigureRegisterView;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.filenews.FileNewsView;
import mingjian.query.institutions.InstitutionsView;
import mingjian.query.leadertimeline.EntryKind;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.leadertimeline.MarkKind;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.rates.Answer;
import mingjian.query.rates.CountedIn;
import mingjian.query.rates.Rate;
import mingjian.query.priors.PriorsView;
import mingjian.query.rates.RatesView;
import mingjian.query.rectificationcover.RectificationCover;
import mingjian.query.rectificationcover.RectificationCoverView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.sanctioncounts.SanctionCountsView;
import mingjian.query.talkfile.TalkFileView;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.unitregister.UnitRegisterView;
import mingjian.query.worklist.WorklistView;
import mingjian.query.workregister.WorkRegisterView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewWordsTest {
  static Stream<String> names() {
    List<View<?>> views =
        List.of(
            new CaseAccessView(), new CaseCountsView(), new CaseFactsView(), new CaseFileView(), new CaseRegisterView(), new CaseSealsView(), new ClueLinksView(),
            new FigureFactsView(), new FigureRegisterView(),
            new DeadlinesView(new TimeLimits(List.of(), WorkCalendar.weekendsOnly())),
            new FileHistoryView(), new FileNewsView(), new WorklistView(Map.of()), new LeaderTimelineView(), new OfficeHolderRegisterView(),
            new RectificationCoverView(), new RectificationRegisterView(),
            new InstitutionsView(), new PriorsView(), new RatesView(new TimeLimits(List.of(), WorkCalendar.weekendsOnly())), new SanctionCountsView(), new TalkFileView(), new TalkRegisterView(), new UnitDutiesView(), new UnitRegisterView());
    return Stream.concat(views.stream(), Stream.of(WorkCollection.values()).map(WorkRegisterView::new)).map(view -> "view." + view.name());
  }

  static Stream<String> values() {
    return Stream.of(
            AccessGround.values(), EntryKind.values(), MarkKind.values(), Missing.values(), Origin.values(), RectificationCover.values(),
            DeadlineState.values(), Consequence.values(), Verified.values(), Scope.values(), Rate.values(), CountedIn.values(), Answer.values(),
            FigureKind.values(), FigureMeasure.values(), Dimension.values(), CaseStage.values())
        .flatMap(Stream::of)
        .map(value -> "value." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  static Stream<String> rates() {
    return Stream.of(Rate.values()).flatMap(rate -> Stream.of("rate.rule." + rate, "rate.counted." + rate));
  }

  @ParameterizedTest
  @MethodSource({"names", "values", "rates"})
  void what_people_see_of_a_view_has_its_word(String key) {
    assertThat(Words.find(key)).isPresent();
  }
}
