package mingjian.infra.help;

/// A rule as help cites it.
///
/// @param number as in the table of rules of the domain, `L2`
/// @param instrument the text it stands in, with its year; @param article empty where it isn't known
/// @param verified read in a text; otherwise 待核
/// @param limit whether it is one of the legal clocks, so that number and instrument stand in `time-limits.csv`
public record CitedRule(String number, String text, String instrument, String article, boolean verified, boolean limit) {
  public String source() {
    return "《" + instrument.replace("；", "》《") + "》" + article;
  }
}
