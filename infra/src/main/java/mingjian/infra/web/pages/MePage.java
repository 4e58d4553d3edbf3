package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.infra.notices.NoticeSettings;
import mingjian.infra.notices.Notices;
import mingjian.infra.personal.Channel;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.Subscription;
import mingjian.infra.web.live.News;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 我的设置: where notices go.
@Controller
class MePage {
  private static final int ADDRESS_LENGTH_MAX = 200;

  private final PersonalStore personal;
  private final Notices notices;
  private final News news;

  MePage(PersonalStore personal, Notices notices, News news) {
    this.personal = personal;
    this.notices = notices;
    this.news = news;
  }

  @GetMapping("/me")
  String me(@AuthenticationPrincipal SignedIn who, Model model) {
    Map<Channel, String> wanted = personal.subscriptions(who.code()).stream().collect(Collectors.toMap(Subscription::channel, Subscription::address));
    return show(who, wanted.containsKey(Channel.MAIL), wanted.getOrDefault(Channel.MAIL, ""), wanted.containsKey(Channel.WEBHOOK), null, model);
  }

  @PostMapping("/me/notices")
  String notices(
      @RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "false") boolean byMail,
      @RequestParam(defaultValue = "false") boolean byWebhook, @AuthenticationPrincipal SignedIn who, Model model, RedirectAttributes after,
      HttpServletResponse response) {
    String address = mail.strip();
    Set<Channel> channels = Frame.contentless(who) ? Set.of() : notices.channels();
    if (byMail && channels.contains(Channel.MAIL) && (address.length() > ADDRESS_LENGTH_MAX || !address.matches(NoticeSettings.ADDRESS))) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(who, true, address, byWebhook, "邮箱地址“" + address + "”无效，请写作 name@example.org，或取消邮件通知。", model);
    }
    set(who, Channel.MAIL, byMail && channels.contains(Channel.MAIL), address);
    set(who, Channel.WEBHOOK, byWebhook && channels.contains(Channel.WEBHOOK), "");
    after.addFlashAttribute("notice", "已保存通知设置。");
    return "redirect:/me";
  }

  /// What was recorded before isn't told.
  private void set(SignedIn who, Channel channel, boolean wanted, String address) {
    if (wanted) {
      personal.subscribe(new Subscription(who.code(), channel, address, news.position(), 0));
    } else {
      personal.unsubscribe(who.code(), channel);
    }
  }

  private String show(SignedIn who, boolean byMail, String mail, boolean byWebhook, @Nullable String problem, Model model) {
    Set<Channel> channels = Frame.contentless(who) ? Set.of() : notices.channels();
    model.addAttribute("who", who);
    model.addAttribute("hasNews", !Frame.contentless(who));
    model.addAttribute("mailThere", channels.contains(Channel.MAIL));
    model.addAttribute("webhookThere", channels.contains(Channel.WEBHOOK));
    model.addAttribute("byMail", byMail);
    model.addAttribute("mail", mail);
    model.addAttribute("byWebhook", byWebhook);
    model.addAttribute("problem", problem);
    return "me";
  }
}
