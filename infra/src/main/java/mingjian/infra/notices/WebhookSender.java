package mingjian.infra.notices;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mingjian.infra.CannotStart;
import mingjian.infra.json.Json;
import mingjian.infra.personal.Channel;

/// By HTTP POST to the office's own message service, which knows the account's person. The body is signed with HMAC-SHA256 of a shared secret; the
/// `Idempotency-Key` is the notice's id.
final class WebhookSender implements NoticeSender {
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final URI address;
  private final byte[] secret;
  private final String link;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(WITHIN).build();

  private WebhookSender(URI address, byte[] secret, String link) {
    this.address = address;
    this.secret = secret;
    this.link = link;
  }

  /// @throws CannotStart when it is no http or https address, or the secret is short; neither is repeated
  static WebhookSender of(String address, String secret, String link) {
    if (secret.length() < 16) {
      throw new CannotStart("设置了 mingjian.notices.webhook，须在环境变量 MINGJIAN_NOTICES_WEBHOOKSECRET 中给出至少16个字符的签名密钥。");
    }
    try {
      URI uri = new URI(address.strip());
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null) {
        return new WebhookSender(uri, secret.getBytes(StandardCharsets.UTF_8), link);
      }
    } catch (URISyntaxException malformed) {
      // the text may hold a secret: said below without it
    }
    throw new CannotStart("mingjian.notices.webhook 无法识别：应为 http://主机:端口/路径 或 https://…，不含用户名和口令。");
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public String host() {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }

  @Override
  public void send(Notice notice) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("id", notice.id());
    body.put("account", notice.account());
    body.put("text", Notice.WORDS);
    body.put("link", link);
    byte[] bytes = Json.mapper().writeValueAsBytes(body);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(WITHIN).header("Content-Type", "application/json; charset=utf-8")
        .header("Idempotency-Key", notice.id()).header("X-Mingjian-Signature", "sha256=" + signature(bytes))
        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status < 200 || status > 299) throw new NotSent("对方答复" + status, false, null);
    } catch (HttpTimeoutException e) {
      throw new NotSent("对方没有及时答复", false, e);
    } catch (ConnectException e) {
      throw new NotSent("连不上对方", false, e);
    } catch (IOException e) {
      throw new NotSent("连接中断", false, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent("程序正在停止", false, e);
    }
  }

  private String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
