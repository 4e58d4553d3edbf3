package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.CaseRules.subject;

import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.MarkingCommand.ClassifyForm;
import mingjian.command.casefile.MarkingCommand.LinkCases;
import mingjian.command.casefile.MarkingCommand.RecordSelfSurrender;
import mingjian.command.casefile.MarkingCommand.TagCampaign;
import mingjian.command.casefile.MarkingCommand.UnlinkCases;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.FormWarning;
import mingjian.events.casefile.MarkingEvent;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.MarkingEvent.CasesLinked;
import mingjian.events.casefile.MarkingEvent.CasesUnlinked;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.MarkingEvent.SelfSurrenderRecorded;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;

/// Linked cases, campaigns, self-surrender, the four forms.
final class MarkingRules {
  /// From here on a penalty is a heavy one 重处分; between the two weights it may be counted either way.
  private static final int HEAVY = 4;
  private static final int LIGHT_MAX = 2;

  private MarkingRules() {}

  static List<CaseEvent> decide(MarkingCommand command, CaseFile file, Asking asking) {
    return List.of(switch (command) {
      case LinkCases c -> link(c, file, asking);
      case UnlinkCases c -> unlink(c, file, asking);
      case TagCampaign c -> tag(c, file, asking);
      case RecordSelfSurrender c -> surrender(c, file, asking);
      case ClassifyForm c -> classify(c, file, asking);
    });
  }

  private static MarkingEvent link(LinkCases c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("reason", c.reason());
    if (c.approval() != null) {
      requirePast(c.approval(), asking);
    }
    if (c.other().equals(c.caseId())) {
      throw Rejection.at("other", "linked-to-itself");
    }
    if (file.marks().isLinkedTo(c.other())) {
      throw Rejection.at("other", "cases-already-linked");
    }
    asking.requireExists("other", "cases", c.other());
    return new CasesLinked(c.caseId(), c.other(), c.link(), c.reason(), c.approval(), c.occurredOn());
  }

  private static MarkingEvent unlink(UnlinkCases c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("reason", c.reason());
    if (!file.marks().isLinkedTo(c.other())) {
      throw Rejection.at("other", "cases-not-linked");
    }
    return new CasesUnlinked(c.caseId(), c.other(), c.reason(), c.occurredOn());
  }

  /// A campaign takes up cases while it lasts; one that was over before the case was opened can't have.
  private static MarkingEvent tag(TagCampaign c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (!c.period().from().isKnown() || c.occurredOn().isSurelyBefore(c.period().from())) {
      throw Rejection.at("period", "campaign-not-begun");
    }
    if (c.period().to() != null && file.openedOn().isSurelyAfter(c.period().to())) {
      throw Rejection.at("period", "campaign-over-before-opening");
    }
    if (file.marks().campaigns().stream().anyMatch(tag -> tag.campaign().equals(c.campaign()))) {
      throw Rejection.at("campaign", "campaign-tagged-already");
    }
    return new CampaignTagged(c.caseId(), c.campaign(), c.period(), c.document(), c.occurredOn());
  }

  private static MarkingEvent surrender(RecordSelfSurrender c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    subject(file, c.subject());
    return new SelfSurrenderRecorded(c.caseId(), c.subject(), c.kind(), c.toOrgan(), c.circumstances(), c.document(), c.occurredOn());
  }

  private static MarkingEvent classify(ClassifyForm c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    SubjectProgress subject = requireSubject(CaseStep.CLASSIFY_FORM, file, c.subject());
    boolean transferred = file.marks().transferred().contains(c.subject()) || subject.state() == SubjectState.TRANSFERRED_TO_PROCURATORATE;
    if (!fits(c.form(), subject, transferred)) {
      throw Rejection.at("form", "form-unfit", "form", c.form());
    }
    return new FormClassified(c.caseId(), c.subject(), c.form(), c.reason(), warnings(c.form(), subject, transferred), c.occurredOn());
  }

  /// 处分条例 5条: whoever is handed over is of the fourth form and nobody else; the first leaves no sanction. For an existing case the books
  /// may not tell of the hand-over, so that nothing is refused there.
  private static boolean fits(FormOfDiscipline form, SubjectProgress subject, boolean transferred) {
    boolean told = transferred || !subject.sanctions().isEmpty();
    return switch (form) {
      case FIRST -> !told;
      case SECOND, THIRD -> !transferred;
      case FOURTH -> transferred || !told;
    };
  }

  private static Set<FormWarning> warnings(FormOfDiscipline form, SubjectProgress subject, boolean transferred) {
    if (form == FormOfDiscipline.FOURTH && transferred) {
      return Set.of();
    }
    if (subject.penalties().isEmpty()) {
      boolean spared = subject.state() == SubjectState.EXEMPTED || subject.state() == SubjectState.NOT_SANCTIONED;
      return form == FormOfDiscipline.FIRST && spared ? Set.of() : Set.of(FormWarning.NOTHING_TO_MATCH);
    }
    int heaviest = subject.penalties().stream().mapToInt(penalty -> penalty.weight()).max().orElse(0);
    boolean mismatched = form == FormOfDiscipline.SECOND ? heaviest >= HEAVY : heaviest <= LIGHT_MAX;
    return mismatched ? Set.of(FormWarning.WEIGHT_MISMATCHED) : Set.of();
  }
}
