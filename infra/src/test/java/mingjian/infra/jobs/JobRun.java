package mingjian.infra.jobs;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a job answered when it was run once.
record JobRun(int code, String out, String err) {
  static JobRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new JobRun(code, out.toString(), err.toString());
  }

  String lastLine() {
    return out.strip().lines().toList().getLast();
  }
}
