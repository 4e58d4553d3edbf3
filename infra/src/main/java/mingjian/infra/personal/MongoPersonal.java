package mingjian.infra.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import mingjian.infra.CannotStart;
import mingjian.infra.accounts.AccountsUnavailable;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// In collections that all nodes of a replica set share.
public final class MongoPersonal implements PersonalStore {
  private static final String CLAIMED = "claimed";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoStore store;
  private final MongoCollection<Document> visits;
  private final MongoCollection<Document> subscriptions;
  private final MongoCollection<Document> drafts;
  private final MongoCollection<Document> secrets;

  private MongoPersonal(MongoStore store) {
    this.store = store;
    visits = store.database().getCollection("visits");
    subscriptions = store.database().getCollection("subscriptions");
    drafts = store.database().getCollection("drafts");
    secrets = store.database().getCollection("secrets");
  }

  /// For jobs that only read; makes nothing.
  ///
  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoPersonal openReadOnly(String uri) {
    return new MongoPersonal(MongoStore.open(uri));
  }

  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoPersonal open(String uri) {
    MongoStore store = MongoStore.open(uri);
    try {
      MongoPersonal personal = new MongoPersonal(store);
      personal.drafts.createIndex(Indexes.ascending("account", "saved"));
      personal.subscriptions.createIndex(Indexes.ascending("account"));
      return personal;
    } catch (MongoException refused) {
      store.close();
      throw new CannotStart(MongoTrouble.of(refused), refused);
    }
  }

  @Override
  public Optional<Visit> visit(String account) {
    return asked(() -> Optional.ofNullable(visits.find(eq("_id", account)).first()).map(row -> new Visit(row.getLong("since"), row.getLong("seen"))));
  }

  @Override
  public void visited(String account, Visit visit) {
    asked(() -> visits.updateOne(eq("_id", account), combine(set("since", visit.since()), set("seen", visit.seen())), UPSERT));
  }

  @Override
  public Map<String, Visit> visits() {
    Map<String, Visit> found = new TreeMap<>();
    return asked(() -> {
      visits.find().forEach(row -> found.put(row.getString("_id"), new Visit(row.getLong("since"), row.getLong("seen"))));
      return found;
    });
  }

  @Override
  public List<Subscription> subscriptions() {
    return asked(() -> subscriptions.find().sort(Sorts.ascending("_id")).map(MongoPersonal::subscription).into(new ArrayList<>()));
  }

  @Override
  public List<Subscription> subscriptions(String account) {
    return asked(() -> subscriptions.find(eq("account", account)).sort(Sorts.ascending("_id")).map(MongoPersonal::subscription).into(new ArrayList<>()));
  }

  @Override
  public void subscribe(Subscription wanted) {
    asked(() -> subscriptions.updateOne(eq("_id", id(wanted.account(), wanted.channel())), combine(
        set("address", wanted.address()), setOnInsert("account", wanted.account()), setOnInsert("channel", wanted.channel().name()),
        setOnInsert("noticed", wanted.noticed()), setOnInsert("owed", wanted.owed())), UPSERT));
  }

  @Override
  public void unsubscribe(String account, Channel channel) {
    asked(() -> subscriptions.deleteOne(eq("_id", id(account, channel))));
  }

  @Override
  public boolean owe(Subscription before, long position) {
    return moved(before, and(eq("noticed", before.noticed()), eq("owed", 0L)), combine(set("noticed", position), set("owed", position)));
  }

  @Override
  public boolean noticed(Subscription before, long position) {
    return moved(before, eq("noticed", before.noticed()), set("noticed", position));
  }

  @Override
  public boolean claim(Subscription notice, Instant now, Instant until) {
    return moved(notice, and(eq("owed", notice.owed()), not(gt(CLAIMED, Date.from(now)))), set(CLAIMED, Date.from(until)));
  }

  @Override
  public void release(Subscription notice) {
    moved(notice, eq("owed", notice.owed()), unset(CLAIMED));
  }

  @Override
  public void sent(Subscription notice) {
    moved(notice, eq("owed", notice.owed()), combine(set("owed", 0L), unset(CLAIMED)));
  }

  private boolean moved(Subscription which, Bson stands, Bson change) {
    return asked(() -> subscriptions.updateOne(and(eq("_id", id(which.account(), which.channel())), stands), change).getMatchedCount() == 1);
  }

  @Override
  public void save(Draft draft) {
    Document row = new Document("_id", id(draft.account(), draft.address())).append("account", draft.account()).append("address", draft.address())
        .append("fields", draft.json()).append("saved", Date.from(draft.savedAt()));
    if (draft.discardedAt() != null) row.append("discarded", Date.from(draft.discardedAt()));
    asked(() -> drafts.replaceOne(eq("_id", row.get("_id")), row, new ReplaceOptions().upsert(true)));
  }

  @Override
  public Optional<Draft> draft(String account, String address) {
    return asked(() -> Optional.ofNullable(drafts.find(eq("_id", id(account, address))).first()).map(MongoPersonal::draft));
  }

  @Override
  public List<Draft> drafts(String account) {
    Bson latestFirst = Sorts.orderBy(Sorts.descending("saved"), Sorts.ascending("_id"));
    return asked(() -> drafts.find(eq("account", account)).sort(latestFirst).map(MongoPersonal::draft).into(new ArrayList<>()));
  }

  @Override
  public List<Draft> drafts() {
    return asked(() -> drafts.find().sort(Sorts.ascending("account", "address")).map(MongoPersonal::draft).into(new ArrayList<>()));
  }

  @Override
  public void remove(String account, String address) {
    asked(() -> drafts.deleteOne(eq("_id", id(account, address))));
  }

  @Override
  public void removeOld(Instant keep, Instant undo) {
    asked(() -> drafts.deleteMany(or(lt("saved", Date.from(keep)), lt("discarded", Date.from(undo)))));
  }

  @Override
  public byte[] secret(String name, Supplier<byte[]> made) {
    asked(() -> secrets.updateOne(eq("_id", name), setOnInsert("value", new Binary(made.get())), UPSERT));
    return asked(() -> Objects.requireNonNull(secrets.find(eq("_id", name)).first()).get("value", Binary.class).getData());
  }

  private static String id(String account, Object which) {
    return which + " " + account;
  }

  private static Subscription subscription(Document row) {
    Channel channel = Channel.valueOf(row.getString("channel"));
    return new Subscription(row.getString("account"), channel, row.getString("address"), row.getLong("noticed"), row.getLong("owed"));
  }

  private static Draft draft(Document row) {
    Date discarded = row.getDate("discarded");
    return new Draft(row.getString("account"), row.getString("address"), Draft.fields(row.getString("fields")),
        row.getDate("saved").toInstant(), discarded == null ? null : discarded.toInstant());
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
