package mingjian.infra.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import mingjian.infra.Node;
import mingjian.infra.export.ChangeFeed;
import mingjian.infra.export.ChangeFeed.Changes;
import mingjian.infra.export.ProcessLog;
import mingjian.infra.export.Visible;
import mingjian.infra.json.Json;
import mingjian.query.Viewer;
import mingjian.query.caseaccess.CaseAccessView;
import mingjian.query.caseseals.CaseSealsView;

/// Events as files, as one viewer may see them.
final class EventFile {
  private final Node node;
  private final Visible visible;
  private final long rightsKnown;

  /// @param viewer asked for only after it is known how far the rights are folded: they are then no older than that
  EventFile(Node node, Supplier<Viewer> viewer) {
    this.node = node;
    this.rightsKnown = Math.min(node.views().position(new CaseAccessView()), node.views().position(new CaseSealsView()));
    this.visible = new Visible(viewer.get());
  }

  /// As far as grants and seals are folded: beyond it nobody can say who may see what.
  long rightsKnown() {
    return rightsKnown;
  }

  ProcessLog process(long from, long to, LongConsumer progress) {
    return new ProcessLog(node.log(), visible, from, to, progress);
  }

  /// One event a line.
  ///
  /// @return how many
  long changes(long after, long upTo, OutputStream out, LongConsumer progress) throws IOException {
    ChangeFeed feed = new ChangeFeed(node.log());
    long written = 0;
    for (long at = after; at < upTo; ) {
      Changes page = feed.after(at, ChangeFeed.LIMIT_MAX, upTo, visible);
      for (ChangeFeed.Change change : page.changes()) {
        out.write(Json.mapper().writeValueAsBytes(change));
        out.write('\n');
        written++;
      }
      at = page.next();
      progress.accept(at);
    }
    return written;
  }
}
