package mingjian.infra.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/// HTML of a sheet from its template. An office that wants another puts a file of the same name into the folder `papers` of its data folder; it is read anew for
/// each sheet. Whoever may write there may do anything on this machine anyway: no page lets a user change a template.
final class PaperTemplates {
  /// What a sheet without a template of its own is made from.
  private static final String ANY = "sheet";

  private static final int SOURCE_MAX = 160;

  private final Path folder;
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  PaperTemplates(Path folder) {
    this.folder = folder;
    engine.addTemplateResolver(resolver(new FileTemplateResolver(), folder + "/", 1, false));
    engine.addTemplateResolver(resolver(new ClassLoaderTemplateResolver(), "papers/", 2, true));
  }

  /// @throws PaperProblem `paper-template-broken`, with file and line
  String html(String name, Map<String, Object> values) {
    String template = isThere(name) ? name : ANY;
    try {
      return engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, values));
    } catch (TemplateProcessingException broken) {
      throw broken(template, broken);
    }
  }

  private boolean isThere(String name) {
    return Files.exists(folder.resolve(name + ".html")) || getClass().getClassLoader().getResource("papers/" + name + ".html") != null;
  }

  private PaperProblem broken(String template, TemplateProcessingException broken) {
    TemplateProcessingException located = located(broken);
    Integer line = located.getLine();
    return new PaperProblem("paper-template-broken", Map.of(
        "file", "papers/" + template + ".html", "line", line == null ? "？" : line, "what", line == null ? "" : source(template, line)));
  }

  /// The one of its causes that knows where.
  private static TemplateProcessingException located(TemplateProcessingException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateProcessingException located && located.hasLineAndCol()) {
        return located;
      }
    }
    return broken;
  }

  /// What stands there: says more to an office than the engine's own words, which are English.
  private String source(String template, int line) {
    try (Stream<String> lines = Files.lines(folder.resolve(template + ".html"))) {
      return lines.skip(line - 1L).findFirst().map(text -> text.strip().substring(0, Math.min(SOURCE_MAX, text.strip().length()))).orElse("");
    } catch (IOException | UncheckedIOException unreadable) {
      return "";
    }
  }

  private static AbstractConfigurableTemplateResolver resolver(AbstractConfigurableTemplateResolver resolver, String prefix, int order, boolean cached) {
    resolver.setPrefix(prefix);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    resolver.setCacheable(cached);
    resolver.setOrder(order);
    return resolver;
  }
}
