package mingjian.query.officeholderregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.OfficeHolderEvent;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonLinked;
import mingjian.events.registry.OfficeHolderEvent.DuplicatePersonUnlinked;
import mingjian.events.registry.OfficeHolderEvent.IdentityCorrected;
import mingjian.events.registry.OfficeHolderEvent.OfficeHolderRegistered;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeRecorded;
import mingjian.events.registry.OfficeHolderEvent.StaffCodeVoided;
import mingjian.events.registry.OfficeHolderEvent.StatusCorrected;
import mingjian.events.registry.OfficeHolderEvent.StatusUpdated;
import mingjian.events.registry.OfficeHolderEvent.TenureCorrected;
import mingjian.events.registry.OfficeHolderEvent.TenureEnded;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.OfficeHolderEvent.TenureVoided;
import mingjian.events.registry.PersonIdentity;
import mingjian.query.Fields;
import mingjian.query.Lists;
import mingjian.query.Periods;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per office-holder. Units stand by id; their names are looked up when the row is shown.
public final class OfficeHolderRegisterView implements View<OfficeHolderRegisterRow> {
  @Override
  public String name() {
    return "office-holder-register";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<OfficeHolderRegisterRow> rowType() {
    return OfficeHolderRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case DuplicatePersonLinked e -> Lists.keys(e.personId(), e.sameAs());
      case DuplicatePersonUnlinked e -> Lists.keys(e.personId(), e.sameAs());
      case OfficeHolderEvent e -> Set.of(e.personId().value());
      default -> Set.of();
    };
  }

  @Override
  public @Nullable OfficeHolderRegisterRow fold(@Nullable OfficeHolderRegisterRow row, Recorded recorded, String key) {
    OfficeHolderEvent event = (OfficeHolderEvent) recorded.event();
    if (event instanceof OfficeHolderRegistered e) {
      PersonIdentity known = e.identity();
      return new OfficeHolderRegisterRow(
          e.personId(), known.name(), known.neutralLabel(), known.sex(), known.bornOn(), IdentityStatus.UNKNOWN, List.of(),
          e.inferred(), List.of());
    }
    return row == null ? null : changed(row, event);
  }

  private static OfficeHolderRegisterRow changed(OfficeHolderRegisterRow row, OfficeHolderEvent event) {
    return switch (event) {
      case OfficeHolderRegistered _, StaffCodeRecorded _, StaffCodeVoided _ -> row;
      case IdentityCorrected e ->
          row.with(e.identity().name(), e.identity().neutralLabel(), e.identity().sex(), e.identity().bornOn());
      case StatusUpdated e -> row.with(e.status());
      // which of several statuses was wrong the timeline tells; the register shows the one said last
      case StatusCorrected e -> row.with(e.status());
      case TenureRecorded e ->
          row.withPosts(Lists.with(
              row.posts(), new Post(e.tenureId(), e.unit(), e.post(), e.head(), e.kind(), e.period(), e.inferred())));
      case TenureEnded e -> row.withPosts(each(row, e.tenureId(), post -> ended(post, e)));
      case TenureCorrected e ->
          row.withPosts(each(row, e.tenureId(), _ ->
              new Post(e.tenureId(), e.unit(), e.post(), e.head(), e.kind(), e.period(), false)));
      case TenureVoided e -> row.withPosts(row.posts().stream().filter(post -> !post.tenureId().equals(e.tenureId())).toList());
      case DuplicatePersonLinked e -> row.sameAs(Lists.with(row.sameAs(), other(row, e.personId(), e.sameAs())));
      case DuplicatePersonUnlinked e -> row.sameAs(Lists.without(row.sameAs(), other(row, e.personId(), e.sameAs())));
    };
  }

  private static List<Post> each(OfficeHolderRegisterRow row, TenureId id, UnaryOperator<Post> change) {
    return row.posts().stream().map(post -> post.tenureId().equals(id) ? change.apply(post) : post).toList();
  }

  private static Post ended(Post post, TenureEnded e) {
    return new Post(
        post.tenureId(), post.unit(), post.post(), post.head(), post.kind(), Periods.ended(post.period(), e.occurredOn()),
        post.inferred());
  }

  private static PersonId other(OfficeHolderRegisterRow row, PersonId one, PersonId another) {
    return row.personId().equals(one) ? another : one;
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(OfficeHolderRegisterRow row) {
    return Fields.of(
        "name", row.name(),
        "unit", row.mainPost().map(Post::unit).orElse(null),
        "head", row.mainPost().map(Post::head).orElse(null),
        "politicalStatus", row.status().politicalStatus(),
        "category", row.status().category(),
        "service", row.status().service(),
        "managedBy", row.status().managedBy(),
        "headUntil", headUntil(row));
  }

  /// The last day on which somebody left a post of a head, other posts held since notwithstanding; null for who left none.
  private static @Nullable LocalDate headUntil(OfficeHolderRegisterRow row) {
    return row.posts().stream().filter(post -> post.head() == HeadPost.YES && !post.inferred()).map(post -> post.period().to())
        .filter(to -> to != null && to.isDay()).map(PartialDate::latest).max(LocalDate::compareTo).orElse(null);
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("name"), List.of("unit", "name"), List.of("head", "name"), List.of("politicalStatus", "name"),
        List.of("category", "name"), List.of("service", "name"), List.of("managedBy", "name"), List.of("headUntil"));
  }

  @Override
  public String searchText(OfficeHolderRegisterRow row) {
    return row.name() + " " + row.posts().stream().map(Post::post).distinct().collect(Collectors.joining(" "));
  }

  @Override
  public Set<String> readers(OfficeHolderRegisterRow row) {
    return Readers.registry();
  }
}
