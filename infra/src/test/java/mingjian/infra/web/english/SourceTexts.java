package mingjian.infra.web.english;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The Chinese texts in Java source, each as it is put together: what `+` or `formatted` joins is one text, with a number in the place of every value.
final class SourceTexts extends TreeScanner<Void, List<String>> {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern FORMAT = Pattern.compile("%(\\d+\\$)?[,0-9]*[sd]");
  /// What is compared, searched for, logged, or tells why the program does not start, is shown to nobody who reads a page.
  private static final Set<String> COMPARES = Set.of("compile", "matches", "replaceAll", "replace", "contains", "startsWith", "endsWith", "equals", "split",
      "indexOf", "lastIndexOf", "warn", "info", "error", "debug", "println");
  private static final Set<String> STOPS = Set.of("CannotStart", "IllegalStateException", "UncheckedIOException", "AssertionError");

  private SourceTexts() {}

  /// By file.
  static Map<Path, List<String>> of(Collection<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
      Map<Path, List<String>> texts = new TreeMap<>();
      for (CompilationUnitTree source : task.parse()) {
        List<String> found = new ArrayList<>();
        new SourceTexts().scan(source, found);
        texts.put(Path.of(source.getSourceFile().toUri()), found.stream().filter(text -> HAN.matcher(text).find()).distinct().toList());
      }
      return texts;
    }
  }

  @Override
  public Void visitBinary(BinaryTree sum, List<String> found) {
    if (sum.getKind() != Tree.Kind.PLUS) {
      return super.visitBinary(sum, found);
    }
    found.addAll(joined(sum, found));
    return null;
  }

  /// What the expression may come to: one text, or several where it chooses between texts.
  private List<String> joined(ExpressionTree part, List<String> found) {
    return switch (part) {
      case ParenthesizedTree brackets -> joined(brackets.getExpression(), found);
      case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
        List<String> right = joined(sum.getRightOperand(), found);
        yield joined(sum.getLeftOperand(), found).stream().flatMap(left -> right.stream().map(left::concat)).toList();
      }
      case ConditionalExpressionTree choice ->
          Stream.of(choice.getTrueExpression(), choice.getFalseExpression()).flatMap(one -> joined(one, found).stream()).distinct().toList();
      default -> {
        scan(part, found);
        yield List.of(TemplateTexts.VALUE);
      }
    };
  }

  @Override
  public Void visitLiteral(LiteralTree literal, List<String> found) {
    if (literal.getValue() instanceof String text) found.add(text);
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, List<String> found) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree method)) {
      return super.visitMethodInvocation(call, found);
    }
    String name = method.getIdentifier().toString();
    if (name.equals("formatted")) {
      List<String> pattern = new ArrayList<>();
      scan(method.getExpression(), pattern);
      pattern.forEach(text -> found.add(FORMAT.matcher(text).replaceAll(TemplateTexts.VALUE)));
    } else {
      scan(method.getExpression(), found);
    }
    if (!COMPARES.contains(name)) {
      scan(call.getArguments(), found);
    }
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree made, List<String> found) {
    return STOPS.contains(made.getIdentifier().toString()) ? null : super.visitNewClass(made, found);
  }
}
