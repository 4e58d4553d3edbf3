package mingjian.query.axon;

import mingjian.query.View;
import mingjian.query.ViewWriter;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/// The token of a view is the position that stands beside its rows; whoever writes rows writes it. So nothing is stored here.
record ViewTokens(View<?> view, ViewWriter writer) implements TokenStore {
  @Override
  public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {}

  @Override
  public @Nullable TrackingToken fetchToken(String processorName, int segment) {
    long position = writer.position(view);
    return position == 0 ? null : new GlobalSequenceTrackingToken(position);
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
