package mingjian.infra.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/// What Axon names messages by, and what a command is called that came without a name: UUIDs of version 7 (RFC 9562), which begin with the time. The log keeps
/// indexes of such ids, and what comes in order is written at their end; random ids touch a page of the index each, the more the longer the log. The events of
/// commands are named in the same order, by their command.
///
/// Within a millisecond they count on. The time is that of this machine's clock and nothing depends on it.
public final class TimeOrderedIds extends IdentifierFactory {
  private static final NoArgGenerator UUIDS = Generators.timeBasedEpochGenerator();

  public static String next() {
    return UUIDS.generate().toString();
  }

  @Override
  public String generateIdentifier() {
    return next();
  }
}
