package mingjian.infra.web.pages;

import java.util.List;

/// What is replayed: a person's dossier, or a case with the files that follow from it. Picture, replay and comparison know no other difference.
sealed interface Timeline permits DossierTimeline, CaseTimeline {
  /// Of the page, `/cases/case-1`.
  String address();

  String title();

  List<? extends Lane> lanes();

  /// What the viewer may see of it at the moment, by when it happened.
  List<TimelineEntry> entries(Moment moment);

  /// What is said of it outside its entries, at the moment; empty where there was no such thing yet.
  List<Thing.Fact> facts(Moment moment);
}
