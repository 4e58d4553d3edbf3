package mingjian.infra.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import mingjian.infra.CannotStart;
import mingjian.infra.personal.Channel;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// By SMTP.
final class MailSender implements NoticeSender {
  private static final String TIMEOUT_MILLIS = "10000";

  private final JavaMailSenderImpl server;
  private final String from;
  private final String link;

  private MailSender(JavaMailSenderImpl server, String from, String link) {
    this.server = server;
    this.from = from;
    this.link = link;
  }

  static MailSender of(NoticeSettings.Mail mail, String link) {
    if (!mail.from().matches(NoticeSettings.ADDRESS)) {
      throw new CannotStart("mingjian.notices.mail.from 须为发件邮箱地址，例如 mingjian@example.org。");
    }
    if (!mail.tls().matches("starttls|tls|none")) {
      throw new CannotStart("mingjian.notices.mail.tls 须为 starttls、tls 或 none。");
    }
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(mail.host());
    server.setPort(mail.port());
    server.setProtocol(mail.tls().equals("tls") ? "smtps" : "smtp");
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!mail.user().isBlank()) {
      server.setUsername(mail.user());
      server.setPassword(mail.password());
    }
    server.setJavaMailProperties(properties(mail, server.getProtocol()));
    return new MailSender(server, mail.from(), link);
  }

  private static Properties properties(NoticeSettings.Mail mail, String protocol) {
    Properties properties = new Properties();
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + protocol + "." + limit, TIMEOUT_MILLIS);
    }
    properties.setProperty("mail." + protocol + ".auth", String.valueOf(!mail.user().isBlank()));
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    boolean startTls = mail.tls().equals("starttls");
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    return properties;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public String host() {
    return server.getHost() + ":" + server.getPort();
  }

  @Override
  public void send(Notice notice) {
    try {
      server.send(message(notice));
    } catch (MailAuthenticationException e) {
      throw new NotSent("用户名或口令不被接受", false, e);
    } catch (MailSendException e) {
      throw failure(e);
    } catch (MailException | MessagingException e) {
      throw new NotSent("邮件无法生成：收件地址有误", true, e);
    }
  }

  private MimeMessage message(Notice notice) throws MessagingException {
    MimeMessage message = new MimeMessage(server.getSession());
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.to()));
    message.setSubject(Notice.WORDS, StandardCharsets.UTF_8.name());
    message.setText(Notice.WORDS + "\n" + link + "\n", StandardCharsets.UTF_8.name());
    message.setHeader("Message-ID", "<" + notice.id() + "@mingjian>");
    message.setSentDate(new Date());
    return message;
  }

  /// A refused recipient is that notice's own affair; whatever else is the server's.
  private static NotSent failure(MailSendException e) {
    for (Exception cause : e.getMessageExceptions()) {
      if (cause instanceof AuthenticationFailedException) return new NotSent("用户名或口令不被接受", false, e);
      if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
        return new NotSent("收件地址被拒绝", true, e);
      }
    }
    return new NotSent("连不上，或未接收", false, e);
  }
}
