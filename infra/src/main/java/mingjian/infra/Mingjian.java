package mingjian.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Mingjian {
  public static void main(String[] arguments) {
    SpringApplication.run(Mingjian.class, arguments);
  }
}
