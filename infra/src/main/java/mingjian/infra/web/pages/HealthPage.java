package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.Node;
import mingjian.infra.notices.Notices;
import mingjian.infra.proofs.CheckpointTimer;
import mingjian.infra.timelimits.TimeLimitFiles;
import mingjian.query.ViewHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// How the system is: the log and each view. No content in it.
@Controller
class HealthPage {
  private final Node node;
  private final CheckpointTimer checkpoints;
  private final Notices notices;

  HealthPage(Node node, CheckpointTimer checkpoints, Notices notices) {
    this.node = node;
    this.notices = notices;
    this.checkpoints = checkpoints;
  }

  /// @param head the last position of the log
  /// @param delivered of checkpoints to the address outside, where there is one
  /// @param timeLimits which time limits and calendars were loaded, in Chinese
  /// @param notices how it goes with each way out; none where none is configured
  record Health(
      String version, long head, boolean healthy, List<ViewHealth> views, CheckpointTimer.State checkpoint, CheckpointTimer.@Nullable State delivered,
      String timeLimits, List<Notices.State> notices) {}

  @GetMapping("/health")
  String page(Model model) {
    Health health = health();
    model.addAttribute("health", health);
    model.addAttribute("labels", health.views().stream().collect(Collectors.toMap(ViewHealth::view, view -> Words.of("view." + view.view()))));
    return "health";
  }

  @GetMapping("/api/health")
  @ResponseBody Health health() {
    List<ViewHealth> views = new ArrayList<>(node.health());
    views.add(node.search().health());
    String version = HealthPage.class.getPackage().getImplementationVersion();
    return new Health(
        version == null ? "开发版" : version, node.log().head(), views.stream().allMatch(ViewHealth::healthy), views, checkpoints.state(),
        checkpoints.delivered(), TimeLimitFiles.summary(node.timeLimits()), notices.states());
  }
}
