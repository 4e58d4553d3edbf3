package mingjian.infra.web.pages;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/// `mj:cell="${cell}"` writes a [Cell] into its element, nothing where there is none. The element may not be a `th:block`, which is gone before. A register has hundreds of them; as a template of its own each cost more than all that was asked of the store for it.
@Component
final class CellDialect extends AbstractProcessorDialect {
  private static final String PREFIX = "mj";

  /// A day or a number, which is not broken into two lines.
  private static final String WHOLE = "data-whole";

  private static final Pattern DAY = Pattern.compile("\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{4}-\\d{2}-\\d{2}");
  private static final int PRECEDENCE = 1_300; // that of th:text

  CellDialect() {
    super("Mingjian cells", PREFIX, PRECEDENCE);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new Writing(prefix));
  }

  private static final class Writing extends AbstractStandardExpressionAttributeTagProcessor {
    Writing(String prefix) {
      super(TemplateMode.HTML, prefix, "cell", PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context, IProcessableElementTag tag, AttributeName attribute, String expression, @Nullable Object result, IElementTagStructureHandler structure) {
      StringBuilder html = new StringBuilder();
      if (result instanceof Cell cell) {
        write(cell, (IWebContext) context, html);
      }
      structure.setBody(html, false);
      if (result instanceof Cell cell && (cell.value() != null || DAY.matcher(cell.text()).matches())) {
        structure.setAttribute(WHOLE, "");
      }
    }

    private static void write(Cell cell, IWebContext context, StringBuilder html) {
      if (cell.href() != null) {
        html.append("<a").append(cell.badge() == null ? "" : badged(cell.badge())).append(" href=\"").append(HtmlEscape.escapeHtml4Xml(address(cell.href(), context)))
            .append("\">").append(escaped(cell.text())).append("</a>");
      } else if (cell.badge() != null) {
        html.append("<span").append(badged(cell.badge())).append(">").append(escaped(cell.text())).append("</span>");
      } else if (cell.parts().isEmpty()) {
        html.append(escaped(cell.text()));
      }
      for (Cell part : cell.parts()) {
        html.append("<div>");
        write(part, context, html);
        html.append("</div>");
      }
    }

    private static String badged(String tone) {
      return " class=\"mj-badge " + HtmlEscape.escapeHtml4Xml(tone) + "\"";
    }

    private static String escaped(String text) {
      return HtmlEscape.escapeHtml4Xml(text);
    }

    /// As `@{…}` makes it.
    private static String address(String href, IWebContext context) {
      String within = href.startsWith("/") ? context.getExchange().getRequest().getApplicationPath() + href : href;
      return context.getExchange().transformURL(within);
    }
  }
}
