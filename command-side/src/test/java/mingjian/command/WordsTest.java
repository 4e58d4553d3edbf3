package mingjian.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.events.EventCatalogue;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import org.junit.jupiter.api.Test;

/// People see Chinese, code speaks English; here nothing is missing between the two. Walks what there is, so that a new event, command, field,
/// value or rejection without its words fails the build.
class WordsTest {
  private static final Path SHARED = Path.of("../shared-events");
  /// Codes are the only kebab-case texts that rules hold, but for these.
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Set<String> NO_CODES = Set.of("office-holders", "log-claim");
  /// Never shown by name, or shown by the words of the command of the same name.
  private static final Set<String> UNSPOKEN = Set.of("Precision", "Presence", "CaseStep");

  @Test
  void each_event_has_its_word() {
    assertThat(missing(EventCatalogue.ALL.names().stream().map(name -> "event." + name))).isEmpty();
  }

  @Test
  void each_command_has_its_word() {
    assertThat(commands()).isNotEmpty();
    assertThat(missing(commands().map(type -> "command." + type.getSimpleName()))).isEmpty();
  }

  @Test
  void each_field_has_its_word() {
    Set<Class<?>> records = new HashSet<>();
    commands().forEach(type -> collect(type, records));
    EventCatalogue.ALL.names().forEach(name -> records.add(EventCatalogue.ALL.typeOf(name).orElseThrow()));
    Set<String> without = new TreeSet<>();
    for (Class<?> record : records) {
      for (RecordComponent component : record.getRecordComponents()) {
        if (Words.ofField(record, component.getName()).equals("field." + component.getName())) {
          without.add("field." + record.getSimpleName() + "." + component.getName());
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void each_value_has_its_word() throws IOException {
    assertThat(missing(enums().flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(constant -> (Enum<?>) constant)
        .filter(constant -> !UNSPOKEN.contains(constant.getDeclaringClass().getSimpleName()))
        .map(constant -> "value." + constant.getDeclaringClass().getSimpleName() + "." + constant.name()))).isEmpty();
  }

  @Test
  void each_rejection_has_its_sentence() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path source : sources(Path.of("src/main/java"))) {
      CODE.matcher(Files.readString(source)).results().map(found -> found.group(1)).forEach(codes::add);
    }
    codes.removeAll(NO_CODES);
    assertThat(codes).contains("facts-not-served", "already-exists");
    assertThat(missing(codes.stream().map(code -> "rejection." + code))).isEmpty();
  }

  /// The files are read one over the other; a key said twice would let one context change the words of another.
  @Test
  void no_key_is_said_twice() throws IOException {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (Path file : files(SHARED.resolve("src/main/resources/mingjian/words"), ".properties")) {
      Properties words = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        words.load(in);
      }
      words.stringPropertyNames().stream().filter(key -> !seen.add(key)).forEach(twice::add);
    }
    assertThat(twice).isEmpty();
  }

  private static Set<String> missing(Stream<String> keys) {
    Set<String> without = new TreeSet<>();
    keys.filter(key -> Words.find(key).isEmpty()).forEach(without::add);
    return without;
  }

  private static Stream<Class<? extends Command>> commands() {
    return Deciders.ALL.stream().flatMap(decider -> leaves(decider.commands()));
  }

  private static <T extends Command> Stream<Class<? extends T>> leaves(Class<T> root) {
    return EventCatalogue.leaves(root).stream();
  }

  private static void collect(Class<?> type, Set<Class<?>> records) {
    if (!type.isRecord() || Id.class.isAssignableFrom(type) || type == PartialDate.class || !records.add(type)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      collect(component.getType(), records);
      if (component.getGenericType() instanceof ParameterizedType listed) {
        for (Type argument : listed.getActualTypeArguments()) {
          if (argument instanceof Class<?> item) {
            collect(item, records);
          }
        }
      }
    }
  }

  private static Stream<Class<?>> enums() throws IOException {
    Path classes = SHARED.resolve("target/classes");
    return files(classes, ".class").stream()
        .map(file -> classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""))
        .filter(name -> !name.endsWith("package-info"))
        .<Class<?>>map(WordsTest::load)
        .filter(Class::isEnum);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, WordsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    return files(root, ".java");
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
