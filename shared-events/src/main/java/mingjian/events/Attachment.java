package mingjian.events;

/// A file that was handed in with a paper. Its content lies outside the log, under its hash: whoever changes the content no longer has what the event names.
///
/// @param sha256 of the content, 64 hexadecimal digits; @param name as the sender had it, without a folder
/// @param mediaType as the content itself shows; @param sizeBytes of the content
public record Attachment(String sha256, String name, String mediaType, long sizeBytes) {}
