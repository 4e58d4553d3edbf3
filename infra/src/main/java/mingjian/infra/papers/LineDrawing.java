package mingjian.infra.papers;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// Draws `<object type="mingjian/lines" data-values="1,2,3;0,2,1" data-most="3">`: a line for each list of numbers, the first whole, the second in dashes, so that
/// they differ on grey paper too. Words and scale stand around it in the template, in the type of the sheet.
final class LineDrawing implements FSObjectDrawer {
  static final String TYPE = "mingjian/lines";
  private static final int STEPS = 4;
  private static final float DOT = 2.2f;
  private static final Color[] COLOURS = {new Color(0x1f4e79), new Color(0xb5482a), new Color(0x4a7a3a)};
  private static final float[][] DASHES = {{}, {5f, 3f}, {1.5f, 2.5f}};

  @Override
  public Map<Shape, String> drawObject(
      Element element, double x, double y, double width, double height, OutputDevice device, RenderingContext context, int dotsPerPixel) {
    float wide = (float) (width / dotsPerPixel);
    float high = (float) (height / dotsPerPixel);
    String[] lines = element.getAttribute("data-values").split(";");
    double most = Double.parseDouble(element.getAttribute("data-most"));
    device.drawWithGraphics((float) x, (float) y, wide, high, page -> {
      grid(page, wide, high);
      for (int line = 0; line < lines.length; line++) {
        draw(page, Stream.of(lines[line].split(",")).mapToDouble(Double::parseDouble).toArray(), most, line, wide, high);
      }
    });
    return Map.of();
  }

  private static void grid(Graphics2D page, float wide, float high) {
    page.setColor(new Color(0xcccccc));
    page.setStroke(new BasicStroke(0.4f));
    for (int step = 0; step <= STEPS; step++) {
      double at = DOT + (high - 2 * DOT) * step / STEPS;
      page.draw(new Line2D.Double(0, at, wide, at));
    }
  }

  /// Each point stands over the middle of its label.
  private static void draw(Graphics2D page, double[] values, double most, int line, float wide, float high) {
    Path2D path = new Path2D.Double();
    page.setColor(COLOURS[line % COLOURS.length]);
    float[] dash = DASHES[line % DASHES.length];
    page.setStroke(dash.length == 0 ? new BasicStroke(1.2f) : new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
    for (int i = 0; i < values.length; i++) {
      double x = wide * (i + 0.5) / values.length;
      double y = high - DOT - (high - 2 * DOT) * values[i] / most;
      if (i == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    page.draw(path);
    for (int i = 0; i < values.length; i++) {
      double x = wide * (i + 0.5) / values.length;
      double y = high - DOT - (high - 2 * DOT) * values[i] / most;
      page.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }
  }
}
