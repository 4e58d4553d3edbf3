package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class CellDialectTest {
  private static final Pattern BLOCK = Pattern.compile("<th:block[^>]*mj:cell");

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  CellDialectTest() {
    engine.setTemplateEngineMessageSource(new StaticMessageSource());
    engine.setTemplateResolver(new StringTemplateResolver());
    engine.addDialect(new CellDialect());
  }

  @Test
  void text_is_written_as_text_and_a_link_within_the_application() {
    assertThat(written("<td mj:cell=\"${cell}\">文</td>", Cell.of("<b>&</b>"))).isEqualTo("<td>&lt;b&gt;&amp;&lt;/b&gt;</td>");
    assertThat(written("<td mj:cell=\"${cell}\">文</td>", Cell.link("某局", "/units/unit-1?a=1&b=2"))).isEqualTo("<td><a href=\"/app/units/unit-1?a=1&amp;b=2\">某局</a></td>");
  }

  @Test
  void badges_parts_and_nothing() {
    Cell parts = Cell.all(List.of(Cell.of("2026年"), Cell.badge("逾期3天", "bad")));
    assertThat(written("<td mj:cell=\"${cell}\">文</td>", parts)).isEqualTo("<td><div>2026年</div><div><span class=\"mj-badge bad\">逾期3天</span></div></td>");
    assertThat(written("<td mj:cell=\"${cell}\">文</td>", Cell.badge("3件", "bad").to("/clues"))).isEqualTo("<td><a class=\"mj-badge bad\" href=\"/app/clues\">3件</a></td>");
    assertThat(written("<td mj:cell=\"${cell}\">文</td>", null)).isEqualTo("<td></td>");
  }

  @Test
  void a_list_of_cells_is_written_one_by_one() {
    assertThat(written("<td th:each=\"one : ${cell.parts}\" mj:cell=\"${one}\">文</td>", Cell.all(List.of(Cell.of("甲"), Cell.of("乙"))))).isEqualTo("<td>甲</td><td>乙</td>");
  }

  /// A block is gone before the cell is written, and what stands in the template for the eye would be shown.
  @Test
  void no_template_writes_a_cell_into_a_block() throws IOException {
    Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");
    assertThat(templates).hasSizeGreaterThan(20);
    assertThat(Stream.of(templates).filter(template -> BLOCK.matcher(text(template)).find()).map(Resource::getFilename)).isEmpty();
  }

  private static String text(Resource template) {
    try {
      return template.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String written(String template, @Nullable Cell cell) {
    MockServletContext servlet = new MockServletContext();
    MockHttpServletRequest request = new MockHttpServletRequest(servlet);
    request.setContextPath("/app");
    WebContext context = new WebContext(JakartaServletWebApplication.buildApplication(servlet).buildExchange(request, new MockHttpServletResponse()));
    context.setVariable("cell", cell);
    return engine.process(template, context);
  }
}
