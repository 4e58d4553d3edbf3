package mingjian.bench;

import java.util.List;
import java.util.function.IntFunction;
import mingjian.infra.accounts.DemoAccounts;

/// The kinds of pages there are, each with those who may open it, and a different one of its kind each time.
final class OfficePages {
  static final List<String> PEOPLE = List.of(
      DemoAccounts.HEAD, DemoAccounts.DEPUTY_LEAD, DemoAccounts.SECTION_HEAD, DemoAccounts.CASE_ADMINISTRATOR, DemoAccounts.INVESTIGATOR, DemoAccounts.HEARING_OFFICER,
      DemoAccounts.REPORTER);
  private static final List<String> READERS = PEOPLE.subList(0, 6);
  private static final List<String> LEADERS = PEOPLE.subList(0, 2);
  private static final List<String> WORDS = List.of("整改", "校服采购 小金库", "未经集体研究决定拨付工程款", "东河县公安局", "航天飞机");

  private OfficePages() {}

  /// @param path of the page, by a running number
  record Kind(String name, boolean search, List<String> people, IntFunction<String> path) {
    String person(int number) {
      return people.get(number % people.size());
    }
  }

  /// @param blocks as many as there are office-holders
  static List<Kind> kinds(int blocks) {
    return List.of(
        one("the first page", READERS, "/"),
        one("units", READERS, "/units"),
        one("units, page 20", READERS, "/units?page=20"),
        one("office-holders", READERS, "/office-holders"),
        one("office-holders, page 100", READERS, "/office-holders?page=100"),
        one("cases", READERS, "/cases"),
        one("cases, page 100", LEADERS, "/cases?page=100"),
        many("cases, searched for", READERS, i -> "/cases?q=" + encoded("登记" + i)),
        one("talks", READERS, "/talks"),
        one("talks, page 100", LEADERS, "/talks?page=100"),
        one("rectifications", READERS, "/rectifications"),
        one("rectifications, page 100", LEADERS, "/rectifications?page=100"),
        one("reviews", LEADERS, "/reviews"),
        one("reviews not begun", LEADERS, "/owed-reviews"),
        one("reminders", READERS, "/watch-items"),
        one("warnings", READERS, "/warnings"),
        many("a case file", LEADERS, i -> "/cases/case-" + block(i, blocks) + "-0"),
        many("a talk", LEADERS, i -> "/talks/talk-" + block(i, blocks) + "-1"),
        many("a rectification", LEADERS, i -> "/rectifications/rect-" + block(i, blocks) + "-1"),
        many("a unit", LEADERS, i -> "/units/unit-" + block(i, blocks) / LargeOffice.UNIT_EVERY),
        many("a leader", LEADERS, i -> "/office-holders/person-" + (2 + block(i, blocks - 2))),
        one("a leader of whom much is known", LEADERS, "/office-holders/person-1"),
        one("… the picture", LEADERS, "/office-holders/person-1/picture"),
        many("… two states compared", LEADERS, i -> "/office-holders/person-1/compare"),
        one("deadlines", READERS, "/deadlines"),
        many("search", true, LEADERS, i -> "/search?q=" + encoded(WORDS.get(i % WORDS.size()))),
        one("figures", PEOPLE, "/figures"),
        many("reports", false, List.of(DemoAccounts.REPORTER, DemoAccounts.HEAD), i -> "/figures/reports?from=" + (2018 + i % 8) + "-01-01&to=" + (2018 + i % 8) + "-12-31"),
        one("rates", LEADERS, "/figures/rates"),
        one("exports", LEADERS, "/exports"),
        one("a form", List.of(DemoAccounts.CASE_ADMINISTRATOR), "/do/register-unit"),
        one("the own page", PEOPLE, "/me"),
        one("help", PEOPLE, "/help/mechanisms"));
  }

  private static Kind one(String name, List<String> people, String path) {
    return many(name, false, people, i -> path);
  }

  private static Kind many(String name, List<String> people, IntFunction<String> path) {
    return many(name, false, people, path);
  }

  private static Kind many(String name, boolean search, List<String> people, IntFunction<String> path) {
    return new Kind(name, search, people, path);
  }

  private static int block(int number, int blocks) {
    return Math.floorMod(number * 7919, blocks);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
