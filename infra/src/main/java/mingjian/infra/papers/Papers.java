package mingjian.infra.papers;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/// Makes sheets as PDF. Nothing is fetched for one, from nowhere: neither files nor addresses that a template or a recorded text may name.
public final class Papers {
  /// A sheet takes some 20 MB while it is made, most of it the font.
  private static final int AT_ONCE = 4;

  private final PaperTemplates templates;
  private final Optional<PaperFont> font;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  static {
    XRLog.setLoggingEnabled(false); // it tells of each style and font; what matters comes as an exception
  }

  /// @param folder where an office keeps its own templates; need not exist
  /// @param font a TrueType file; empty to look where systems keep theirs
  public Papers(Path folder, String font) {
    this.templates = new PaperTemplates(folder);
    this.font = PaperFont.of(font);
  }

  /// @param name of the template; where there is none of that name, the one for any sheet serves
  /// @throws PaperProblem where the machine has no Chinese font, or the template is broken
  public byte[] pdf(String name, Map<String, Object> values) {
    PaperFont type = font.orElseThrow(() -> new PaperProblem("paper-font-missing", Map.of()));
    String html = templates.html(name, values);
    turns.acquireUninterruptibly();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      write(html, type, bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      turns.release();
    }
  }

  private static void write(String html, PaperFont type, ByteArrayOutputStream bytes) throws IOException {
    DefaultObjectDrawerFactory drawings = new DefaultObjectDrawerFactory();
    drawings.registerDrawer(LineDrawing.TYPE, new LineDrawing());
    PdfRendererBuilder builder = new PdfRendererBuilder()
        .useObjectDrawerFactory(drawings)
        .useFastMode()
        .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null)
        .useExternalResourceAccessControl((address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .toStream(bytes);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      type.addTo(renderer.getFontResolver());
      renderer.layout();
      renderer.createPDF();
    }
  }
}
