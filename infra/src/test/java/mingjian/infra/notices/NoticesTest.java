package mingjian.infra.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mingjian.infra.CannotStart;
import mingjian.infra.personal.Channel;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.personal.SqlitePersonal;
import mingjian.infra.personal.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The outbox, over real sockets and a real store; time goes as the test says.
class NoticesTest {
  private static final String LINK = "https://mingjian.example.org/";
  private static final String SECRET = "a-secret-of-some-length";
  private static final Duration INTERVAL = Duration.ofMinutes(15);

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T02:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final Office office = new Office();
  private final List<AutoCloseable> open = new ArrayList<>();
  private PersonalStore store;

  /// Who has news.
  private static final class Office implements Notices.NewsOf {
    private final Set<String> withNews = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private long position = 10;

    @Override
    public long position() {
      return position;
    }

    @Override
    public boolean any(String account, long after) {
      return withNews.contains(account) && after < position;
    }

    @Override
    public boolean exists(String account) {
      return !gone.contains(account);
    }
  }

  @BeforeEach
  void start() {
    store = SqlitePersonal.open(folder);
    store.subscribe(new Subscription("C101", Channel.MAIL, "c101@example.org", 5, 0));
    store.subscribe(new Subscription("C102", Channel.MAIL, "c102@example.org", 5, 0));
    office.withNews.add("C101");
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : open) each.close();
    store.close();
  }

  @Test
  void a_mail_says_that_there_is_something_and_where_and_goes_once_to_whom_it_concerns() throws Exception {
    TinySmtp smtp = smtp(0);
    Notices notices = by(mail(smtp.port()));
    notices.tick();
    assertThat(smtp.mails).singleElement().satisfies(mail -> {
      assertThat(mail).contains("To: c101@example.org", "Message-ID: <");
      assertThat(bodyOf(mail)).isEqualTo("您有新事项\n" + LINK);
    });
    later(INTERVAL, notices);
    assertThat(smtp.mails).as("nothing new").hasSize(1);
    office.position = 11;
    later(INTERVAL, notices);
    assertThat(smtp.mails).hasSize(2);
    assertThat(messageId(smtp.mails.get(0))).isNotEqualTo(messageId(smtp.mails.get(1)));
    assertThat(notices.states()).singleElement().satisfies(state -> assertThat(state.words()).contains("最近送达"));
  }

  @Test
  void within_the_interval_what_is_new_is_one_notice() throws Exception {
    TinySmtp smtp = smtp(0);
    Notices notices = by(mail(smtp.port()));
    notices.tick();
    office.position = 11;
    later(INTERVAL.minusSeconds(1), notices);
    assertThat(smtp.mails).hasSize(1);
    later(Duration.ofSeconds(1), notices);
    assertThat(smtp.mails).hasSize(2);
  }

  @Test
  void while_the_server_is_down_nothing_is_lost_and_it_is_asked_ever_more_seldom() throws Exception {
    int port = freePort();
    Notices notices = by(mail(port));
    notices.tick();
    assertThat(notices.states().getFirst().sound()).isFalse();
    assertThat(notices.states().getFirst().words()).contains("没有丢失", "后重试").doesNotContain("c101");
    TinySmtp smtp = smtp(port);
    later(Outbox.RETRY_MIN.minusSeconds(1), notices);
    assertThat(smtp.mails).as("not yet").isEmpty();
    later(Duration.ofSeconds(1), notices);
    assertThat(smtp.mails).hasSize(1);
    assertThat(notices.states().getFirst().sound()).isTrue();
    smtp.close();
    office.position = 12;
    later(INTERVAL, notices);
    later(Outbox.RETRY_MIN, notices);
    TinySmtp again = smtp(port);
    later(Outbox.RETRY_MIN, notices);
    assertThat(again.mails).as("the second rest is twice as long").isEmpty();
    later(Outbox.RETRY_MIN, notices);
    assertThat(again.mails).hasSize(1);
  }

  @Test
  void a_crash_between_sending_and_noting_it_sends_the_same_notice_again_under_the_same_id() throws Exception {
    TinySmtp smtp = smtp(0);
    MailSender sender = mail(smtp.port());
    Notices crashing = by(new NoticeSender() {
      @Override
      public Channel channel() {
        return Channel.MAIL;
      }

      @Override
      public String host() {
        return sender.host();
      }

      @Override
      public void send(Notice notice) {
        sender.send(notice);
        throw new IllegalStateException("the machine stops here");
      }
    });
    crashing.tick();
    assertThat(smtp.mails).hasSize(1);
    try (PersonalStore afterwards = SqlitePersonal.open(folder)) {
      new Notices(afterwards, office, List.of(sender), INTERVAL, clock).tick();
      new Notices(afterwards, office, List.of(sender), INTERVAL, clock).tick();
    }
    assertThat(smtp.mails).hasSize(2);
    assertThat(messageId(smtp.mails.get(0))).isEqualTo(messageId(smtp.mails.get(1)));
  }

  @Test
  void an_address_that_is_refused_does_not_hold_up_the_others() throws Exception {
    office.withNews.add("C102");
    TinySmtp smtp = smtp(0);
    smtp.unknown = "c101@example.org";
    Notices notices = by(mail(smtp.port()));
    notices.tick();
    assertThat(smtp.mails).singleElement().satisfies(mail -> assertThat(mail).contains("To: c102@example.org"));
    assertThat(store.subscriptions()).extracting(Subscription::owed).containsOnly(0L);
  }

  @Test
  void an_account_that_is_gone_is_told_nothing_more() throws Exception {
    office.gone.add("C101");
    TinySmtp smtp = smtp(0);
    by(mail(smtp.port())).tick();
    assertThat(smtp.mails).isEmpty();
    assertThat(store.subscriptions("C101")).isEmpty();
  }

  @Test
  void a_webhook_gets_it_signed_with_an_id_and_is_asked_again_until_it_takes_it() throws Exception {
    store.subscribe(new Subscription("C101", Channel.WEBHOOK, "", 5, 0));
    List<String> got = new CopyOnWriteArrayList<>();
    AtomicReference<Integer> answer = new AtomicReference<>(503);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/in", call -> {
      byte[] body = call.getRequestBody().readAllBytes();
      got.add(call.getRequestHeaders().getFirst("Idempotency-Key") + " " + new String(body, StandardCharsets.UTF_8));
      assertThat(call.getRequestHeaders().getFirst("X-Mingjian-Signature")).isEqualTo("sha256=" + hmac(body));
      call.sendResponseHeaders(answer.get(), -1);
      call.close();
    });
    server.start();
    open.add(() -> server.stop(0));
    Notices notices = by(WebhookSender.of("http://127.0.0.1:" + server.getAddress().getPort() + "/in", SECRET, LINK));
    notices.tick();
    assertThat(notices.states().getFirst().words()).contains("对方答复503");
    answer.set(204);
    later(Outbox.RETRY_MIN, notices);
    later(INTERVAL, notices);
    assertThat(got).hasSize(2).allSatisfy(said -> assertThat(said).isEqualTo(got.getFirst()));
    assertThat(got.getFirst()).contains("\"account\":\"C101\",\"text\":\"您有新事项\",\"link\":\"" + LINK + "\"");
  }

  @Test
  void wrong_settings_are_told_at_the_start_without_the_secret() {
    assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> WebhookSender.of("ftp://user:pass@host/", SECRET, LINK)).withMessageContaining("mingjian.notices.webhook").withMessageNotContaining("pass");
    assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> WebhookSender.of("http://host/", "short", LINK)).withMessageContaining("16");
    NoticeSettings.Mail mail = new NoticeSettings.Mail("host", 25, "m@example.org", "", "", "none");
    assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new NoticeSettings(mail, "", "", "", INTERVAL).senders()).withMessageContaining("mingjian.notices.link");
    assertThat(new NoticeSettings(new NoticeSettings.Mail("", 25, "", "", "", "none"), "", "", "", INTERVAL).senders()).isEmpty();
  }

  private Notices by(NoticeSender sender) {
    return new Notices(store, office, List.of(sender), INTERVAL, clock);
  }

  private void later(Duration passed, Notices notices) {
    now.updateAndGet(before -> before.plus(passed));
    notices.tick();
  }

  private TinySmtp smtp(int port) throws Exception {
    TinySmtp smtp = new TinySmtp(port);
    open.add(smtp);
    return smtp;
  }

  private static MailSender mail(int port) {
    return MailSender.of(new NoticeSettings.Mail("127.0.0.1", port, "mingjian@example.org", "", "", "none"), LINK);
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static String bodyOf(String mail) throws Exception {
    MimeMessage read = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    assertThat(read.getSubject()).isEqualTo("您有新事项");
    return String.valueOf(read.getContent()).replace("\r\n", "\n").strip();
  }

  private static String messageId(String mail) {
    Matcher id = Pattern.compile("Message-ID: <([^>]+)>").matcher(mail);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static String hmac(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
