package mingjian.events.accountability;

import java.util.Set;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.TenureId;
import org.jspecify.annotations.Nullable;

/// What binds a candidate to a duty: a recorded tenure or division of labour, or a paper that somebody attached.
///
/// @param what the post or what the paper shows
public record Evidence(
    EvidenceKind kind, @Nullable TenureId tenure, @Nullable DivisionId division, String what, Set<FieldOfWork> fields,
    @Nullable Period period, @Nullable DocumentRef document) {
  /// A paper that a person attached by hand.
  public static Evidence paper(EvidenceKind kind, String what, @Nullable Period period, DocumentRef document) {
    return new Evidence(kind, null, null, what, Set.of(), period, document);
  }
}
