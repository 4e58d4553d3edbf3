package mingjian.infra.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingjian.command.Asking;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.WhoMay;
import mingjian.command.export.ExportCommand;
import mingjian.command.export.ExportCommand.BeginApprovedExport;
import mingjian.command.export.ExportCommand.BeginExport;
import mingjian.command.export.ExportCommand.BreakOffExport;
import mingjian.command.export.ExportCommand.FinishExport;
import mingjian.command.export.ExportCommand.RecordFeedReading;
import mingjian.events.Actor;
import mingjian.events.ExportId;
import mingjian.events.PartialDate;
import mingjian.events.Role;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;
import mingjian.infra.axon.TimeOrderedIds;
import mingjian.infra.web.commands.NewIds;
import org.jspecify.annotations.Nullable;

/// Puts on record who takes what out, before it leaves and when it is whole.
public final class Exports {
  private final Commands commands;
  private final Clock clock;

  public Exports(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /// What is about to leave.
  ///
  /// @param list as its page is called; @param filters in words, persons by id
  public record What(ExportKind kind, String list, String filters, ExportFormat format, long rows) {}

  /// The role in which an account takes something out; empty where it may not.
  public static Optional<Actor> actor(String account, Set<Role> roles) {
    Set<Role> permitted = WhoMay.send(BeginExport.class);
    return roles.stream().filter(permitted::contains).findFirst().map(role -> new Actor(account, role));
  }

  /// @param approval null where none is needed
  /// @throws mingjian.command.Rejection where the approval doesn't hold
  public Begun begin(Actor actor, What what, @Nullable ExportId approval) {
    ExportId id = approval == null ? new ExportId(NewIds.from("export-", "export:" + UUID.randomUUID(), 0)) : approval;
    send(actor, approval == null
        ? new BeginExport(id, what.kind(), what.list(), what.filters(), what.format(), what.rows(), today())
        : new BeginApprovedExport(id, what.format(), what.rows(), today()));
    return new Begun(id, actor);
  }

  /// An export that is on its way out.
  public final class Begun {
    private final ExportId id;
    private final Actor actor;

    private Begun(ExportId id, Actor actor) {
      this.id = id;
      this.actor = actor;
    }

    public ExportId id() {
      return id;
    }

    public void finish(long rows, long upTo, String sha256) {
      send(actor, new FinishExport(id, rows, upTo, sha256, today()));
    }

    public void breakOff(long rows) {
      send(actor, new BreakOffExport(id, rows, today()));
    }
  }

  public void feedRead(Actor actor, ExportId approval, long after) {
    send(actor, new RecordFeedReading(approval, after, today()));
  }

  public LocalDate day() {
    return clock.instant().atZone(Asking.ZONE).toLocalDate();
  }

  private PartialDate today() {
    return PartialDate.of(day());
  }

  private void send(Actor actor, ExportCommand command) {
    String commandId = "export:" + TimeOrderedIds.next();
    commands.send(new Envelope(command, actor, clock.instant(), commandId, NewIds.sha256(List.of(actor, command).toString()), null));
  }
}
