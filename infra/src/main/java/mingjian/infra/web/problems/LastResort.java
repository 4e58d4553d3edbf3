package mingjian.infra.web.problems;

import java.io.IOException;
import mingjian.infra.json.Json;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the container answers by itself to a request that never becomes one of ours, such as an address longer than it reads: a sentence in the place of
/// its own English page.
@Component
class LastResort implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Sentence.class.getName()));
  }

  /// Made by the container, by its name.
  public static final class Sentence extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      Problem problem = Problem.of(status, status < 500 ? "not-a-request" : "container-error");
      boolean program = String.valueOf(request.getRequestURI()).startsWith("/api/");
      try {
        response.setContentType(program ? Problem.MEDIA_TYPE : "text/html");
        response.setCharacterEncoding("UTF-8");
        response.getReporter().write(program ? Json.mapper().writeValueAsString(problem) : Answers.page(problem, ""));
        response.finishResponse();
      } catch (IOException gone) {
        // nobody listens any more
      }
    }
  }
}
