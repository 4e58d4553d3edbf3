package mingjian.infra.views;

import java.util.List;
import java.util.stream.Stream;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.work.WorkCollection;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.query.View;
import mingjian.query.accountability.AccountabilityView;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.casecounts.CaseCountsView;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.caseseals.CaseSealsView;
import mingjian.query.cluelinks.ClueLinksView;
import mingjian.query.deadlines.DeadlinesView;
import mingjian.query.figures.FigureFactsView;
import mingjian.query.figures.FigureRegisterView;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.filenews.FileNewsView;
import mingjian.query.headclues.HeadCluesView;
import mingjian.query.institutions.InstitutionsView;
import mingjian.query.leadertimeline.LeaderTimelineView;
import mingjian.query.matterstages.MatterStagesView;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.priors.PriorsView;
import mingjian.query.rates.RatesView;
import mingjian.query.rectificationcover.RectificationCoverView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.reviewregister.ReviewRegisterView;
import mingjian.query.sanctioncounts.SanctionCountsView;
import mingjian.query.talkfile.TalkFileView;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.tenureaudits.TenureAuditsView;
import mingjian.query.unitduties.UnitDutiesView;
import mingjian.query.unitregister.UnitRegisterView;
import mingjian.query.watchitem.WatchItemView;
import mingjian.query.worklist.WorklistView;
import mingjian.query.workregister.WorkRegisterView;

/// All views there are. One line each; processors, rebuild, health and the tests of every view go by this list.
public final class Views {
  private static final List<View<?>> ALL = List.of(
      new UnitRegisterView(),
      new OfficeHolderRegisterView(),
      new CaseRegisterView(),
      new LeaderTimelineView(),
      new CaseFileView(),
      new FileHistoryView(),
      new CaseCountsView(),
      new CaseAccessView(),
      new TalkRegisterView(),
      new TalkFileView(),
      new RectificationRegisterView(),
      new RectificationCoverView(),
      new InstitutionsView(),
      new AccountabilityView(),
      new ReviewRegisterView(),
      new UnitDutiesView(),
      new CaseFactsView(),
      new CaseSealsView(),
      new PriorsView(),
      new SanctionCountsView(),
      new HeadCluesView(),
      new MatterStagesView(),
      new ClueLinksView(),
      new TenureAuditsView(),
      new WatchItemView(),
      new FigureFactsView(),
      new FigureRegisterView(),
      new FileNewsView(),
      new WorklistView(WhoseSteps.ALL));

  private Views() {}

  /// By the time limits that are shipped.
  public static List<View<?>> all() {
    return all(TimeLimitFiles.shipped());
  }

  public static List<View<?>> all(TimeLimits limits) {
    return Stream.of(ALL.stream(), Stream.of(WorkCollection.values()).map(WorkRegisterView::new), Stream.of(new RatesView(limits), new DeadlinesView(limits)))
        .<View<?>>flatMap(views -> views).toList();
  }

  public static View<?> named(String name) {
    return named(name, TimeLimitFiles.shipped());
  }

  public static View<?> named(String name, TimeLimits limits) {
    return all(limits).stream().filter(view -> view.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这个视图：" + name + "；可用：" + names()));
  }

  public static List<String> names() {
    return all().stream().<String>map(View::name).toList();
  }
}
