package mingjian.infra.views;

import java.util.List;
import mingjian.query.View;
import mingjian.query.officeholderregister.OfficeHolderRegisterView;
import mingjian.query.rectificationregister.RectificationRegisterView;
import mingjian.query.talkfile.TalkFileView;
import mingjian.query.talkregister.TalkRegisterView;
import mingjian.query.unitregister.UnitRegisterView;

/// All views there are. One line each; processors, rebuild, health and the tests of every view go by this list.
public final class Views {
  private Views() {}

  public static List<View<?>> all() {
    return List.of(
        new UnitRegisterView(),
        new OfficeHolderRegisterView(),
        new TalkRegisterView(),
        new TalkFileView(),
        new RectificationRegisterView());
  }

  public static View<?> named(String name) {
    return all().stream().filter(view -> view.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这个视图：" + name + "；可用：" + names()));
  }

  public static List<String> names() {
    return all().stream().<String>map(View::name).toList();
  }
}
