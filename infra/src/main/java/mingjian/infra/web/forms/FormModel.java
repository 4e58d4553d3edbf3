package mingjian.infra.web.forms;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import mingjian.command.Command;
import mingjian.events.Attachment;
import mingjian.events.FileRef;
import mingjian.events.Id;
import mingjian.events.Kebab;
import mingjian.events.Words;
import mingjian.events.Yuan;
import mingjian.infra.web.commands.Components;
import mingjian.infra.web.commands.TextLimits;
import mingjian.infra.web.forms.FormField.Kind;
import mingjian.infra.web.forms.FormField.Option;
import org.jspecify.annotations.Nullable;

/// The form of a command: its fields in the order of the record, without the aggregate's id.
///
/// @param name of the command, `issue-rectification`
/// @param label what the step is called in Chinese
/// @param help a sentence above the form (`help.<CommandName>`); null for none
public record FormModel(String name, String label, @Nullable String help, List<FormField> fields) {

  public static FormModel of(Class<? extends Command> command) {
    String simple = command.getSimpleName();
    return new FormModel(
        Kebab.of(simple), Words.of("command." + simple), Words.find("help." + simple).orElse(null), fields(command, Components.ofBody(command)));
  }

  private static List<FormField> fields(Class<?> owner, List<RecordComponent> components) {
    return components.stream().map(component -> field(owner, component)).toList();
  }

  private static FormField field(Class<?> owner, RecordComponent component) {
    String name = component.getName();
    Class<?> type = Components.itemType(component);
    Kind kind = kindOf(type, name);
    return new FormField(
        name,
        Words.ofField(owner, name),
        kind,
        !Components.isOptional(component) && !Components.isRepeated(component),
        Components.isRepeated(component),
        kind == Kind.TEXT || kind == Kind.LONG_TEXT ? TextLimits.maxOf(name) : 0,
        kind == Kind.CHOICE ? options(type) : List.of(),
        kind == Kind.PICKER ? picks(type) : null,
        kind == Kind.GROUP || kind == Kind.FILE ? fields(type, Components.of(type)) : List.of(),
        Words.find("hint." + owner.getSimpleName() + "." + name).or(() -> Words.find("hint." + name)).orElse(null));
  }

  private static Kind kindOf(Class<?> type, String name) {
    if (type == Attachment.class) {
      return Kind.FILE;
    }
    if (Components.isGroup(type)) {
      return Kind.GROUP;
    }
    if (type == FileRef.class) {
      return Kind.TEXT;
    }
    if (Id.class.isAssignableFrom(type)) {
      return Kind.PICKER;
    }
    if (type.isEnum()) {
      return Kind.CHOICE;
    }
    return switch (type.getSimpleName()) {
      case "String" -> TextLimits.isLong(name) ? Kind.LONG_TEXT : Kind.TEXT;
      case "int", "long", "Integer", "Long" -> Yuan.isAmount(name) ? Kind.AMOUNT : Kind.NUMBER;
      case "boolean", "Boolean" -> Kind.YES_NO;
      case "PartialDate" -> Kind.PARTIAL_DATE;
      case "LocalDate" -> Kind.DATE;
      case "LocalDateTime" -> Kind.DATE_TIME;
      default -> throw new IllegalArgumentException("no form for a component of type " + type);
    };
  }

  private static List<Option> options(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> (Enum<?>) constant)
        .map(constant -> new Option(constant.name(), Words.of(constant)))
        .toList();
  }

  private static String picks(Class<?> idType) {
    return switch (idType.getSimpleName()) {
      case "PersonId" -> "office-holders";
      case "StaffId" -> "staff";
      default -> Kebab.of(idType.getSimpleName().replaceFirst("Id$", "")) + "s";
    };
  }
}
