package mingjian.infra.views;

import java.util.List;
import mingjian.query.View;

/// All views there are. One line each; processors, rebuild, health and the tests of every view go by this list.
public final class Views {
  private Views() {}

  public static List<View<?>> all() {
    return List.of();
  }

  public static View<?> named(String name) {
    return all().stream().filter(view -> view.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这个视图：" + name + "；可用：" + names()));
  }

  public static List<String> names() {
    return all().stream().<String>map(View::name).toList();
  }
}
