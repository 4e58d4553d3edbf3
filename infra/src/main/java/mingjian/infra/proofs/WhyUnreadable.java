package mingjian.infra.proofs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Why a stored text is no event any more, in Chinese: which field, and what is expected there. Doesn't quote the value, which may be a person's.
final class WhyUnreadable {
  private WhyUnreadable() {}

  static String of(RuntimeException e) {
    if (e instanceof StreamReadException broken) return "不是完整的JSON" + near(broken);
    String field = e instanceof JacksonException at ? path(at) : "";
    String where = field.isEmpty() ? "整体" : "字段 " + field + " ";
    return switch (e) {
      case UnrecognizedPropertyException unknown -> where + "不属于这种事件";
      case MismatchedInputException other when other.getTargetType() != null -> where + "应为" + expected(other.getTargetType(), field.isEmpty());
      default -> where + "不合规定，或缺少必填内容" + inChinese(e);
    };
  }

  private static String near(StreamReadException broken) {
    long at = broken.getLocation() == null ? -1 : broken.getLocation().getByteOffset();
    return at < 0 ? "" : "（第 " + (at + 1) + " 个字节附近）";
  }

  /// `subjects[1].birth`
  private static String path(JacksonException e) {
    return e.getPath().stream().map(step -> step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining()).replaceFirst("^\\.", "");
  }

  private static String expected(Class<?> type, boolean whole) {
    if (type == String.class) return "文本";
    if (type == boolean.class || type == Boolean.class) return "true或false";
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) return "数字，且不能空缺";
    if (type == PartialDate.class) return "日期，写作2015、2015-03、2015-03-04，不详写作unknown";
    if (type == LocalDate.class) return "日期，写作2015-03-04";
    if (type == LocalDateTime.class) return "日期和时间，写作2015-03-04T10:30:00";
    if (type == Instant.class) return "时刻，写作2015-03-04T02:30:00Z";
    if (Id.class.isAssignableFrom(type)) return "编号，1至" + Id.MAX_LENGTH + "个字符，不含空白";
    if (type.isEnum()) return "以下之一：" + Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).collect(Collectors.joining("、"));
    if (Collection.class.isAssignableFrom(type)) return "列表（方括号）";
    return whole ? "一个完整的对象（花括号），前后没有别的内容" : "对象（花括号）";
  }

  /// A rule of the language that refused the value says so in Chinese.
  private static String inChinese(RuntimeException e) {
    for (@Nullable Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      String said = cause.getMessage();
      if (said != null && said.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
          && !said.matches("(?s).*[A-Za-z]{2,} [A-Za-z]{2,}.*")) return "（" + said + "）";
    }
    return "";
  }
}
