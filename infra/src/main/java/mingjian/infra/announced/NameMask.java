package mingjian.infra.announced;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remnants of personal names in free text, put out of sight before anything is stored (个人信息保护法 6条).
///
/// @param text without the remnants
/// @param masked how many there were
record NameMask(String text, int masked) {
  static final String MASK = "某某";

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戚莫孔向汤温康";
  private static final String POST = "(?:局长|书记|主任|经理|院长|校长|县长|市长|区长|厅长|部长|主席|处长|科长|所长|站长|镇长|乡长|省长|董事长)";
  private static final String KIN = "(?:岳父|岳母|父亲|母亲|丈夫|妻子|前妻|前夫|儿子|女儿|女婿|弟弟|哥哥|妹妹|姐姐|情妇|情人|侄子|外甥)";
  private static final String END = "(?=案|等|的|_|、|，|,|[(]|（|要求|利用|$)";

  /// What stands before and after a surname. They are tried at surnames only: a class of so many characters is slow to match, and most places are none.
  private static final List<Pattern> RULES = List.of(
      // A surname followed by a lost or hidden character: 局长王_.
      Pattern.compile(".(?<=(?:" + POST + "|" + KIN + "|向|与|为|替).)[_某×ＸXx*○]{1,2}(?!公司|单位|企业)"),
      Pattern.compile(".(?<=" + POST + ".)[\\p{IsHan}]{1,2}" + END),
      Pattern.compile(".(?<=" + KIN + ".)[\\p{IsHan}]{1,2}" + END));
  private static final BitSet IS_SURNAME = new BitSet();

  static {
    SURNAMES.chars().forEach(IS_SURNAME::set);
  }

  static NameMask over(String text) {
    NameMask out = new NameMask(text, 0);
    for (Pattern rule : RULES) {
      out = out.after(rule);
    }
    return out;
  }

  private NameMask after(Pattern rule) {
    Matcher matcher = rule.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    StringBuilder out = new StringBuilder();
    int found = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (at >= from && IS_SURNAME.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
        out.append(text, from, at).append(MASK);
        from = matcher.end();
        found++;
      }
    }
    return found == 0 ? this : new NameMask(out.append(text, from, text.length()).toString(), masked + found);
  }
}
