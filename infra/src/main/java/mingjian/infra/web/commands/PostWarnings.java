package mingjian.infra.web.commands;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.Penalty;
import mingjian.infra.facts.Viewers;
import mingjian.infra.web.Reading;
import mingjian.query.ViewStore;
import mingjian.query.Viewer;
import mingjian.query.casefacts.CaseFactsView;
import mingjian.query.caseregister.CaseRegisterView;
import mingjian.query.officeholderregister.OfficeHolderRegisterRow;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;

/// Where the posts of somebody and a case contradict each other: moved or promoted while the case runs (政务处分法 52条2款), or still in the post that a sanction took.
final class PostWarnings {
  private static final CaseFactsView FACTS = new CaseFactsView();
  private static final CaseRegisterView CASES = new CaseRegisterView();
  private static final OfficeHolderRegisterView PERSONS = new OfficeHolderRegisterView();
  private static final Set<Penalty> TAKES_POST = EnumSet.of(Penalty.PARTY_POST_REMOVAL, Penalty.REMOVAL, Penalty.EXPULSION);

  private final Reading reading;

  PostWarnings(Reading reading) {
    this.reading = reading;
  }

  /// Told to those alone who may know of the case. Posts from before it began are entered for it, and moved nobody.
  ///
  /// @param running the open cases of the person
  List<Warning> moved(PersonId person, PartialDate since, List<CaseId> running, Viewer viewer) {
    boolean during = running.stream().flatMap(caseId -> views().find(CASES, caseId.value(), viewer).stream())
        .anyMatch(row -> row.openedOn().isKnown() && row.openedOn().isSurelyBefore(since));
    return during ? List.of(Warning.of("moved-under-investigation", Map.of("name", name(person, viewer)))) : List.of();
  }

  List<Warning> stillInPost(CaseId caseId, PersonId person, Viewer viewer, long position) {
    reading.await(FACTS, position);
    boolean taken = views().find(FACTS, caseId.value(), Viewers.RULES).flatMap(row -> row.progress().of(person))
        .filter(subject -> subject.penalties().stream().anyMatch(TAKES_POST::contains)).isPresent();
    return !taken ? List.of() : row(person, viewer).stream().flatMap(row -> row.posts().stream())
        .filter(post -> post.period().isOpen() && !post.inferred())
        .map(post -> Warning.of("post-still-open", Map.of("name", name(person, viewer), "post", post.post()))).toList();
  }

  private Optional<OfficeHolderRegisterRow> row(PersonId person, Viewer viewer) {
    return views().find(PERSONS, person.value(), viewer);
  }

  private String name(PersonId person, Viewer viewer) {
    return row(person, viewer).map(OfficeHolderRegisterRow::name).orElse(person.value());
  }

  private ViewStore views() {
    return reading.node().views();
  }
}
