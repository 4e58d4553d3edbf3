package mingjian.command.talk;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.AdmonitionId;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.talk.AdmonitionCheck;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about an admonition.
public sealed interface AdmonitionCommand extends Command {
  AdmonitionId admonitionId();

  @Override
  default String aggregateId() {
    return admonitionId().value();
  }

  /// `granted` are those who handle it and may read it; `responsible` follows up.
  record IssueAdmonition(
      AdmonitionId admonitionId, WorkAbout about, String headline, AdmonitionForm kind, String facts, @Nullable TalkId talk, @Nullable DocumentRef document,
      String responsible, List<StaffId> granted, Approval approval, PartialDate occurredOn) implements AdmonitionCommand, Creates {}

  record RecordAdmonitionFollowUp(
      AdmonitionId admonitionId, AdmonitionCheck result, String findings, @Nullable DocumentRef document, PartialDate occurredOn)
      implements AdmonitionCommand {}

  record EndAdmonition(AdmonitionId admonitionId, @Nullable String furtherMeasure, @Nullable String conclusion, PartialDate occurredOn)
      implements AdmonitionCommand {}

  record CorrectAdmonitionRecord(
      AdmonitionId admonitionId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements AdmonitionCommand {}
}
