package mingjian.query.institutions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.events.rectification.RecommendationEvent.InstitutionAdopted;
import mingjian.events.work.WorkCollection;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per institution, under `<recommendation>/<number of the event>`.
public final class InstitutionsView implements View<InstitutionRow> {
  @Override
  public String name() {
    return "institutions";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<InstitutionRow> rowType() {
    return InstitutionRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof InstitutionAdopted ? Set.of("%s/%06d".formatted(recorded.stream(), recorded.sequence())) : Set.of();
  }

  @Override
  public InstitutionRow fold(@Nullable InstitutionRow row, Recorded recorded, String key) {
    InstitutionAdopted e = (InstitutionAdopted) recorded.event();
    return new InstitutionRow(e.recommendationId(), e.about(), e.title(), e.document(), e.fields(), e.occurredOn());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(InstitutionRow row) {
    return Fields.of("unit", row.about().unit(), "case", row.about().relatedCase(), "adoptedOn", row.adoptedOn());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("adoptedOn"), List.of("unit", "adoptedOn"), List.of("case", "adoptedOn"));
  }

  @Override
  public String searchText(InstitutionRow row) {
    return row.title() + " " + row.fields().stream().sorted().map(Words::of).collect(Collectors.joining(" "));
  }

  @Override
  public Set<String> readers(InstitutionRow row) {
    return Readers.work(WorkCollection.RECOMMENDATIONS, row.recommendationId().value(), row.about());
  }
}
