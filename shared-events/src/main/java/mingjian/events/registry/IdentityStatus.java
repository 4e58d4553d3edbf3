package mingjian.events.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who somebody is on a date (DOMAIN 8.1.6). Which sanction fits whom depends on it.
///
/// @param post 职务 in words, with the unit
/// @param rank 职级
/// @param managedBy 干部管理权限: the organ that manages the person
public record IdentityStatus(
    PoliticalStatus politicalStatus, SupervisedCategory category, ServiceStatus service, Set<Mandate> mandates,
    @Nullable String post, @Nullable String rank, @Nullable String managedBy) {
  public static final IdentityStatus UNKNOWN =
      new IdentityStatus(
          PoliticalStatus.UNKNOWN, SupervisedCategory.UNKNOWN, ServiceStatus.UNKNOWN, Set.of(), null, null, null);

  public IdentityStatus {
    mandates = Set.copyOf(mandates);
  }
}
