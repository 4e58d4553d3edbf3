package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/// One change somewhere in a document, in an event within it as well: a value, its type, a field more, less, renamed or in another place.
final class DocumentChange {
  private DocumentChange() {}

  /// @param other where values of the same place may come from
  /// @return its kind and place; null where it came to nothing
  static @Nullable String some(BsonDocument document, BsonDocument other, Random random) {
    List<BsonValue> places = new ArrayList<>();
    places.add(document);
    for (BsonValue value : document.values()) {
      if (value instanceof BsonArray array) {
        places.add(array);
        places.addAll(array);
      }
    }
    BsonValue place = places.get(random.nextInt(places.size()));
    return place instanceof BsonArray array ? inArray(array, random) : inFields(place.asDocument(), other, random);
  }

  private static @Nullable String inFields(BsonDocument fields, BsonDocument other, Random random) {
    List<String> names = fields.keySet().stream().filter(name -> !name.equals("_id")).toList();
    String name = names.get(random.nextInt(names.size()));
    BsonValue value = fields.get(name);
    switch (random.nextInt(8)) {
      case 0 -> {
        fields.remove(name);
        return "field-removed: " + name;
      }
      case 1 -> {
        fields.append("more", random.nextBoolean() ? value : new BsonInt32(1));
        return "field-added: more";
      }
      case 2 -> {
        fields.remove(name);
        fields.append(name, value);
        return "reordered: " + name;
      }
      case 3 -> {
        fields.remove(name);
        fields.append(name + "x", value);
        return "renamed: " + name;
      }
      case 4 -> {
        fields.put(name, ofAnotherType(value, random));
        return "type-changed: " + name;
      }
      case 5 -> {
        BsonValue borrowed = other.get(name);
        if (borrowed == null) return null;
        fields.put(name, borrowed);
        return "borrowed: " + name;
      }
      default -> {
        BsonValue changed = changed(value, random);
        if (changed == null) return null;
        fields.put(name, changed);
        return "value-changed: " + name;
      }
    }
  }

  private static @Nullable String inArray(BsonArray events, Random random) {
    if (events.isEmpty()) return null;
    int at = random.nextInt(events.size());
    switch (random.nextInt(3)) {
      case 0 -> {
        events.remove(at);
        return "event-removed: " + at;
      }
      case 1 -> {
        BsonDocument more = events.get(at).asDocument().clone();
        more.put("id", new BsonString(more.getString("id").getValue() + "x"));
        more.put("sequence", new BsonInt64(more.getInt64("sequence").getValue() + 100_000));
        events.add(at, more);
        return "event-inserted: " + at;
      }
      default -> {
        Collections.swap(events, at, random.nextInt(events.size()));
        return "events-swapped: " + at;
      }
    }
  }

  private static @Nullable BsonValue changed(BsonValue value, Random random) {
    return switch (value) {
      case BsonString text -> new BsonString(random.nextBoolean() ? text.getValue() + " " : text.getValue().substring(0, text.getValue().length() / 2));
      case BsonInt32 number -> new BsonInt32(number.getValue() + 1 - 2 * random.nextInt(2));
      case BsonInt64 number -> new BsonInt64(number.getValue() + 1 - 2 * random.nextInt(2));
      case BsonBinary binary -> flipped(binary, random);
      default -> null;
    };
  }

  private static BsonBinary flipped(BsonBinary binary, Random random) {
    byte[] bytes = binary.getData().clone();
    if (random.nextInt(4) == 0) return new BsonBinary((byte) 0x80, bytes);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return new BsonBinary(bytes);
  }

  private static BsonValue ofAnotherType(BsonValue value, Random random) {
    List<BsonValue> others = new ArrayList<>(List.of(
        BsonNull.VALUE, BsonBoolean.TRUE, new BsonArray(), new BsonDocument("x", new BsonInt32(1))));
    if (value instanceof BsonInt64 number) others.addAll(List.of(new BsonInt32((int) number.getValue()), new BsonDouble(number.getValue()), new BsonString("" + number.getValue())));
    if (value instanceof BsonInt32 number) others.addAll(List.of(new BsonInt64(number.getValue()), new BsonDouble(number.getValue())));
    if (value instanceof BsonString text) others.add(new BsonBinary(text.getValue().getBytes(UTF_8)));
    return others.get(random.nextInt(others.size()));
  }
}
