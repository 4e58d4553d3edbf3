package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Somebody elsewhere who takes checkpoints by HTTP: another body's server, which then can say what the log once was. Each is one POST of the
/// signed note as `text/plain`; any answer of 200 to 299 says that it was taken.
public final class CheckpointAddress {
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

  private final URI uri;
  private final Duration within;
  private final HttpClient client;

  private CheckpointAddress(URI uri, Duration within) {
    this.uri = uri;
    this.within = within;
    client = HttpClient.newBuilder().connectTimeout(within).build();
  }

  /// @throws ProofFailure when it is no http or https address
  public static CheckpointAddress of(String text) {
    return of(text, ANSWERED_WITHIN);
  }

  static CheckpointAddress of(String text, Duration within) {
    try {
      URI uri = new URI(text.strip());
      boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (!http || uri.getHost() == null || uri.getPort() > 65_535 || uri.getUserInfo() != null || uri.getFragment() != null) throw malformed();
      return new CheckpointAddress(uri, within);
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  /// The text may hold a secret: it is not repeated.
  private static ProofFailure malformed() {
    return new ProofFailure("检查点的外部地址（mingjian.checkpoint.address，任务用 --address）无法识别：应为 http://主机:端口/路径 或 https://…，不含用户名、口令和“#”。");
  }

  /// Without path and query: these may hold a secret.
  String host() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  /// Returns when it was taken.
  ///
  /// @throws ProofFailure with the reason, when it wasn't
  public void send(String note) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(within).header("Content-Type", "text/plain; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(note, UTF_8)).build();
    CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      // the request's own limit ends with the headers, and a body can drip for ever
      int status = answer.get(within.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status < 200 || status > 299) throw failure("对方答复 " + status, null);
    } catch (TimeoutException e) {
      throw failure("对方没有及时答复", e);
    } catch (ExecutionException e) {
      throw failure(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("程序正在停止", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException late -> "对方没有及时答复";
      case ConnectException away -> "连不上对方";
      case SSLException untrusted -> "对方的证书不受信任，或TLS握手失败";
      case IOException broken -> "连接中断";
      default -> "发送失败";
    };
  }

  private ProofFailure failure(String reason, @Nullable Throwable cause) {
    return new ProofFailure("检查点未能送达外部地址（" + host() + "）：" + reason + "。请检查地址、网络和对方的服务。", cause);
  }
}
