package mingjian.events.casefile;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// One of the procedures under which a case was opened. Both together still count as one case 件 (DOMAIN 8.1.1).
///
/// @param number its 立案文号, where the paper has one
/// @param approvals every step on paper, the own body's head and where 规则 38条 asks for it the head of the same-level committee
public record Opening(Procedure procedure, @Nullable CaseNumber number, PartialDate openedOn, List<Approval> approvals) {
  public Opening {
    approvals = List.copyOf(approvals);
  }

  public enum Procedure {
    /// 纪委立案审查
    PARTY,
    /// 监委立案调查
    SUPERVISION
  }
}
