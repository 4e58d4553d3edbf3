package mingjian.command;

import java.util.List;
import mingjian.command.accountability.ReviewDecider;
import mingjian.command.casefile.CaseDecider;
import mingjian.command.casework.AppealDecider;
import mingjian.command.casework.LessonDecider;
import mingjian.command.casework.QualityReviewDecider;
import mingjian.command.rectification.RectificationDecider;
import mingjian.command.registry.OfficeHolderDecider;
import mingjian.command.registry.OrgUnitDecider;
import mingjian.command.supervision.WarningDecider;
import mingjian.command.talk.TalkDecider;

/// All deciders there are. A new kind of aggregate is entered here and nowhere else.
public final class Deciders {
  public static final List<Decider<?, ?, ?>> ALL = List.of(
      new OrgUnitDecider(),
      new OfficeHolderDecider(),
      new CaseDecider(),
      new TalkDecider(),
      new RectificationDecider(),
      new ReviewDecider(),
      new WarningDecider(),
      new AppealDecider(),
      new QualityReviewDecider(),
      new LessonDecider());

  private Deciders() {}
}
