package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import mingjian.events.Words;
import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.web.security.SignedIn;
import mingjian.infra.web.security.ThisMachine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page. While demo accounts exist they stand on it, with their password, below a banner that can't be overlooked.
@Controller
class SignInPage {
  private static final Set<String> PROBLEMS = Set.of("wrong-password", "account-locked", "account-disabled", "session-replaced");

  private final Accounts accounts;

  SignInPage(Accounts accounts) {
    this.accounts = accounts;
  }

  record DemoAccount(String code, String label, String role, @Nullable String section) {
    static DemoAccount of(Account account) {
      return new DemoAccount(account.code(), account.label(), Words.of(account.roles().iterator().next()), account.section());
    }
  }

  @GetMapping("/sign-in")
  String page(
      @RequestParam(required = false) @Nullable String problem, @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(required = false) @Nullable String kept, @AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
    if (who != null) {
      return "redirect:/";
    }
    if (problem != null && PROBLEMS.contains(problem)) {
      model.addAttribute("problem", Words.of("problem." + problem));
    }
    model.addAttribute("none", accounts.none());
    model.addAttribute("signedOut", signedOut != null);
    model.addAttribute("kept", kept != null);
    if (accounts.demo() && ThisMachine.sent(request)) {
      model.addAttribute("demo", DemoAccounts.all().stream().map(DemoAccount::of).toList());
      model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
    }
    return "sign-in";
  }
}
