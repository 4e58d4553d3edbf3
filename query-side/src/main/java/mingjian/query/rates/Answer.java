package mingjian.query.rates;

/// What became of one thing that a rate counts.
public enum Answer {
  /// Something is known of it, but it isn't counted yet. Seen by nobody.
  WAITING,
  /// As the rule wants it.
  MET,
  /// Not as the rule wants it, or not at all.
  MISSED,
  /// Not done yet; whether it is late is told by the day on which somebody asks.
  OPEN,
  /// The papers don't tell 未载明, so nobody judges.
  UNTOLD
}
