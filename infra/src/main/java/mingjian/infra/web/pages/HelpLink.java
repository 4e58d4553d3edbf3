package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mingjian.infra.help.HelpTexts;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Where the help of a page is, told by the page's address.
final class HelpLink {
  static final String ADDRESS = "/help";
  /// Pages whose address begins like that of another.
  private static final Map<String, String> LONGER = Map.of("figures/rates", "rates", "figures/reports", "figure-reports");

  private HelpLink() {}

  @ControllerAdvice(basePackageClasses = HelpLink.class)
  static class Advice {
    @ModelAttribute("help")
    @Nullable String help(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request) {
      return who == null ? null : of(request.getRequestURI());
    }
  }

  static String of(String path) {
    String[] parts = path.replaceFirst("^/", "").split("/");
    if (parts[0].isEmpty()) {
      return ADDRESS + "/home";
    }
    if (parts[0].equals("do") && parts.length > 1) {
      return ADDRESS + "/do/" + parts[1];
    }
    String two = parts.length > 1 ? parts[0] + "/" + parts[1] : parts[0];
    String last = parts[parts.length - 1];
    String name = LONGER.getOrDefault(two, last.equals("compare") ? last : parts[0]);
    return HelpTexts.topic(name).isPresent() ? ADDRESS + "/" + name : ADDRESS;
  }
}
