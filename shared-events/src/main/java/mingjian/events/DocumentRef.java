package mingjian.events;

import org.jspecify.annotations.Nullable;

/// A paper that proves something: its title, its number 文号 where it has one, and its date.
///
/// @param attachment the paper itself, scanned or as a file; null where it is only referred to
public record DocumentRef(String title, @Nullable String number, PartialDate issuedOn, @Nullable Attachment attachment) {
  public DocumentRef(String title, @Nullable String number, PartialDate issuedOn) {
    this(title, number, issuedOn, null);
  }
}
