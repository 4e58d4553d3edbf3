package mingjian.infra;

import mingjian.infra.jobs.Jobs;
import mingjian.infra.web.WebApplication;

/// Without an argument the web application; with one, a job. Arguments that begin with `--` and a dot inside (`--server.port=9090`) are
/// settings of the web application.
public final class Mingjian {
  private Mingjian() {}

  public static void main(String[] arguments) {
    if (isForTheWeb(arguments)) {
      WebApplication.run(arguments);
    } else {
      System.exit(Jobs.run(arguments));
    }
  }

  static boolean isForTheWeb(String[] arguments) {
    return arguments.length == 0 || arguments[0].matches("--[a-z-]+(\\.[a-z.-]+)+(=.*)?");
  }
}
