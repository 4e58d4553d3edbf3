package mingjian.infra.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// A real MongoDB with `--auth`: its users have the rights that a test gives them, on one database.
public final class GuardedMongod implements AutoCloseable {
  public static final String DATABASE = "mingjian";
  private static final String ADMINISTRATOR = "administrator";
  private static final String PASSWORD = "p:w/d@";
  private static final String ENCODED = "p%3Aw%2Fd%40";

  private final Mongod server = Mongod.startGuarded();
  private final MongoClient client;

  public GuardedMongod() {
    Mongod.run(server.nodes().getFirst(), new Document("createUser", ADMINISTRATOR).append("pwd", PASSWORD).append("roles", List.of("root")));
    client = MongoClients.create("mongodb://" + ADMINISTRATOR + ":" + ENCODED + "@" + server.nodes().getFirst().address() + "/?directConnection=true");
  }

  /// @return the URI with which this user comes
  public String user(String name, String... roles) {
    run(new Document("createUser", name).append("pwd", PASSWORD).append("roles", List.of(roles)));
    return uri(name, ENCODED);
  }

  public String uri(String name, String password) {
    return "mongodb://" + name + ":" + password + "@" + server.nodes().getFirst().address() + "/" + DATABASE + "?replicaSet=rs";
  }

  /// From now on, of connections that are open too.
  public void roles(String name, String... roles) {
    run(new Document("updateUser", name).append("roles", List.of(roles)));
  }

  /// A role that may do with some collections what is named, and has another's rights besides.
  public void role(String name, Map<String, List<String>> actions, String... others) {
    List<Document> privileges = actions.entrySet().stream().map(one ->
        new Document("resource", new Document("db", DATABASE).append("collection", one.getKey())).append("actions", one.getValue())).toList();
    run(new Document("createRole", name).append("privileges", privileges).append("roles", List.of(others)));
  }

  private void run(Document command) {
    client.getDatabase(DATABASE).runCommand(command);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
