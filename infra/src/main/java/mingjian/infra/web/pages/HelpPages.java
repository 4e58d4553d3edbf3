package mingjian.infra.web.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.mechanisms.Mechanism;
import mingjian.infra.mechanisms.Mechanisms;
import mingjian.infra.web.pages.Thing.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the program serves, for those who look for a mechanism by its name.
@Controller
class HelpPages {
  @GetMapping("/help/mechanisms")
  String mechanisms(Model model) {
    List<List<Cell>> lines = Mechanisms.all().stream().map(HelpPages::line).toList();
    model.addAttribute("thing", new Thing(
        "帮助", "监督机制与本系统的对应", List.of(), List.of(),
        List.of(new Table("各项机制", "每项机制怎样记录、按什么规则提示、在哪里查看。", List.of("序号", "机制", "怎样记录", "规则", "在哪里看", "说明"), lines, "")),
        List.of(), List.of(), List.of(), List.of(), List.of()));
    model.addAttribute("entries", null);
    return "thing";
  }

  private static List<Cell> line(Mechanism m) {
    return List.of(
        Cell.of(String.valueOf(m.number())), Cell.of(m.name()), Cell.of(joined(m.commands().stream().map(name -> Words.of("command." + name)))),
        Cell.of(joined(m.rules().stream().flatMap(rule -> Mechanisms.sentence(rule).stream()))),
        Cell.of(joined(m.views().stream().map(name -> Words.of("view." + name)))), Cell.of(m.note()));
  }

  private static String joined(Stream<String> words) {
    return words.distinct().collect(Collectors.joining("；"));
  }
}
