package mingjian.query.caseseals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.CaseId;
import mingjian.events.Id;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.talk.TalkEvent;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// One row per case that is or was sealed, or has talks. Whatever row of whatever view tells of a case bears the tag of that case
/// ([Readers#grant]); who isn't named by the seal is denied the tag, and with it every such row, those of an earlier day as well.
public final class CaseSealsView implements View<CaseSealsRow> {
  @Override
  public String name() {
    return "case-seals";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<CaseSealsRow> rowType() {
    return CaseSealsRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case FileSealed e -> Set.of(e.caseId().value());
      case FileUnsealed e -> Set.of(e.caseId().value());
      case TalkEvent e when e.about().relatedCase() != null -> Set.of(e.about().relatedCase().value());
      default -> Set.of();
    };
  }

  @Override
  public CaseSealsRow fold(@Nullable CaseSealsRow row, Recorded recorded, String key) {
    CaseSealsRow before = row == null ? new CaseSealsRow(new CaseId(key), List.of(), null) : row;
    return switch (recorded.event()) {
      case FileSealed e -> new CaseSealsRow(before.caseId(), before.talks(), e.readers());
      case FileUnsealed _ -> new CaseSealsRow(before.caseId(), before.talks(), null);
      case TalkEvent e -> new CaseSealsRow(before.caseId(), Lists.with(before.talks(), e.talkId()), before.sealedFor());
      default -> before;
    };
  }

  /// The tags of all sealed files that this viewer's row readers allow to be told: all of them for [Readers#RULES], for an account those that name it.
  public static Set<String> tags(ViewStore store, Viewer viewer) {
    Ask ask = new Ask(List.of(new Condition("sealed", "", null)), null, null, false, 0, 1);
    Set<String> tags = new LinkedHashSet<>();
    store.counts(new CaseSealsView(), "sealed", ask, viewer).keySet().forEach(joined -> tags.addAll(List.of(joined.split(" "))));
    return tags;
  }

  /// All tags of a sealed file in one field, so that those of all files are told by one question, which an index answers.
  @Override
  public Map<String, @Nullable Comparable<?>> fields(CaseSealsRow row) {
    return Fields.of("sealed", row.sealedFor() == null ? null
        : Stream.concat(Stream.<Id>of(row.caseId()), row.talks().stream()).map(Readers::grant).collect(Collectors.joining(" ")));
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("sealed"));
  }

  @Override
  public Set<String> readers(CaseSealsRow row) {
    Set<String> rules = Set.of(Readers.RULES);
    return row.sealedFor() == null ? rules : Readers.with(rules, Readers.sealedFor(row.sealedFor()).toArray(String[]::new));
  }
}
