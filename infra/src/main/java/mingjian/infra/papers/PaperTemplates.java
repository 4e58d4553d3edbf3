package mingjian.infra.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  private static PaperProblem broken(String template, TemplateProcessingException broken) {
    return new PaperProblem("paper-template-broken", Map.of(
        "file", "papers/" + template + ".html", "line", known(broken.getLine()), "column", known(broken.getCol()), "what", cause(broken)));
  }

  private static Object known(@Nullable Integer number) {
    return number == null ? "？" : number;
  }

  /// What the template says there, without the classes that stumbled over it.
  private static String cause(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).replaceAll("\\s*\\(template: .*", "").replaceAll("\\b(?:[a-z]\\w*\\.)+[A-Z]", "");
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
