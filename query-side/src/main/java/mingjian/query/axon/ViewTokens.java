package mingjian.query.axon;

import java.util.function.LongSupplier;
import mingjian.query.ViewWriter;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/// The token of a lane is the least of the positions that stand beside the rows of its views; whoever writes rows writes them. So nothing is stored
/// here.
record ViewTokens(LongSupplier position, ViewWriter writer) implements TokenStore {
  @Override
  public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {}

  @Override
  public @Nullable TrackingToken fetchToken(String processorName, int segment) {
    long least = position.getAsLong();
    return least == 0 ? null : new GlobalSequenceTrackingToken(least);
  }

  @Override
  public void extendClaim(String processorName, int segment) {
    // Axon does this when an idle processor has waited for a while
    writer.rest();
  }

  @Override
  public void releaseClaim(String processorName, int segment) {}

  @Override
  public int[] fetchSegments(String processorName) {
    return new int[] {0};
  }
}
