package mingjian.infra.proofs;

import org.jspecify.annotations.Nullable;

/// Why a proof or checkpoint can't be made, or doesn't hold: one Chinese sentence for whoever asked.
public final class ProofFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProofFailure(String message) {
    super(message);
  }

  public ProofFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
