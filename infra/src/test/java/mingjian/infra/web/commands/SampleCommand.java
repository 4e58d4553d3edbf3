package mingjian.infra.web.commands;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// One component of each kind that commands may have.
public record SampleCommand(
    CaseId caseId,
    String title,
    @Nullable String reason,
    boolean urgent,
    @Nullable Boolean recorded,
    int days,
    @Nullable Long amountFen,
    PartialDate occurredOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDateTime startedAt,
    @Nullable Role role,
    Set<Role> roles,
    @Nullable PersonId personId,
    List<StaffId> members,
    DocumentRef document,
    @Nullable Period period,
    List<Measure> measures)
    implements Command {

  public record Measure(String text, StaffId owner, PartialDate dueOn) {}

  @Override
  public String aggregateId() {
    return caseId.value();
  }
}
