package mingjian.infra.web.pages;

import mingjian.query.ViewStore.Page;

/// How many rows a list has, as people are told.
final class Totals {
  /// Beyond this nobody pages, and counting would take longer than finding the page.
  static final int COUNTED_TO = 10_000;

  private Totals() {}

  /// `36`; where no further was counted, `1万以上`.
  static String inChinese(Page<?> page) {
    long total = page.total();
    if (page.exact()) {
      return Long.toString(total);
    }
    return (total % 10_000 == 0 ? total / 10_000 + "万" : Long.toString(total)) + "以上";
  }
}
