package mingjian.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import mingjian.infra.mongo.FreshDatabase;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// Every view on a real server: the same rows, and each question on an index.
@Tag("mongod")
class MongoEveryViewTest extends EveryViewTest {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  RowStore openStore() {
    return MongoViewStore.open(database.store());
  }

  @AfterEach
  @Override
  void close() {
    super.close();
    database.close();
  }

  /// The server's own words: the winning plan of each question reads an index, and sorts nothing that an index holds in order.
  @Override
  void sound(RowStore rows, View<?> view, Ask ask, @Nullable String countsOf) {
    String plan = ((MongoViewStore) rows).plan(view, ask, countsOf, Notes.HEAD).toJson();
    String winning = plan.substring(plan.indexOf("winningPlan"), plan.indexOf("rejectedPlans"));
    assertThat(winning).as("%s: %s", view.name(), ask).contains("IXSCAN").doesNotContain("COLLSCAN");
    if (inOrder(ask)) {
      assertThat(winning).as("%s: %s", view.name(), ask).doesNotContain("\"SORT\"");
    }
  }
}
