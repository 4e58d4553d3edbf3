package mingjian.infra.views;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// A question about rows as a pipeline, always on an index that the view declares or on the grams of the text searched for.
///
/// @param audiences whose rows the viewer may see, @param denied which of them are denied all the same
/// @param gram the gram that finds the fewest rows; null without a search
record MongoQuery(MongoRows<?> table, Ask ask, Collection<String> audiences, Collection<String> denied, @Nullable String gram) {
  /// A pipeline and the index that it goes by; none where the order of keys is asked for.
  record Plan(List<Bson> pipeline, @Nullable String hint) {}

  Plan page() {
    List<Bson> pipeline = inOrder();
    pipeline.add(Aggregates.skip(ask.offset()));
    pipeline.add(Aggregates.limit(ask.limit()));
    pipeline.add(Aggregates.project(Projections.include(MongoRows.JSON)));
    return new Plan(pipeline, hint(ask.sort(), "_id_"));
  }

  /// As [#page], whole, with key and position.
  Plan all() {
    List<Bson> pipeline = inOrder();
    pipeline.add(Aggregates.project(Projections.include(MongoRows.JSON, MongoRows.POSITION)));
    return new Plan(pipeline, hint(ask.sort(), "_id_"));
  }

  private List<Bson> inOrder() {
    List<Bson> pipeline = new ArrayList<>();
    pipeline.add(Aggregates.match(where()));
    if (gram != null && ask.sort() == null) {
      // what begins with the text comes first, then the shorter
      pipeline.add(Aggregates.addFields(
          new com.mongodb.client.model.Field<>("at", new Document("$indexOfCP", List.of("$" + MongoRows.SEARCH, words().getFirst()))),
          new com.mongodb.client.model.Field<>("length", new Document("$strLenCP", "$" + MongoRows.SEARCH))));
    }
    pipeline.add(Aggregates.sort(order()));
    return pipeline;
  }

  Plan count() {
    boolean all = gram == null && conditions().isEmpty();
    List<Bson> pipeline = new ArrayList<>(List.of(Aggregates.match(where())));
    if (ask.counted() > 0) {
      // one more than is told, so that “more than that” is known
      pipeline.add(Aggregates.limit(Math.toIntExact(ask.counted() + 1)));
    }
    pipeline.add(Aggregates.count("rows"));
    return new Plan(pipeline, all ? MongoRows.byAudience() : hint(ask.sort(), "_id_"));
  }

  Plan counts(String field) {
    String column = column(field);
    return new Plan(
        List.of(
            Aggregates.match(where()), Aggregates.group("$" + column, com.mongodb.client.model.Accumulators.sum("rows", 1L)),
            Aggregates.sort(Sorts.ascending("_id"))),
        gram != null ? MongoRows.byGram() : MongoRows.index(AskedIndex.of(table.view, ask, field)));
  }

  static Bson visible(Collection<String> audiences, Collection<String> denied) {
    Bson seen = Filters.or(Filters.in(MongoRows.ROLES, audiences), Filters.in(MongoRows.AUDIENCE, audiences));
    return denied.isEmpty() ? seen : Filters.and(seen, Filters.nin(MongoRows.AUDIENCE, denied));
  }

  static Bson beginsWith(String gram) {
    return Filters.elemMatch(MongoRows.GRAMS, new Document("$gte", gram).append("$lt", Grams.end(gram)));
  }

  private @Nullable String hint(@Nullable String sort, String byKey) {
    if (gram != null) {
      return MongoRows.byGram();
    }
    return conditions().isEmpty() && sort == null ? byKey : MongoRows.index(AskedIndex.of(table.view, ask, sort));
  }

  private Bson where() {
    List<Bson> all = new ArrayList<>();
    if (gram != null) {
      all.add(beginsWith(gram));
      words().forEach(word -> all.add(Filters.regex(MongoRows.SEARCH, Pattern.compile(Pattern.quote(word)))));
    }
    for (Condition condition : conditions()) {
      String column = column(condition.field());
      if (condition.anyOf() != null) {
        all.add(Filters.in(column, condition.anyOf()));
        continue;
      }
      Object from = Column.of(condition.from());
      Object to = Column.of(condition.to());
      if (Objects.equals(from, to)) {
        all.add(Filters.eq(column, from));
      } else {
        if (from != null) {
          all.add(Filters.gte(column, from));
        }
        if (to != null) {
          all.add(Filters.lte(column, to));
        }
      }
    }
    all.add(visible(audiences, denied));
    return Filters.and(all);
  }

  /// Rows that tie stand in the order of the rest of the index, then by key.
  private Bson order() {
    int direction = ask.descending() ? -1 : 1;
    if (gram != null && ask.sort() == null) {
      return new Document("at", 1).append("length", 1).append("_id", 1);
    }
    Document order = new Document();
    if (ask.sort() != null) {
      List<String> index = gram == null ? AskedIndex.of(table.view, ask, ask.sort()) : List.of();
      int at = index.indexOf(ask.sort());
      List<String> fields = at < 0 ? List.of(ask.sort()) : index.subList(at, index.size());
      fields.forEach(field -> order.append(column(field), direction));
    }
    return order.append("_id", direction);
  }

  private List<String> words() {
    return Grams.words(Objects.requireNonNull(ask.search()));
  }

  private List<Condition> conditions() {
    return AskedIndex.conditions(ask);
  }

  private String column(String field) {
    if (!table.fields.contains(field)) {
      throw new IllegalArgumentException("view " + table.view.name() + " has no field " + field + ", only " + table.fields);
    }
    return MongoRows.field(field);
  }
}
