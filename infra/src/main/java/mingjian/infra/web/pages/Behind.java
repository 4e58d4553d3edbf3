package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.infra.Node;
import mingjian.infra.views.Views;
import mingjian.query.ViewProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// How far the views are behind the log, said on every page. After a step (`seen`) a page waits until what was just recorded can be seen; on any other it is said only
/// where a view has fallen far behind, or has stopped.
final class Behind {
  /// Nobody need be told of what is folded within the next second.
  static final long FAR = 200;
  private static final int NAMED = 3;
  private static final List<String> VIEWS = Views.names();

  private Behind() {}

  @ControllerAdvice(basePackageClasses = Behind.class)
  static class Advice {
    private final Node node;

    Advice(Node node) {
      this.node = node;
    }

    @ModelAttribute
    void behind(HttpServletRequest request, Model model) {
      if (request.getMethod().equals("GET")) {
        model.addAttribute("behind", sentence(node.progress(), VIEWS, node.log().head(), request.getParameter("seen")));
      }
    }
  }

  /// @return null where the views have come far enough
  static @Nullable String sentence(ViewProgress progress, List<String> views, long head, @Nullable String seen) {
    if (seen != null && seen.matches("\\d{1,18}")) {
      long behind = progress.await(views, Math.min(Long.parseLong(seen), head), ViewProgress.PATIENCE).behind();
      if (behind > 0) return "刚才的记录已保存；本页数据还差" + behind + "条记录未更新，请稍后刷新。";
    }
    List<String> late = views.stream().filter(view -> head - progress.position(view) > FAR).toList();
    if (late.isEmpty()) {
      return null;
    }
    long behind = progress.await(late, head, Duration.ZERO).behind();
    String named = late.stream().limit(NAMED).map(view -> Words.of("view." + view)).collect(Collectors.joining("、"));
    return "数据落后：" + named + (late.size() > NAMED ? "等" + late.size() + "类数据" : "") + "最多还差" + behind + "条记录未更新，本页内容可能不是最新，请稍后刷新。";
  }
}
