package mingjian.infra.web.english;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a rule is cited: 第二十一条第二款 is article 21, paragraph 2.
final class Articles {
  private static final String NUMBER = "第([零一二三四五六七八九十百]+)";
  private static final Pattern ONE = Pattern.compile(NUMBER + "(章|条)(?:" + NUMBER + "款)?(?:" + NUMBER + "项)?");
  private static final Pattern RANGE = Pattern.compile(NUMBER + "条至" + NUMBER + "条");
  private static final List<String> PARTS = List.of("", "", "paragraph", "item");
  private static final String DIGITS = "零一二三四五六七八九";

  private Articles() {}

  static Optional<String> english(String cited) {
    Matcher range = RANGE.matcher(cited);
    if (range.matches()) {
      return Optional.of("articles " + number(range.group(1)) + " to " + number(range.group(2)));
    }
    Matcher one = ONE.matcher(cited);
    return one.matches() ? Optional.of(told(one.toMatchResult())) : Optional.empty();
  }

  private static String told(MatchResult cited) {
    String whole = (cited.group(2).equals("章") ? "chapter " : "article ") + number(cited.group(1));
    return Stream.concat(Stream.of(whole), Stream.of(3, 4).filter(part -> cited.group(part) != null)
        .map(part -> PARTS.get(part - 1) + " " + number(cited.group(part)))).collect(Collectors.joining(", "));
  }

  /// Up to 999, which no rule reaches.
  private static int number(String chinese) {
    int number = 0;
    int digit = 0;
    for (char sign : chinese.toCharArray()) {
      if (sign == '百' || sign == '十') {
        number += Math.max(1, digit) * (sign == '百' ? 100 : 10);
        digit = 0;
      } else {
        digit = DIGITS.indexOf(sign);
      }
    }
    return number + digit;
  }
}
