package mingjian.events.deliberation;

/// A vote by ballot 票决 (DOMAIN 1E row 59).
///
/// @param eligible those who could vote; all of them are accounted for
public record Ballot(int inFavour, int against, int abstaining, int eligible, boolean secret) {
  public boolean adds() {
    return inFavour >= 0 && against >= 0 && abstaining >= 0 && eligible > 0 && (long) inFavour + against + abstaining == eligible;
  }
}
