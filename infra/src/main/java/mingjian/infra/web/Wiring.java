package mingjian.infra.web;

import java.nio.file.Path;
import java.time.Clock;
import mingjian.command.Commands;
import mingjian.command.Deciders;
import mingjian.infra.CannotStart;
import mingjian.infra.DataFolder;
import mingjian.infra.Node;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.query.ViewStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the edge stands on, as beans.
@Configuration(proxyBeanMethods = false)
class Wiring {
  /// The data folder, absolute.
  record Folder(Path path) {}

  @Bean
  Folder folder(@Value("${mingjian.data-dir}") String dataDir, @Value("${mingjian.store}") String store) {
    if (!store.equals("embedded")) {
      throw new CannotStart("不支持的存储方式：" + store + "。mingjian.store 目前只能是 embedded。");
    }
    return new Folder(DataFolder.prepare(dataDir));
  }

  @Bean(destroyMethod = "close")
  Node node(Folder folder) {
    return Node.open(folder.path());
  }

  /// An empty store gets its demo set where there are demo accounts to look at it.
  @Bean
  DemoFilling demoFilling(Node node, Accounts accounts, Clock clock) {
    return accounts.demo()
        ? DemoFilling.begin(() -> DemoSet.sendTo(node.log(), node.commands(), clock.instant()))
        : DemoFilling.nothingToFill();
  }

  /// Demo accounts are no danger only where nobody but this machine can ask.
  @Bean(destroyMethod = "close")
  Accounts accounts(Folder folder, ServerProperties server, @Value("${mingjian.demo}") boolean demo) {
    boolean thisMachineOnly = server.getAddress() != null && server.getAddress().isLoopbackAddress();
    return Accounts.open(folder.path(), demo && thisMachineOnly);
  }

  @Bean(destroyMethod = "")
  Commands commands(Node node) {
    return node.commands();
  }

  /// The node closes it, after the last view has written.
  @Bean(destroyMethod = "")
  ViewStore views(Node node) {
    return node.views();
  }

  @Bean
  CommandRoutes commandRoutes() {
    return new CommandRoutes(Deciders.ALL);
  }
}
