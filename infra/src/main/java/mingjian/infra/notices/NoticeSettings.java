package mingjian.infra.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingjian.infra.CannotStart;

/// Where notices go, as configured.
///
/// @param link the address of the first page, as people outside the server write it
/// @param webhook blank for none; @param secret that its notices are signed with
public record NoticeSettings(Mail mail, String webhook, String secret, String link, Duration interval) {
  /// Good enough to tell a slip of the pen; whether it exists says the mail server.
  public static final String ADDRESS = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,8}";

  /// @param host blank for no mail; @param user blank where the server asks for none; @param tls `starttls`, `tls` or `none`
  public record Mail(String host, int port, String from, String user, String password, String tls) {
    @Override
    public String toString() {
      return "Mail[" + host + ":" + port + "]";
    }
  }

  @Override
  public String toString() {
    return "NoticeSettings[" + mail + ", " + interval + "]";
  }

  /// @throws CannotStart in Chinese where a setting is wrong
  List<NoticeSender> senders() {
    List<NoticeSender> senders = new ArrayList<>();
    boolean any = !mail.host().isBlank() || !webhook.isBlank();
    if (any && !link.matches("https?://[^\\s]{1,500}")) {
      throw new CannotStart("设置了通知，须在 mingjian.notices.link 写明工作台的地址，例如 https://mingjian.example.org/。");
    }
    if (any && interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new CannotStart("mingjian.notices.interval 不得短于1秒。");
    }
    if (!mail.host().isBlank()) senders.add(MailSender.of(mail, link));
    if (!webhook.isBlank()) senders.add(WebhookSender.of(webhook, secret, link));
    return List.copyOf(senders);
  }
}
