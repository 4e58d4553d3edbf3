package mingjian.infra.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/// The folder in which the index lies. One that can't be read, is of another form, or doesn't fit the log is emptied: the log makes it again.
final class IndexFolder {
  private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());
  private static final double BUFFER_MEGABYTES = 32;
  /// Lucene would say at each start that a part of the JDK which is of no use here isn't switched on. Held, or the JDK forgets what it was told.
  private static final Logger NOT_SAID = Logger.getLogger("org.apache.lucene.internal.vectorization");

  static {
    NOT_SAID.setLevel(Level.SEVERE);
  }

  /// How far a commit is.
  ///
  /// @param position all events up to here are in it
  /// @param last the last of them that was indexed, `eventId` its id: tells a log from another of the same length
  record Stand(long position, long last, String eventId) {
    static final Stand START = new Stand(0, 0, "");

    Map<String, String> asData(int form) {
      return Map.of("form", Integer.toString(form), "position", Long.toString(position), "last", Long.toString(last), "event", eventId);
    }

    static Stand of(Map<String, String> data) {
      return new Stand(Long.parseLong(data.get("position")), Long.parseLong(data.get("last")), data.get("event"));
    }
  }

  private final Path folder;
  private final EventLog log;
  private final int form;

  IndexFolder(Path folder, EventLog log, int form) {
    this.folder = folder;
    this.log = log;
    this.form = form;
  }

  /// @throws org.apache.lucene.store.LockObtainFailedException when another process has it
  IndexWriter open() throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      String trouble = trouble(directory);
      if (trouble != null) {
        LOG.log(System.Logger.Level.WARNING, "全文检索索引" + trouble + "，已清空，将从第一个事件起重建：" + folder);
        empty(directory);
      }
    }
    return new IndexWriter(directory, new IndexWriterConfig(Analysis.OF_FIELDS).setRAMBufferSizeMB(BUFFER_MEGABYTES).setCommitOnClose(false));
  }

  static Stand stand(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data == null) {
      return Stand.START;
    }
    Map<String, String> all = new HashMap<>();
    data.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all.containsKey("position") ? Stand.of(all) : Stand.START;
  }

  /// Why it can't be used; null where it can. Reads every byte: what is found wrong later would be found by a question.
  private @Nullable String trouble(Directory directory) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return directory.listAll().length > 1 ? "不完整" : null;
      }
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!Integer.toString(form).equals(data.get("form"))) {
        return "是另一版本的";
      }
      Stand stand = Stand.of(data);
      if (stand.position() > log.head() || !isOfThisLog(stand)) {
        return "与事件日志不符（日志可能是从备份恢复的）";
      }
      check(directory);
      return null;
    } catch (IOException | RuntimeException damaged) {
      return "损坏（" + damaged.getMessage() + "）";
    }
  }

  private boolean isOfThisLog(Stand stand) {
    List<StoredEvent> last = stand.last() == 0 ? List.of() : log.readAt(List.of(stand.last()));
    return last.stream().allMatch(event -> event.id().equals(stand.eventId()));
  }

  private static void check(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
    }
  }

  private static void empty(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }
}
