package mingjian.infra.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mingjian.infra.CannotStart;
import org.bson.Document;

/// One database on a replica set: writes are acknowledged by a majority with their journals on disk, and reads see only what a majority
/// has. What is read can't be taken back by a failover.
public final class MongoStore implements AutoCloseable {
  /// The oldest server that the tests have seen.
  private static final int OLDEST_MAJOR = 6;
  private static final int SELECTION_MILLIS_MAX = 5_000;
  private static final int SOCKET_MILLIS_MAX = 20_000;

  private final MongoClient client;
  private final MongoDatabase database;

  private MongoStore(MongoClient client, MongoDatabase database) {
    this.client = client;
    this.database = database;
  }

  /// @param uri `mongodb://主机:端口/数据库名?replicaSet=…`
  /// @throws CannotStart in Chinese: a URI that can't be read, a server that doesn't answer, is too old, or stands alone
  public static MongoStore open(String uri) {
    ConnectionString where = parse(uri);
    MongoClient client = MongoClients.create(settings(where));
    try {
      check(client, where);
      return new MongoStore(client, client.getDatabase(where.getDatabase()));
    } catch (MongoException e) {
      client.close();
      throw new CannotStart(MongoTrouble.of(e) + "（" + hosts(where) + "）", e);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static ConnectionString parse(String uri) {
    ConnectionString where;
    try {
      where = new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      // the text may hold a password: it is not repeated
      throw new CannotStart("mingjian.mongodb.uri 无法识别。应为 mongodb://主机:端口/数据库名?replicaSet=副本集名，用户名和口令中的特殊字符须转义。", e);
    }
    if (where.getDatabase() == null || where.getDatabase().isBlank()) {
      throw new CannotStart("mingjian.mongodb.uri 没有写数据库名。应为 mongodb://主机:端口/数据库名?replicaSet=副本集名。");
    }
    return where;
  }

  private static MongoClientSettings settings(ConnectionString where) {
    return MongoClientSettings.builder()
        .applyConnectionString(where)
        .applicationName("mingjian")
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readConcern(ReadConcern.MAJORITY)
        .readPreference(ReadPreference.primary())
        .retryWrites(true)
        .retryReads(true)
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MILLIS_MAX, TimeUnit.MILLISECONDS))
        .applyToSocketSettings(socket -> socket
            .connectTimeout(SELECTION_MILLIS_MAX, TimeUnit.MILLISECONDS)
            .readTimeout(SOCKET_MILLIS_MAX, TimeUnit.MILLISECONDS))
        .build();
  }

  private static void check(MongoClient client, ConnectionString where) {
    Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
    if (!hello.containsKey("setName")) {
      throw new CannotStart("MongoDB（" + hosts(where) + "）不是副本集。单机服务器不能保证已确认的写入不丢失：请以 --replSet 启动并执行 rs.initiate()，单个节点也可以。");
    }
    Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
    int major = Integer.parseInt(build.getString("version").split("\\.")[0]);
    if (major < OLDEST_MAJOR) {
      throw new CannotStart("MongoDB版本过低：" + build.getString("version") + "。需要" + OLDEST_MAJOR + ".0或更高版本。");
    }
  }

  private static String hosts(ConnectionString where) {
    return where.isSrvProtocol() ? where.getHosts().getFirst() : String.join("、", List.copyOf(where.getHosts()));
  }

  public MongoDatabase database() {
    return database;
  }

  public MongoClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
  }
}
