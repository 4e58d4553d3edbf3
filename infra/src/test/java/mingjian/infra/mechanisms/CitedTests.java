package mingjian.infra.mechanisms;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.Deciders;
import mingjian.events.EventCatalogue;
import mingjian.events.work.WorkCollection;
import mingjian.query.workregister.WorkRegisterView;

/// The tests that rows of the table cite, read from their sources: those of the other modules lie on no class path here.
final class CitedTests {
  private static final List<Path> SOURCES = List.of(
      Path.of("src/test/java"), Path.of("../command-side/src/test/java"), Path.of("../query-side/src/test/java"), Path.of("../shared-events/src/test/java"));
  private static final Pattern EXTENDS = Pattern.compile("class \\w+ extends (\\w+)");
  private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest)\\b");
  private static final Pattern TEST_CLASS = Pattern.compile("(Test|IT)\\.java$");
  private static final Pattern WORD = Pattern.compile("\\n(?=  (public )?static [^=;{]*\\()");
  private static final Map<String, String> TEXTS = new HashMap<>();
  private static final Map<String, String> SPOKEN = new HashMap<>();

  private CitedTests() {}

  /// @param name `Class#method`
  static boolean isThere(String name) {
    String[] parts = name.split("#");
    return parts.length == 2 && has(parts[0], parts[1]);
  }

  /// A walk has its tests from what it extends.
  private static boolean has(String testClass, String method) {
    String text = source(testClass);
    int at = text.indexOf(" void " + method + "(");
    Matcher parent = EXTENDS.matcher(text);
    // what stands above a method, up to the blank line before it, are its annotations
    return at >= 0 ? TEST.matcher(text.substring(Math.max(0, text.lastIndexOf("\n\n", at)), at)).find()
        : parent.find() && has(parent.group(1), method);
  }

  /// Whether the class speaks of a command, event, rule or view of the row.
  static boolean mention(String testClass, Mechanism row) {
    String text = source(testClass);
    Stream<String> walked = text.contains("extends Walk<") ? row.commands().stream().flatMap(CitedTests::tree) : Stream.empty();
    return Stream.of(row.commands().stream(), row.rules().stream(), row.events().stream().flatMap(CitedTests::event),
            row.views().stream().flatMap(CitedTests::view), walked)
        .flatMap(words -> words).anyMatch(word -> names(text, word));
  }

  /// The commands and rules of the row that none of its cited classes speaks of, be it in the words that a class shares with others.
  static List<String> untried(Mechanism row) {
    List<String> texts = row.tests().stream().map(name -> name.split("#")[0]).distinct().map(CitedTests::inWords).toList();
    Stream<String> commands = row.commands().stream().filter(command -> texts.stream().noneMatch(text -> names(text, command) || walks(text, command)));
    Stream<String> rules = row.rules().stream().filter(rule -> texts.stream().noneMatch(text -> names(text, rule) || names(text, constant(rule))));
    return Stream.concat(commands, rules).toList();
  }

  private static boolean walks(String text, String command) {
    return text.contains("extends Walk<") && tree(command).anyMatch(tree -> names(text, tree));
  }

  /// `M5` of `flag.M5`: tests import constants.
  private static String constant(String rule) {
    return rule.substring(rule.lastIndexOf('.') + 1);
  }

  private static boolean names(String text, String word) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text).find();
  }

  /// The class, and of the words beside it (static methods of classes of its package that are no tests) those that it says, and they.
  private static String inWords(String testClass) {
    return SPOKEN.computeIfAbsent(testClass, name -> {
      Map<String, String> words = words(name);
      StringBuilder text = new StringBuilder(source(name));
      boolean more = true;
      while (more) {
        List<String> said = words.keySet().stream().filter(word -> names(text.toString(), word)).toList();
        said.forEach(word -> text.append('\n').append(words.remove(word)));
        more = !said.isEmpty();
      }
      return text.toString();
    });
  }

  private static Map<String, String> words(String testClass) {
    Map<String, String> words = new HashMap<>();
    file(testClass).map(file -> SourceFiles.below(file.getParent())).orElse(List.of()).stream()
        .filter(file -> file.toString().endsWith(".java") && !TEST_CLASS.matcher(file.toString()).find())
        .flatMap(file -> WORD.splitAsStream(SourceFiles.read(file)).skip(1))
        .forEach(word -> words.merge(word.substring(0, word.indexOf('(')).replaceAll(".* ", ""), word, String::concat));
    return words;
  }

  /// A walk sends every command of its tree, and names the tree.
  private static Stream<String> tree(String command) {
    return Deciders.ALL.stream().filter(decider -> EventCatalogue.leaves(decider.commands()).stream().anyMatch(leaf -> leaf.getSimpleName().equals(command)))
        .map(decider -> decider.commands().getSimpleName());
  }

  private static Stream<String> event(String wireName) {
    return Stream.of(wireName, camel(wireName.substring(wireName.indexOf('/') + 1)));
  }

  /// The register of a collection is named by the collection.
  private static Stream<String> view(String name) {
    Stream<String> collection = Stream.of(WorkCollection.values()).filter(files -> WorkRegisterView.nameOf(files).equals(name)).map(files -> "WorkCollection." + files);
    return Stream.concat(Stream.of(name, camel(name) + "View"), collection);
  }

  private static String camel(String kebab) {
    return Arrays.stream(kebab.split("-")).map(part -> part.substring(0, 1).toUpperCase() + part.substring(1)).collect(Collectors.joining());
  }

  private static String source(String testClass) {
    return TEXTS.computeIfAbsent(testClass, CitedTests::text);
  }

  private static String text(String testClass) {
    return file(testClass).map(SourceFiles::read).orElse("");
  }

  private static Optional<Path> file(String testClass) {
    return SOURCES.stream().flatMap(folder -> SourceFiles.below(folder).stream()).filter(file -> file.getFileName().toString().equals(testClass + ".java"))
        .findFirst();
  }
}
