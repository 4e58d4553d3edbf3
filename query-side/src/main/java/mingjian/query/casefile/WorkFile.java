package mingjian.query.casefile;

import mingjian.events.work.WorkCollection;

/// A file of daily supervision that follows from a case: that there is one, and no more.
public record WorkFile(WorkCollection files, String fileId) {}
