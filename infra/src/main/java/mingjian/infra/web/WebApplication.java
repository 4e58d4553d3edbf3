package mingjian.infra.web;

import java.time.Clock;
import mingjian.infra.json.Json;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.json.JsonMapper;

/// The web application. Spring puts together what the edge needs; the rest hangs on one [mingjian.infra.Node].
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = ValidationAutoConfiguration.class)
@ComponentScan
public class WebApplication {
  public static void run(String... arguments) {
    try {
      SpringApplication.run(WebApplication.class, arguments);
    } catch (RuntimeException alreadyReported) {
      System.exit(1);
    }
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JsonMapper json() {
    return Json.mapper();
  }
}
