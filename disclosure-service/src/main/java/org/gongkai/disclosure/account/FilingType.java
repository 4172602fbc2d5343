package org.gongkai.disclosure.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is filed (备案). */
public enum FilingType {
  OPEN("开设", Set.of(AccountState.PROPOSED), AccountState.OPEN),
  CHANGE("变更", Set.of(AccountState.OPEN, AccountState.SUSPENDED), null),
  SUSPEND("暂停", Set.of(AccountState.OPEN), AccountState.SUSPENDED),
  RESUME("恢复", Set.of(AccountState.SUSPENDED), AccountState.OPEN),
  CLOSE("关停", Set.of(AccountState.OPEN, AccountState.SUSPENDED), AccountState.CLOSED),
  CANCEL(
      "注销",
      Set.of(AccountState.OPEN, AccountState.SUSPENDED, AccountState.CLOSED),
      AccountState.CANCELLED),
  /** Taken over from an existing list by the office (存量登记); never filed by a unit. */
  REGISTER("存量登记", Set.of(), null);

  private final String label;
  private final Set<AccountState> from;
  private final @Nullable AccountState to;

  FilingType(String label, Set<AccountState> from, @Nullable AccountState to) {
    this.label = label;
    this.from = from;
    this.to = to;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }

  boolean mayFollow(AccountState state) {
    return from.contains(state);
  }

  /** What an accepted filing makes of the account. */
  AccountState after(AccountState state) {
    return to == null ? state : to;
  }

  /** Whether it says what the account is to be. */
  boolean hasProfile() {
    return this == OPEN || this == CHANGE;
  }

  /** Whether citizens have to be told where a website has gone. */
  boolean endsIt() {
    return this == CLOSE || this == CANCEL;
  }
}
