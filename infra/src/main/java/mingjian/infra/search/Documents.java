package mingjian.infra.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// An entry as the index keeps it. Only what is searched: nothing of it is stored, what is shown is told anew from the log.
final class Documents {
  /// Which event, as a key.
  static final String KEY = "key";
  /// Which event, as a number: what a hit answers with.
  static final String AT = "at";
  /// Neighbouring characters, with their places.
  static final String TEXT = "text";
  /// Words; that they are there, not where.
  static final String WORDS = "words";
  static final String REF = "ref";
  static final String TAG = "tag";
  static final String KIND = "kind";
  /// The latest day on which it can have happened; absent where that isn't known.
  static final String DAY = "day";
  static final String NAME = "name";
  static final String NAMED = "named";
  static final String SOUND = "sound";

  private static final FieldType BAG = bag();

  private Documents() {}

  static Document of(Entry entry) {
    Document document = new Document();
    document.add(new StringField(KEY, Long.toString(entry.position()), Store.NO));
    document.add(new NumericDocValuesField(AT, entry.position()));
    document.add(new StringField(KIND, entry.kind(), Store.NO));
    for (String text : entry.texts()) {
      document.add(new TextField(TEXT, Letters.inOneForm(text), Store.NO));
    }
    document.add(new Field(WORDS, Letters.inOneForm(String.join("\n", entry.texts())), BAG));
    entry.refs().forEach(ref -> document.add(new StringField(REF, ref, Store.NO)));
    document.add(new StringField(REF, entry.event(), Store.NO));
    document.add(new StringField(REF, entry.recordedBy().account(), Store.NO));
    entry.readers().forEach(tag -> document.add(new StringField(TAG, tag, Store.NO)));
    if (entry.occurredOn().isKnown()) {
      document.add(new LongPoint(DAY, entry.occurredOn().latest().toEpochDay()));
    }
    if (entry.naming() != null) {
      name(document, entry.naming());
    }
    return document;
  }

  private static void name(Document document, Entry.Naming naming) {
    document.add(new BinaryDocValuesField(NAMED, new BytesRef(naming.id())));
    document.add(new TextField(SOUND, new SoundStream(Pinyin.sounds(naming.said()))));
    if (naming.name() != null) {
      document.add(new TextField(NAME, Letters.inOneForm(naming.name()), Store.NO));
    }
  }

  private static FieldType bag() {
    FieldType bag = new FieldType();
    bag.setTokenized(true);
    bag.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    bag.freeze();
    return bag;
  }
}
