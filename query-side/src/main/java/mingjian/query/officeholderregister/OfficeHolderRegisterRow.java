package mingjian.query.officeholderregister;

import java.util.List;
import java.util.Optional;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.Sex;
import org.jspecify.annotations.Nullable;

/// Identity numbers stay out of registers (DOMAIN 7.1: no field that isn't needed).
///
/// @param neutralLabel `name` is a label such as “某局原局长（公告123）”, not a name
/// @param posts all tenures, past ones too, in the order they were recorded: some tens in a life
/// @param sameAs entries that somebody with authority said to mean this person
public record OfficeHolderRegisterRow(
    PersonId personId, String name, boolean neutralLabel, @Nullable Sex sex, @Nullable PartialDate bornOn, IdentityStatus status,
    List<Post> posts, boolean inferred, List<PersonId> sameAs) {

  /// The post by which the register files somebody: of the open ones that of a head, else the last recorded; of closed ones the last.
  public Optional<Post> mainPost() {
    List<Post> open = posts.stream().filter(post -> post.period().isOpen()).toList();
    return open.stream().filter(post -> post.head() == HeadPost.YES).findFirst()
        .or(() -> last(open))
        .or(() -> last(posts));
  }

  private static Optional<Post> last(List<Post> posts) {
    return posts.isEmpty() ? Optional.empty() : Optional.of(posts.getLast());
  }

  OfficeHolderRegisterRow with(String name, boolean neutralLabel, @Nullable Sex sex, @Nullable PartialDate bornOn) {
    return new OfficeHolderRegisterRow(personId, name, neutralLabel, sex, bornOn, status, posts, inferred, sameAs);
  }

  OfficeHolderRegisterRow with(IdentityStatus status) {
    return new OfficeHolderRegisterRow(personId, name, neutralLabel, sex, bornOn, status, posts, inferred, sameAs);
  }

  OfficeHolderRegisterRow withPosts(List<Post> posts) {
    return new OfficeHolderRegisterRow(personId, name, neutralLabel, sex, bornOn, status, posts, inferred, sameAs);
  }

  OfficeHolderRegisterRow sameAs(List<PersonId> sameAs) {
    return new OfficeHolderRegisterRow(personId, name, neutralLabel, sex, bornOn, status, posts, inferred, sameAs);
  }
}
