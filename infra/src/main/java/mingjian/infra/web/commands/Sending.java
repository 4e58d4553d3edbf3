package mingjian.infra.web.commands;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingjian.command.Command;
import mingjian.command.Commands;
import mingjian.command.Envelope;
import mingjian.command.Receipt;
import mingjian.command.Rejection;
import mingjian.command.Together;
import mingjian.command.WhoMay;
import mingjian.events.Actor;
import mingjian.events.Role;
import mingjian.events.Words;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.axon.TimeOrderedIds;
import mingjian.infra.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// From a step that somebody asks for to its receipt; the one path of API and pages. The actor is the session's account, in the role in
/// which it may send the command.
@Component
public class Sending {
  private static final Pattern EARLIER_STEP = Pattern.compile("@(\\d{1,2})");

  private final Commands commands;
  private final Reach reach;
  private final Warnings warnings;
  private final Attachments attachments;
  private final Clock clock;
  private final MeterRegistry meters;

  public Sending(Commands commands, Reach reach, Warnings warnings, Attachments attachments, Clock clock, MeterRegistry meters) {
    this.commands = commands;
    this.reach = reach;
    this.warnings = warnings;
    this.attachments = attachments;
    this.clock = clock;
    this.meters = meters;
  }

  /// @param key the `Idempotency-Key`; null makes one
  /// @param expectedSequence the version from `If-Match`; null for any
  /// @throws BadInput when the body isn't the command
  /// @throws Rejection when a rule forbids it
  public Sent send(Channel channel, Step step, SignedIn who, @Nullable String key, @Nullable Long expectedSequence) {
    return send(channel, List.of(step), who, key, expectedSequence);
  }

  /// Several steps as one commit; each is decided on what those before it left.
  public Sent send(Channel channel, List<Step> steps, SignedIn who, @Nullable String key, @Nullable Long expectedSequence) {
    String commandId = commandId(channel, who, key == null ? TimeOrderedIds.next() : key);
    Actor actor = actor(steps, who);
    steps.forEach(step -> WhoMay.check(step.route().type(), actor));
    steps.forEach(step -> reach.check(step, who, actor));
    List<Command> read = read(steps, commandId);
    read.forEach(command -> requireOwnAttachments(command, who));
    Command command = read.size() == 1 ? read.getFirst() : new Together(read);
    Envelope envelope =
        new Envelope(command, actor, clock.instant(), commandId, NewIds.sha256(said(steps)), expectedSequence);
    Receipt receipt = timed(steps.size() == 1 ? steps.getFirst().route().name() : "together", envelope);
    return new Sent(receipt, warnings.of(read, who, receipt.position()));
  }

  /// Under this the log has what was sent with that key.
  public static String commandId(Channel channel, SignedIn who, String key) {
    return channel.prefix() + who.code() + ":" + key;
  }

  /// What else is wrong with steps of which something is known to be wrong already: one round trip mends all of it. Nothing is sent.
  ///
  /// @param known with pointers as for several steps, `/commands/0/body/…`
  public BadInput mistakes(List<Step> steps, List<FieldProblem> known) {
    List<FieldProblem> all = new ArrayList<>(known);
    try {
      read(steps, "page:unsent");
    } catch (BadInput bad) {
      all.addAll(bad.problems());
    }
    return new BadInput(all);
  }

  /// Only who handed a file in may put it into the log: to know its hash from elsewhere gives no right to it.
  private void requireOwnAttachments(Command command, SignedIn who) {
    attachments.notHandedInBy(command, who.code()).ifPresent(unknown -> {
      throw new BadInput(List.of(new FieldProblem("", "attachment-unknown", Words.sentence("problem.attachment-unknown", Map.of("name", unknown.name())))));
    });
  }

  private static List<Command> read(List<Step> steps, String commandId) {
    List<Command> read = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      ids.add(step.id() == null ? NewIds.from(step.route().decider().prefix(), commandId, i) : named(step.id(), ids));
      try {
        read.add(CommandReader.read(step.route().type(), ids.get(i), withIds(step.body(), ids)));
      } catch (BadInput bad) {
        String prefix = steps.size() == 1 ? "" : "/commands/" + i + "/body";
        bad.problems().forEach(problem -> problems.add(new FieldProblem(prefix + problem.pointer(), problem.code(), problem.detail())));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return read;
  }

  private static String named(String text, List<String> ids) {
    var earlier = EARLIER_STEP.matcher(text);
    return earlier.matches() && Integer.parseInt(earlier.group(1)) < ids.size() ? ids.get(Integer.parseInt(earlier.group(1))) : text;
  }

  private static JsonNode withIds(JsonNode node, List<String> ids) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(property -> copy.set(property.getKey(), withIds(property.getValue(), ids)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> copy.add(withIds(item, ids)));
        yield copy;
      }
      default -> node.isString() ? JsonNodeFactory.instance.stringNode(named(node.stringValue(), ids)) : node;
    };
  }

  /// The role in which all of the commands may be sent, or else the first of them to be refused by name.
  private static Actor actor(List<Step> steps, SignedIn who) {
    for (Role role : who.roles()) {
      if (steps.stream().allMatch(step -> WhoMay.send(step.route().type()).contains(role))) {
        return new Actor(who.code(), role);
      }
    }
    return who.actor();
  }

  /// What the sender said, for telling a repetition from another request under the same key.
  private static String said(List<Step> steps) {
    StringBuilder said = new StringBuilder();
    for (Step step : steps) {
      said.append(step.route().path()).append('\n').append(step.id() == null ? "" : step.id()).append('\n').append(step.body()).append('\n');
    }
    return said.toString();
  }

  private Receipt timed(String name, Envelope envelope) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "failed";
    try {
      Receipt receipt = commands.send(envelope);
      outcome = receipt.repeated() ? "repeated" : "recorded";
      return receipt;
    } catch (Rejection rejection) {
      outcome = "rejected";
      throw rejection;
    } finally {
      sample.stop(Timer.builder("mingjian.commands").tag("command", name).tag("outcome", outcome).register(meters));
    }
  }
}
