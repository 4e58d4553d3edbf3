package mingjian.infra.accounts;

/// Accounts can't be read or written now; says why, in Chinese.
public final class AccountsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AccountsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
