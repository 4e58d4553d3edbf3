package mingjian.infra.announced;

/// How an import ended.
///
/// @param skipped rows that an earlier run had imported, unchanged
/// @param villages of the imported and skipped rows, those about a village or a residents' committee
/// @param position the last position of the log that the run has written, 0 where it wrote none
public record Tally(long imported, long rejected, long skipped, long villages, long position) {
  @Override
  public String toString() {
    return "imported=" + imported + " rejected=" + rejected + " skipped=" + skipped;
  }
}
