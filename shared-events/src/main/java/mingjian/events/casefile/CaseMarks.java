package mingjian.events.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.MarkingEvent.CasesLinked;
import mingjian.events.casefile.MarkingEvent.CasesUnlinked;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.MarkingEvent.SelfSurrenderRecorded;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.casefile.ReformEvent.CircularPublished;

/// What a case carries beside its state: one fold, for the decider and for the views, as [CaseProgress] is for the state.
///
/// @param forms the last one of each subject; @param transferred who was handed over to the procuratorate, with or without a sanction
public record CaseMarks(
    List<Measure> measures, List<CasesLinked> links, List<CampaignTagged> campaigns, List<SelfSurrenderRecorded> surrenders,
    List<FormClassified> forms, FiveOnes fiveOnes, Set<PersonId> transferred) {
  public static final CaseMarks NONE = new CaseMarks(List.of(), List.of(), List.of(), List.of(), List.of(), FiveOnes.NONE, Set.of());

  public boolean isLinkedTo(CaseId other) {
    return links.stream().anyMatch(link -> link.other().equals(other));
  }

  public CaseMarks after(CaseEvent event) {
    return switch (event) {
      case MeasureEvent e -> new CaseMarks(Measure.after(measures, e), links, campaigns, surrenders, forms, fiveOnes, transferred);
      case MarkingEvent e -> after(e);
      case ReformEvent e -> with(after(e));
      case TransferredToProcuratorate e ->
          new CaseMarks(measures, links, campaigns, surrenders, forms, fiveOnes, and(transferred, e.subject()));
      case OpeningEvent _, InvestigationEvent _, HearingEvent _, OutcomeEvent _, FilingEvent _ -> this;
    };
  }

  private CaseMarks after(MarkingEvent event) {
    return switch (event) {
      case CasesLinked e -> linked(and(links, e, link -> true));
      case CasesUnlinked e -> linked(links.stream().filter(link -> !link.other().equals(e.other())).toList());
      case CampaignTagged e -> new CaseMarks(measures, links, and(campaigns, e, tag -> true), surrenders, forms, fiveOnes, transferred);
      case SelfSurrenderRecorded e -> new CaseMarks(measures, links, campaigns, and(surrenders, e, one -> true), forms, fiveOnes, transferred);
      case FormClassified e -> {
        List<FormClassified> latest = and(forms, e, form -> !form.subject().equals(e.subject()));
        yield new CaseMarks(measures, links, campaigns, surrenders, latest, fiveOnes, transferred);
      }
    };
  }

  private FiveOnes after(ReformEvent event) {
    return switch (event) {
      case CaseArtefactAttached e -> fiveOnes.attached(e.kind());
      case ArtefactWaived e -> fiveOnes.waived(e.kind());
      case CircularPublished e -> fiveOnes;
    };
  }

  private CaseMarks with(FiveOnes now) {
    return new CaseMarks(measures, links, campaigns, surrenders, forms, now, transferred);
  }

  private CaseMarks linked(List<CasesLinked> now) {
    return new CaseMarks(measures, now, campaigns, surrenders, forms, fiveOnes, transferred);
  }

  private static <T> List<T> and(List<T> before, T one, Predicate<T> kept) {
    List<T> all = new ArrayList<>(before.stream().filter(kept).toList());
    all.add(one);
    return List.copyOf(all);
  }

  static <T> Set<T> and(Set<T> before, T one) {
    Set<T> all = new HashSet<>(before);
    all.add(one);
    return Set.copyOf(all);
  }
}
