package mingjian.command;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Words;

/// A paper 文书 that a command names has been written: wherever it stands in the command, its date isn't ahead. A date known to the month or the year is
/// ahead only if its earliest day is.
public final class PaperDates {
  private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
    @Override
    protected List<Part> computeValue(Class<?> record) {
      return Stream.of(record.getRecordComponents()).filter(PaperDates::mayHoldPapers).map(it -> Part.of(record, it)).toList();
    }
  };

  private PaperDates() {}

  /// @throws Rejection `in-the-future`, at the date of the first paper that is dated ahead
  public static void requirePast(Command command, Asking asking) {
    search(command, "", "", asking);
  }

  private static void search(Object value, String path, String label, Asking asking) {
    switch (value) {
      case DocumentRef paper -> asking.requirePast(path + ".issuedOn", label + "·" + Words.ofField(DocumentRef.class, "issuedOn"), paper.issuedOn());
      case Collection<?> many -> {
        int place = 0;
        for (Object one : many) {
          search(one, path + "." + place++, many.size() == 1 ? label : label + "（第" + place + "项）", asking);
        }
      }
      case Record record -> {
        for (Part part : PARTS.get(record.getClass())) {
          Object inside = part.of(record);
          if (inside != null) {
            search(inside, path.isEmpty() ? part.name : path + "." + part.name, label.isEmpty() ? part.label : label + "·" + part.label, asking);
          }
        }
      }
      default -> { }
    }
  }

  private static boolean mayHoldPapers(RecordComponent component) {
    Class<?> type = component.getType();
    boolean plain = Id.class.isAssignableFrom(type) || type == PartialDate.class;
    return !plain && (type.isRecord() || type.isInterface());
  }

  private record Part(String name, String label, Method accessor) {
    static Part of(Class<?> record, RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Part(component.getName(), Words.ofField(record, component.getName()), accessor);
    }

    Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(record.getClass() + "." + name, e);
      }
    }
  }
}
