package mingjian.infra.papers;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The Chinese type of the sheets: a TrueType file (`.ttf`, `.ttc`) of the machine. None is shipped: the well-kept ones are larger than the whole program.
record PaperFont(Path file) {
  static final String FAMILY = "paper";
  private static final int[] WEIGHTS = {400, 700};
  private static final List<Path> USUAL_PLACES = List.of(
      Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
      Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc"),
      Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
      Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
      Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
      Path.of("C:/Windows/Fonts/simsun.ttc"),
      Path.of("C:/Windows/Fonts/simfang.ttf"),
      Path.of("/System/Library/Fonts/Supplemental/Songti.ttc"));

  /// @param chosen by the office; empty to look where systems keep theirs
  /// @return empty where there is none
  static Optional<PaperFont> of(String chosen) {
    List<Path> places = chosen.isBlank() ? USUAL_PLACES : List.of(Path.of(chosen));
    return places.stream().filter(Files::isReadable).findFirst().map(PaperFont::new);
  }

  void addTo(PdfBoxFontResolver fonts) throws IOException {
    for (int weight : WEIGHTS) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
        fonts.addFontCollection(file.toFile(), FAMILY, weight, IdentValue.NORMAL, true, PdfBoxFontResolver.FontGroup.MAIN);
      } else {
        fonts.addFont(file.toFile(), FAMILY, weight, IdentValue.NORMAL, true, PdfBoxFontResolver.FontGroup.MAIN);
      }
    }
  }
}
