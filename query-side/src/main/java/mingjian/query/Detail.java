package mingjian.query;

import java.util.List;
import mingjian.events.Attachment;
import org.jspecify.annotations.Nullable;

/// One line under an entry: what a field is called and what stands in it, in Chinese.
///
/// @param refs ids that stand in `text` as they are; whoever shows the line puts names in their place, so that a rename rewrites no row
/// @param attachments files that were handed in with it
public record Detail(String label, String text, List<String> refs, List<Attachment> attachments) {
  /// Rows that were folded before there were attachments have none.
  public Detail(String label, String text, List<String> refs, @Nullable List<Attachment> attachments) {
    this.label = label;
    this.text = text;
    this.refs = refs;
    this.attachments = attachments == null ? List.of() : attachments;
  }

  public Detail(String label, String text, List<String> refs) {
    this(label, text, refs, List.of());
  }
}
