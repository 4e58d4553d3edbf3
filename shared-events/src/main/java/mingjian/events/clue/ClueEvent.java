package mingjian.events.clue;

import mingjian.events.ClueId;
import mingjian.events.Id;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;

/// The life of a clue 问题线索. Whom it is about is 被反映人, whatever it says of them.
public sealed interface ClueEvent extends WorkEvent permits ClueIntakeEvent, ClueDisposalEvent, ClueEndEvent {
  ClueId clueId();

  @Override
  default Id fileId() {
    return clueId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.CLUES;
  }
}
