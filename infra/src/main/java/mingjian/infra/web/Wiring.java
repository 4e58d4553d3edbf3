package mingjian.infra.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import mingjian.command.Commands;
import mingjian.command.Deciders;
import mingjian.command.watch.WatchRules;
import mingjian.events.FieldOfWork;
import mingjian.events.casefile.Penalty;
import mingjian.infra.CannotStart;
import mingjian.infra.DataFolder;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.attachments.AttachmentStore;
import mingjian.infra.attachments.AttachmentSweep;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.demo.DemoSet;
import mingjian.infra.notices.NoticeSettings;
import mingjian.infra.notices.Notices;
import mingjian.infra.papers.Papers;
import mingjian.infra.personal.Drafts;
import mingjian.infra.personal.PersonalStore;
import mingjian.infra.proofs.CheckpointAddress;
import mingjian.infra.proofs.CheckpointDelivery;
import mingjian.infra.proofs.CheckpointFolder;
import mingjian.infra.proofs.CheckpointTimer;
import mingjian.infra.proofs.Checkpoints;
import mingjian.infra.proofs.SigningKey;
import mingjian.infra.proofs.TreeStore;
import mingjian.infra.reports.FrozenReports;
import mingjian.infra.watch.Watch;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.query.ViewStore;
import mingjian.query.rates.RatesView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.unit.DataSize;

/// What the edge stands on, as beans.
@Configuration(proxyBeanMethods = false)
class Wiring {
  /// The data folder, absolute.
  record Folder(Path path) {}

  @Bean
  Folder folder(@Value("${mingjian.data-dir}") String dataDir) {
    return new Folder(DataFolder.prepare(dataDir));
  }

  /// Sheets as PDF; an office's own templates lie in `papers` of the data folder.
  @Bean
  Papers papers(Folder folder, @Value("${mingjian.papers.font}") String font) {
    return new Papers(folder.path().resolve("papers"), font);
  }

  @Bean(destroyMethod = "close")
  AttachmentStore attachmentStore(Folder folder, @Value("${mingjian.mongodb.uri}") String mongodbUri) {
    return Storage.of(folder.path(), mongodbUri).openAttachments();
  }

  /// Files handed in with papers; a form may hold several of them.
  @Bean
  Attachments attachments(
      AttachmentStore store, @Value("${mingjian.attachments.max-size}") DataSize largest, @Value("${mingjian.attachments.scan-command}") String scanCommand) {
    return new Attachments(store, largest.toBytes(), scanCommand);
  }

  @Bean(destroyMethod = "close")
  AttachmentSweep attachmentSweep(AttachmentStore store, Node node, PersonalStore personal, Clock clock) {
    return new AttachmentSweep(store, node.log(), personal, () -> node.await(node.log().head()).there(), clock).start();
  }

  @Bean(destroyMethod = "close")
  Node node(
      Folder folder, @Value("${mingjian.mongodb.uri}") String mongodbUri, @Value("${mingjian.watch.forbidden-fields}") Set<FieldOfWork> forbidden) {
    return Node.open(Storage.of(folder.path(), mongodbUri), Set.copyOf(forbidden));
  }

  /// An empty store gets its demo set where there are demo accounts to look at it.
  @Bean
  DemoFilling demoFilling(Node node, Accounts accounts, Clock clock, @Value("${mingjian.demo-years}") boolean years) {
    return accounts.demo()
        ? DemoFilling.begin(() -> DemoSet.sendTo(node.log(), node.commands(), clock.instant(), years))
        : DemoFilling.nothingToFill();
  }

  /// Demo accounts are no danger only where nobody but this machine can ask.
  @Bean(destroyMethod = "close")
  Accounts accounts(Folder folder, ServerProperties server, @Value("${mingjian.mongodb.uri}") String mongodbUri, @Value("${mingjian.demo}") boolean demo) {
    boolean thisMachineOnly = server.getAddress() != null && server.getAddress().isLoopbackAddress();
    return Accounts.in(Storage.of(folder.path(), mongodbUri).adoptAccounts(), demo && thisMachineOnly);
  }

  /// What accounts keep for themselves.
  @Bean(destroyMethod = "close")
  PersonalStore personal(Folder folder, @Value("${mingjian.mongodb.uri}") String mongodbUri) {
    return Storage.of(folder.path(), mongodbUri).openPersonal();
  }

  @Bean
  Drafts drafts(PersonalStore personal, Clock clock) {
    return new Drafts(personal, clock);
  }

  /// By mail and webhook, where configured.
  @Bean(destroyMethod = "close")
  Notices notices(
      PersonalStore personal, Notices.NewsOf news, Clock clock,
      @Value("${mingjian.notices.mail.host}") String host, @Value("${mingjian.notices.mail.port}") int port,
      @Value("${mingjian.notices.mail.from}") String from, @Value("${mingjian.notices.mail.user}") String user,
      @Value("${mingjian.notices.mail.password}") String password, @Value("${mingjian.notices.mail.tls}") String tls,
      @Value("${mingjian.notices.webhook}") String webhook, @Value("${mingjian.notices.webhook-secret}") String secret,
      @Value("${mingjian.notices.link}") String link, @Value("${mingjian.notices.interval}") Duration interval) {
    NoticeSettings.Mail mail = new NoticeSettings.Mail(host, port, from, user, password, tls);
    return Notices.of(new NoticeSettings(mail, webhook, secret, link, interval), personal, news, clock);
  }

  /// Opened by whoever signs; without a key nobody does.
  @Lazy
  @Bean(destroyMethod = "close")
  TreeStore treeStore(Folder folder, @Value("${mingjian.mongodb.uri}") String mongodbUri) {
    return Storage.of(folder.path(), mongodbUri).openTree();
  }

  @Bean(destroyMethod = "close")
  CheckpointTimer checkpointTimer(
      Node node, ObjectProvider<TreeStore> trees, @Value("${mingjian.log-name}") String logName,
      @Value("${mingjian.checkpoint.key-file}") String keyFile, @Value("${mingjian.checkpoint.folder}") String outside,
      @Value("${mingjian.checkpoint.address}") String address, @Value("${mingjian.checkpoint.interval}") Duration interval, Clock clock) {
    CheckpointAddress elsewhere = address.isBlank() ? null : CheckpointAddress.of(address);
    if (keyFile.isBlank()) {
      return CheckpointTimer.none();
    }
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new CannotStart("mingjian.checkpoint.interval 不得短于1秒。");
    }
    SigningKey key = SigningKey.read(Path.of(keyFile));
    if (!logName.isBlank()) {
      key.verifier(logName);
    }
    TreeStore tree = trees.getObject();
    return CheckpointTimer.start(
        new Checkpoints(node.log(), tree, key, logName.isBlank() ? null : logName, outside.isBlank() ? null : new CheckpointFolder(Path.of(outside))),
        elsewhere == null ? null : new CheckpointDelivery(tree, elsewhere, clock), interval);
  }

  /// Looks at what is recorded and raises reminders; its rules are settings of the locality.
  @Bean(initMethod = "start", destroyMethod = "close")
  Watch watch(
      Node node, Clock clock, @Value("${mingjian.double-inquiry-from}") Penalty owedFrom, @Value("${mingjian.watch.forbidden-fields}") Set<FieldOfWork> forbidden,
      @Value("${mingjian.watch.term-years}") int termYears, @Value("${mingjian.watch.talk-months}") int talkMonths,
      @Value("${mingjian.watch.entry-talk-days}") int entryTalkDays, @Value("${mingjian.watch.rest}") Duration rest) {
    if (termYears < 1 || talkMonths < 1 || entryTalkDays < 1 || rest.isNegative() || rest.isZero()) {
      throw new CannotStart("mingjian.watch 的年限、月数、天数和间隔须大于0。");
    }
    WatchRules rules = new WatchRules(Set.copyOf(forbidden), termYears, talkMonths, entryTalkDays);
    return new Watch(node.log(), node.views(), new RatesView(node.timeLimits()), node.progress(), node.commands(), rules, owedFrom, clock, rest);
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
  FrozenReports frozenReports(Folder folder) {
    return new FrozenReports(folder.path());
  }

  @Bean
  CommandRoutes commandRoutes() {
    return new CommandRoutes(Deciders.ALL);
  }
}
