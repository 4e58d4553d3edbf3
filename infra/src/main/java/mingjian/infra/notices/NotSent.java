package mingjian.infra.notices;

import org.jspecify.annotations.Nullable;

/// The other side didn't take a notice; why, in Chinese.
final class NotSent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Whether this notice alone is the reason, such as an address that doesn't exist: another may well be taken.
  final boolean itsOwnFault;

  NotSent(String message, boolean itsOwnFault, @Nullable Throwable cause) {
    super(message, cause);
    this.itsOwnFault = itsOwnFault;
  }
}
