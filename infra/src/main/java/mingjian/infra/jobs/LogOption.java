package mingjian.infra.jobs;

import mingjian.infra.Storage;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.proofs.TreeStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where log and tree lie, for jobs that read the one and grow the other, beside a running server too.
final class LogOption {
  @Mixin DataDirOption dataDir;
  @Spec(Spec.Target.MIXEE) CommandSpec spec;

  @FunctionalInterface
  interface Work {
    int on(EventLog log, TreeStore tree);
  }

  /// @throws ParameterException where there is no log
  Storage storage() {
    Storage storage = dataDir.existingStorage();
    if (!storage.mayHaveLog()) throw new ParameterException(spec.commandLine(), "数据目录 " + storage.folder() + " 中没有事件日志。");
    return storage;
  }

  int with(Work work) {
    Storage storage = storage();
    try (EventLog log = storage.readLog(); TreeStore tree = storage.openTree()) {
      return work.on(log, tree);
    }
  }
}
