package org.gongkai.disclosure.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An official website or new-media account, with all its filings.
 *
 * @param key by which no two accounts are the same; null while it is none: a proposal that was
 *     returned, or an account that was cancelled
 * @param waitsAt the unit that has to decide on the filing under way; null when none is
 * @param filings the oldest first; only the last can be under way
 * @param registeredAt when it came into the register, accepted or not
 */
public record Account(
    @BsonId String id,
    long revision,
    AccountState state,
    Profile profile,
    @Nullable String key,
    @Nullable String waitsAt,
    List<Filing> filings,
    Instant registeredAt,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  public Account {
    filings = List.copyOf(filings);
    pending = List.copyOf(pending);
  }

  /** Filed for; not official before the filing is accepted. */
  static Account proposed(
      String id, Profile profile, String reason, List<String> route, Filing.Step submitted) {
    Filing filing =
        new Filing(
            1,
            FilingType.OPEN,
            Filing.Outcome.UNDER_WAY,
            profile,
            null,
            reason,
            null,
            route,
            List.of(submitted));
    return new Account(
        id,
        1,
        AccountState.PROPOSED,
        profile,
        profile.key(),
        filing.waitsAt(),
        List.of(filing),
        submitted.at(),
        submitted.at(),
        List.of());
  }

  /** Taken over from a list of what exists already. */
  static Account registered(String id, Profile profile, AccountState state, Filing.Step step) {
    return new Account(
        id,
        1,
        state,
        profile,
        state == AccountState.CANCELLED ? null : profile.key(),
        null,
        List.of(registration(1, profile, null, step)),
        step.at(),
        step.at(),
        List.of());
  }

  /** The same once more changes nothing. */
  Account corrected(Profile next, Filing.Step step) {
    return next.equals(profile)
        ? this
        : with(state, next, next.key(), added(registration(number(), next, profile, step)), step);
  }

  /**
   * @param next what it is to be; only read for filings that say so
   */
  Account file(
      FilingType type,
      @Nullable Profile next,
      String reason,
      @Nullable String announcementId,
      List<String> route,
      Filing.Step step) {
    if (underWay() != null) {
      throw Refusal.illegalTransition("提交备案", "已有备案正在办理");
    }
    if (!type.mayFollow(state)) {
      throw Refusal.illegalTransition(type.label(), state.label());
    }
    Profile wanted = type.hasProfile() && next != null ? next : profile;
    Filing filing =
        new Filing(
            number(),
            type,
            Filing.Outcome.UNDER_WAY,
            wanted,
            wanted.equals(profile) ? null : profile,
            reason,
            announcementId,
            route,
            List.of(step));
    boolean proposal = state == AccountState.PROPOSED;
    Profile shown = proposal ? filing.profile() : profile;
    return with(state, shown, proposal ? shown.key() : key, added(filing), step);
  }

  /** The unit that is asked says yes; the last one makes it so. */
  Account approve(Filing.Step step) {
    Filing filing = requireUnderWay("同意备案");
    if (!filing.isAtLast()) {
      return with(state, profile, key, replaced(filing.next(filing.outcome(), step)), step);
    }
    AccountState after = filing.type().after(state);
    Profile next = filing.type().hasProfile() ? filing.profile() : profile;
    return with(
        after,
        next,
        after == AccountState.CANCELLED ? null : next.key(),
        replaced(filing.next(Filing.Outcome.ACCEPTED, step)),
        step);
  }

  /** Ends the filing without effect; a proposal keeps its words but takes no place. */
  Account end(Filing.Outcome outcome, Filing.Step step) {
    Filing filing = requireUnderWay(outcome == Filing.Outcome.RETURNED ? "退回备案" : "撤回备案");
    String kept = state == AccountState.PROPOSED ? null : key;
    return with(state, profile, kept, replaced(filing.next(outcome, step)), step);
  }

  /** Null when no filing waits for a decision. */
  @Nullable Filing underWay() {
    Filing last = filings.getLast();
    return last.isUnderWay() ? last : null;
  }

  /** Whether a unit has ever filed it, so that it changes by filings alone. */
  boolean isFiled() {
    return filings.stream()
        .anyMatch(filing ->
            filing.type() != FilingType.REGISTER
                && (filing.isUnderWay() || filing.outcome() == Filing.Outcome.ACCEPTED));
  }

  Filing requireUnderWay(String action) {
    Filing filing = underWay();
    if (filing == null) {
      throw Refusal.illegalTransition(action, "没有正在办理的备案");
    }
    return filing;
  }

  private int number() {
    return filings.size() + 1;
  }

  private List<Filing> added(Filing filing) {
    List<Filing> all = new ArrayList<>(filings);
    all.add(filing);
    return all;
  }

  private List<Filing> replaced(Filing filing) {
    List<Filing> all = new ArrayList<>(filings);
    all.set(all.size() - 1, filing);
    return all;
  }

  private Account with(
      AccountState to, Profile next, @Nullable String as, List<Filing> all, Filing.Step step) {
    return new Account(
        id,
        revision + 1,
        to,
        next,
        as,
        all.getLast().waitsAt(),
        all,
        registeredAt,
        step.at(),
        pending);
  }

  private static Filing registration(
      int number, Profile profile, @Nullable Profile before, Filing.Step step) {
    return new Filing(
        number,
        FilingType.REGISTER,
        Filing.Outcome.ACCEPTED,
        profile,
        before,
        "存量账号登记",
        null,
        List.of(),
        List.of(step));
  }
}
