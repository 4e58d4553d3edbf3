package mingjian.infra.attachments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.StoredEvent;

/// Which files events name, as the log itself says; each event is read once.
final class NamedFiles {
  private static final int BATCH = 1_000;
  private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

  private final EventLog log;
  private final Set<String> named = new HashSet<>();
  private long readTo;

  NamedFiles(EventLog log) {
    this.log = log;
  }

  /// Reads on to the end of the log as it is now.
  void readOn() {
    for (List<StoredEvent> events = log.readAfter(readTo, BATCH); !events.isEmpty(); events = log.readAfter(readTo, BATCH)) {
      events.stream().map(StoredEvent::payload).filter(payload -> payload.contains("sha256")).forEach(payload -> named.addAll(in(payload)));
      readTo = events.getLast().position();
    }
  }

  boolean has(String sha256) {
    return named.contains(sha256);
  }

  /// All that may be hashes, whatever they stand for.
  static Set<String> in(String text) {
    Set<String> hashes = new HashSet<>();
    Matcher matcher = HASH.matcher(text);
    while (matcher.find()) hashes.add(matcher.group());
    return hashes;
  }
}
