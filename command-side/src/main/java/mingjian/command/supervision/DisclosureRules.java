package mingjian.command.supervision;

import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.supervision.DisclosureCommand.FileDisclosure;
import mingjian.events.supervision.DisclosureContent;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.supervision.PortraitStatement;

/// What each kind of personal matter asks for. Nothing is collected beyond it (DOMAIN 7.1, 7.13).
final class DisclosureRules {
  private DisclosureRules() {}

  static void check(FileDisclosure c, Asking asking) {
    if (c.about().persons().size() != 1) {
      throw Rejection.at("about", "disclosure-about-one-person");
    }
    if (c.kind().expires()) {
      requireOrigin(c.content(), asking);
    }
    switch (c.kind()) {
      case PERSONAL_MATTERS, INFORMATION -> { }
      case RELATIVE_MATTER -> requireRelation(c.content());
      case OFF_DUTY -> requireDisciplineRule(c.content());
      case PORTRAIT -> requireProven(c.content());
      case INTERFERENCE -> requireTold(c.content());
    }
    if (c.kind() != DisclosureKind.RELATIVE_MATTER && c.content().relative() != null) {
      throw Rejection.at("content", "relative-not-needed");
    }
  }

  /// 未核实的不是事实: a source, how far it can be trusted, and a day until which it is kept (DOMAIN 1F row 80).
  private static void requireOrigin(DisclosureContent content, Asking asking) {
    if (distinct(content.sources()) == 0 || content.reliability() == null) {
      throw Rejection.at("content", "information-without-source");
    }
    if (content.retainUntil() == null || !content.retainUntil().isAfter(asking.today())) {
      throw Rejection.at("content", "information-without-retention");
    }
  }

  /// Relatives are third parties: the relation is enough (DOMAIN 1F row 75).
  private static void requireRelation(DisclosureContent content) {
    if (content.relative() == null) {
      throw Rejection.at("content", "relative-missing");
    }
  }

  /// 八小时以外: only what touches a rule of discipline (DOMAIN 1G row 94, 7.13).
  private static void requireDisciplineRule(DisclosureContent content) {
    if (content.disciplineRule() == null || content.disciplineRule().isBlank()) {
      throw Rejection.at("content", "off-duty-without-rule");
    }
  }

  /// 见人见事、以事见人: two sources, and each sentence rests on a fact (DOMAIN 1F row 82).
  private static void requireProven(DisclosureContent content) {
    if (distinct(content.sources()) < 2) {
      throw Rejection.at("content", "portrait-needs-two-sources");
    }
    List<PortraitStatement> statements = content.statements();
    if (statements.isEmpty() || statements.stream().anyMatch(statement -> statement.text().isBlank() || statement.fact().isBlank())) {
      throw Rejection.at("content", "portrait-without-fact");
    }
  }

  /// 应当及时报告，登记备案 (监察法 66条).
  private static void requireTold(DisclosureContent content) {
    if (distinct(content.sources()) == 0 || content.text().isBlank()) {
      throw Rejection.at("content", "interference-without-account");
    }
  }

  private static int distinct(List<String> sources) {
    return Set.copyOf(sources.stream().map(String::strip).filter(source -> !source.isEmpty()).toList()).size();
  }
}
