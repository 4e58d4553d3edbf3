package mingjian.infra.personal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Drafts of forms and the rules about them: how large, how many, how long. An account reads its own and no others.
public final class Drafts {
  private final PersonalStore store;
  private final Clock clock;

  public Drafts(PersonalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @return why it was not kept, in Chinese; empty where it was
  public Optional<String> save(String account, String address, Map<String, List<String>> fields) {
    Map<String, List<String>> said = fields.entrySet().stream().filter(field -> field.getValue().stream().anyMatch(value -> !value.isBlank()))
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
    Draft draft = new Draft(account, address, said, now(), null);
    if (!draft.fits()) {
      return Optional.of("内容超过" + Draft.CHARACTERS_MAX + "字，未存为草稿。请精简，或直接记录。");
    }
    purge();
    List<Draft> others = store.drafts(account).stream().filter(other -> !other.address().equals(address)).toList();
    if (others.size() >= Draft.PER_ACCOUNT_MAX) {
      return Optional.of("草稿已有" + Draft.PER_ACCOUNT_MAX + "份，未存入。请先在工作台记录或丢弃一些草稿。");
    }
    store.save(draft);
    return Optional.empty();
  }

  public Optional<Draft> find(String account, String address) {
    return store.draft(account, address).filter(draft -> !draft.discarded() && draft.savedAt().isAfter(now().minus(Draft.KEPT)));
  }

  /// The latest first.
  public List<Draft> of(String account) {
    return store.drafts(account).stream().filter(draft -> !draft.discarded() && draft.savedAt().isAfter(now().minus(Draft.KEPT))).toList();
  }

  /// For a while it can be brought back.
  public Optional<Draft> discard(String account, String address) {
    Optional<Draft> found = find(account, address);
    found.ifPresent(draft -> store.save(new Draft(account, address, draft.fields(), draft.savedAt(), now())));
    return found;
  }

  /// @return whether it was still there
  public boolean restore(String account, String address) {
    Optional<Draft> found = store.draft(account, address)
        .filter(draft -> draft.discardedAt() != null && draft.discardedAt().isAfter(now().minus(Draft.UNDONE_WITHIN)));
    found.ifPresent(draft -> store.save(new Draft(account, address, draft.fields(), draft.savedAt(), null)));
    return found.isPresent();
  }

  /// What it said was recorded.
  public void recorded(String account, String address) {
    store.remove(account, address);
  }

  private void purge() {
    store.removeOld(now().minus(Draft.KEPT), now().minus(Draft.UNDONE_WITHIN));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
