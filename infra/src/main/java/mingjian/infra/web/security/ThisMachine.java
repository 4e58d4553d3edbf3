package mingjian.infra.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Whether a request comes from this machine itself. A proxy here makes everybody look local, but says so in a header; of those headers only a
/// local proxy's are believed (`server.tomcat.remoteip.internal-proxies`).
public final class ThisMachine {
  private ThisMachine() {}

  public static boolean sent(HttpServletRequest request) {
    boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !forwarded && isLoopback(request.getRemoteAddr());
  }

  static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
