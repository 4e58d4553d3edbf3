package mingjian.infra.accounts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mingjian.events.Role;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The accounts that all nodes of a replica set share: one document each, `_id` is the code.
public final class MongoAccounts implements AccountStore {
  private static final String LABEL = "label";
  private static final String ROLES = "roles";
  private static final String PASSWORD = "password";
  private static final String DISABLED = "disabled";
  private static final String SECTION = "section";

  private final MongoStore store;
  private final MongoCollection<Document> accounts;

  private MongoAccounts(MongoStore store) {
    this.store = store;
    accounts = store.database().getCollection("accounts");
  }

  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoAccounts open(String uri) {
    return new MongoAccounts(MongoStore.open(uri));
  }

  @Override
  public Optional<Account> find(String code) {
    return asked(() -> Optional.ofNullable(accounts.find(eq("_id", code)).first()).map(MongoAccounts::account));
  }

  @Override
  public List<Account> all() {
    return asked(() -> accounts.find().sort(Sorts.ascending("_id")).map(MongoAccounts::account).into(new ArrayList<>()));
  }

  @Override
  public boolean isEmpty() {
    return asked(() -> accounts.find().limit(1).first() == null);
  }

  /// On insert only: of two who add one code at once, one finds it taken.
  @Override
  public boolean add(Account account) {
    Bson whole = Updates.combine(
        Updates.setOnInsert(LABEL, account.label()), Updates.setOnInsert(ROLES, account.roles().stream().map(Role::name).toList()),
        Updates.setOnInsert(PASSWORD, account.passwordHash()), Updates.setOnInsert(DISABLED, account.disabled()),
        Updates.setOnInsert(SECTION, account.section()));
    return asked(() -> accounts.updateOne(eq("_id", account.code()), whole, new UpdateOptions().upsert(true)).getUpsertedId() != null);
  }

  @Override
  public boolean changePassword(String code, String hash) {
    return change(code, Updates.set(PASSWORD, hash));
  }

  @Override
  public boolean setDisabled(String code, boolean disabled) {
    return change(code, Updates.set(DISABLED, disabled));
  }

  @Override
  public boolean setSection(String code, @Nullable String section) {
    return change(code, Updates.set(SECTION, section));
  }

  private boolean change(String code, Bson update) {
    return asked(() -> accounts.updateOne(eq("_id", code), update).getMatchedCount() == 1);
  }

  private static Account account(Document row) {
    Set<Role> roles = row.getList(ROLES, String.class).stream().map(Role::valueOf).collect(Collectors.toSet());
    return new Account(row.getString("_id"), row.getString(LABEL), row.getString(SECTION), roles, row.getString(PASSWORD), row.getBoolean(DISABLED, true));
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new AccountsUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
