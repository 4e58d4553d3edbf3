package mingjian.query;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Approval;
import mingjian.events.Attachment;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.Words;
import mingjian.events.Yuan;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// Any event in Chinese, from its own fields and [Words]: a new event needs no sentence of its own to be readable. What somebody has to say better
/// stands under `timeline.<wire-name>`, with `{component}` and `{component.component}` places.
public final class Telling {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9.]+)}");

  /// The JDK makes a new array at each call; a rebuild asks a million times.
  private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
    @Override
    protected RecordComponent[] computeValue(Class<?> type) {
      return Objects.requireNonNull(type.getRecordComponents(), "every event is a record");
    }
  };

  private Telling() {}

  /// `立案`, or the sentence that the words file gives for this event.
  public static String headline(Recorded recorded) {
    String key = "timeline." + recorded.name();
    if (Words.find(key).isEmpty()) {
      return Words.of("event." + recorded.name());
    }
    return PLACE.matcher(Words.of(key)).replaceAll(place -> Matcher.quoteReplacement(text(at(place.group(1), recorded.event()))));
  }

  /// The other fields, in the order of the record; empty ones left out.
  ///
  /// @param told names of components that the reader sees elsewhere
  public static List<Detail> details(Event event, Set<String> told) {
    return details((Object) event, told);
  }

  /// All that a value inside an event or a row says, field by field.
  public static List<Detail> fieldsOf(Record record) {
    return details(record, Set.of());
  }

  private static List<Detail> details(Object event, Set<String> told) {
    List<Detail> details = new ArrayList<>();
    for (RecordComponent component : components(event)) {
      if (told.contains(component.getName()) || isOwnId(event, component)) {
        continue;
      }
      String text = textOf(component, event);
      if (!text.isEmpty()) {
        List<String> refs = new ArrayList<>();
        collectRefs(valueOf(component, event), refs);
        List<Attachment> attachments = new ArrayList<>();
        collectAttachments(valueOf(component, event), attachments);
        details.add(new Detail(Words.ofField(event.getClass(), component.getName()), text, List.copyOf(refs), List.copyOf(attachments)));
      }
    }
    return List.copyOf(details);
  }

  /// A step needn't say which file it stands in.
  private static boolean isOwnId(Object event, RecordComponent component) {
    return event instanceof WorkEvent e && Id.class.isAssignableFrom(component.getType()) && e.fileId().equals(valueOf(component, event));
  }

  /// The breaches of procedure 程序瑕疵 that stand in the event, under the one name that all contexts use.
  public static Set<ProcedureFlaw> flaws(Event event) {
    Set<ProcedureFlaw> found = EnumSet.noneOf(ProcedureFlaw.class);
    for (RecordComponent component : components(event)) {
      if (component.getName().equals("flaws") && valueOf(component, event) instanceof Collection<?> flaws) {
        flaws.forEach(flaw -> found.add((ProcedureFlaw) flaw));
      }
    }
    return Set.copyOf(found);
  }

  /// A value as people read it; an empty text for nothing.
  public static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case PartialDate date -> date.inChinese();
      case LocalDate day -> PartialDate.of(day).inChinese();
      case LocalDateTime minute -> minute.format(MINUTE);
      case Boolean yes -> yes ? "是" : "否";
      case Enum<?> constant -> Words.of(constant);
      case Id id -> id.value();
      case DocumentRef document -> document(document);
      case Approval approval -> approval.organ() + approval.post() + "于" + approval.approvedOn().inChinese() + "批准，" + document(approval.document());
      case CaseNumber number -> number.number() + "（" + number.organ() + "，" + number.year() + "年，" + Words.of(number.kind()) + "）";
      case Period period -> period.from().inChinese() + "至" + (period.to() == null ? "今" : period.to().inChinese());
      case Collection<?> many -> inOrder(many).map(Telling::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("；"));
      case Record record -> inner(record);
      default -> value.toString();
    };
  }

  private static String textOf(RecordComponent component, Object record) {
    Object value = valueOf(component, record);
    return value instanceof Long fen && Yuan.isAmount(component.getName()) ? Yuan.text(fen) : text(value);
  }

  /// A set has no order, and the JDK walks one differently in each process: a row folded here would not be the row folded there.
  private static Stream<?> inOrder(Collection<?> many) {
    return many instanceof Set<?> ? many.stream().sorted(Comparator.comparingInt(Telling::ordinal).thenComparing(Telling::text)) : many.stream();
  }

  private static int ordinal(Object one) {
    return one instanceof Enum<?> constant ? constant.ordinal() : 0;
  }

  private static String document(DocumentRef document) {
    String number = document.number() == null ? "" : document.number() + "，";
    String attached = document.attachment() == null ? "" : "，附件：" + document.attachment().name();
    return "《" + document.title() + "》（" + number + document.issuedOn().inChinese() + attached + "）";
  }

  private static String inner(Record record) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : components(record)) {
      String text = textOf(component, record);
      if (!text.isEmpty()) {
        parts.add(Words.ofField(record.getClass(), component.getName()) + "：" + text);
      }
    }
    return String.join("，", parts);
  }

  private static void collectRefs(@Nullable Object value, List<String> refs) {
    switch (value) {
      case null -> { }
      case StaffId _ -> { }
      case Id id -> {
        if (!refs.contains(id.value())) {
          refs.add(id.value());
        }
      }
      case Collection<?> many -> inOrder(many).forEach(one -> collectRefs(one, refs));
      case Record record -> {
        for (RecordComponent component : components(record)) {
          collectRefs(valueOf(component, record), refs);
        }
      }
      default -> { }
    }
  }

  private static void collectAttachments(@Nullable Object value, List<Attachment> attachments) {
    switch (value) {
      case Attachment attachment -> attachments.add(attachment);
      case Collection<?> many -> inOrder(many).forEach(one -> collectAttachments(one, attachments));
      case Record record -> {
        for (RecordComponent component : components(record)) {
          collectAttachments(valueOf(component, record), attachments);
        }
      }
      case null, default -> { }
    }
  }

  private static RecordComponent[] components(Object record) {
    return COMPONENTS.get(record.getClass());
  }

  private static @Nullable Object at(String path, Object record) {
    Object value = record;
    for (String name : path.split("\\.")) {
      value = value == null ? null : named(name, value);
    }
    return value;
  }

  private static @Nullable Object named(String name, Object record) {
    for (RecordComponent component : components(record)) {
      if (component.getName().equals(name)) {
        return valueOf(component, record);
      }
    }
    return null;
  }

  private static @Nullable Object valueOf(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + "." + component.getName(), e);
    }
  }
}
