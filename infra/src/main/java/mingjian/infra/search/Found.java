package mingjian.infra.search;

import java.util.List;
import java.util.Set;

/// What was found, best first.
///
/// @param total of what the viewer may read; @param more whether there are more than `total` says
/// @param tooManyNames words that are part of very many names, so that they were looked for in texts alone
/// @param position of the log up to which the index knows it
public record Found(List<Entry> entries, long total, boolean more, Set<String> tooManyNames, long position) {}
