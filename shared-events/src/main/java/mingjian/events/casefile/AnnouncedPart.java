package mingjian.events.casefile;

/// A part of a public announcement that was inferred 推定 from its text rather than said in it.
public enum AnnouncedPart { PLACE, UNIT, POST, HEAD, DATE }
