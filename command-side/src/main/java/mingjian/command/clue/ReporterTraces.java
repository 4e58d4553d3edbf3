package mingjian.command.clue;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import mingjian.command.Command;
import mingjian.command.Rejection;
import mingjian.events.Attachment;
import mingjian.events.Id;
import org.jspecify.annotations.Nullable;

/// What could tell who made a report has no place in a record (处理检举控告工作规则 47条). Every text of a command is looked through, however deep it lies.
final class ReporterTraces {
  /// A number that a phone, an identity card or a mail box has; a person under the words for one who reports, but not 被举报人.
  private static final List<Pattern> TRACES = List.of(
      Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"),
      Pattern.compile("(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)"),
      Pattern.compile("(?<!\\d)\\d{6} ?(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]) ?\\d{3}[\\dXx](?!\\d)"),
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+"),
      Pattern.compile("(?<!被|被检举|被检举、)(?:检举控告人|举报人|检举人|控告人|信访人|来信人|来访人|反映人)的?"
          + "(?:姓名|真名|名叫|身份证|电话|手机|联系|住址|地址|单位|[:：])"));

  private ReporterTraces() {}

  /// A file that is handed in can't be looked through: a scanned letter shows its writer's hand. It stays in the archive, and its number is recorded.
  ///
  /// @throws Rejection `reporter-identity`, `report-paper-handed-in`
  static void refuseIn(Command command) {
    for (RecordComponent component : command.getClass().getRecordComponents()) {
      if (holdsFile(valueOf(component, command))) {
        throw Rejection.at(component.getName(), "report-paper-handed-in");
      }
      if (found(valueOf(component, command))) {
        throw Rejection.at(component.getName(), "reporter-identity");
      }
    }
  }

  private static boolean found(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Id _ -> false;
      case String text -> found(text);
      case Collection<?> many -> many.stream().anyMatch(ReporterTraces::found);
      case Record record -> List.of(record.getClass().getRecordComponents()).stream().anyMatch(component -> found(valueOf(component, record)));
      default -> false;
    };
  }

  private static boolean holdsFile(@Nullable Object value) {
    return switch (value) {
      case Attachment _ -> true;
      case Id _ -> false;
      case Collection<?> many -> many.stream().anyMatch(ReporterTraces::holdsFile);
      case Record record -> List.of(record.getClass().getRecordComponents()).stream().anyMatch(component -> holdsFile(valueOf(component, record)));
      case null, default -> false;
    };
  }

  /// Digits typed in full width are digits.
  static boolean found(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return TRACES.stream().anyMatch(trace -> trace.matcher(plain).find());
  }

  private static @Nullable Object valueOf(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + "." + component.getName(), e);
    }
  }
}
