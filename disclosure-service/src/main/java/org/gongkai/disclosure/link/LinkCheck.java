package org.gongkai.disclosure.link;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that public pages link to and that has to be looked for.
 *
 * @param id made of the target
 * @param target address of a page elsewhere, or id of a file kept here
 * @param host empty for a file kept here
 * @param wantedOn when it was last found on a page
 * @param failedDays on how many days in a row there was nothing
 * @param failedOn the last one of them
 * @param since when it was first missed; null while it is there
 * @param nextAt when it is to be looked for again
 */
public record LinkCheck(
    @BsonId String id,
    String target,
    String host,
    LocalDate wantedOn,
    State state,
    int failedDays,
    @Nullable LocalDate failedOn,
    @Nullable Instant since,
    @Nullable String said,
    @Nullable Instant checkedAt,
    Instant nextAt) {

  private static final Duration DAY = Duration.ofDays(1);

  /** How sure it is. */
  public enum State {
    UNKNOWN,
    ALIVE,
    /** Missed, but not for long enough. */
    FAILING,
    DEAD
  }

  static String idOf(String target) {
    return NewId.derived("link", target).value();
  }

  /** The next state after another site has said something, or nothing. */
  LinkCheck heard(Answer answer, Instant now, LocalDate today, LinkProperties settings) {
    if (answer.fate() == Answer.Fate.ALIVE) {
      Instant again = now.plus(DAY.multipliedBy(settings.again()));
      return next(State.ALIVE, 0, null, null, answer.words(), now, again);
    }
    int days = today.equals(failedOn) ? failedDays : failedDays + 1;
    boolean dead = answer.fate() == Answer.Fate.GONE || days >= settings.days();
    Instant missed = since == null ? now : since;
    State to = dead ? State.DEAD : State.FAILING;
    return next(to, days, today, missed, answer.words(), now, now.plus(DAY));
  }

  Fault fault() {
    return said != null && said.startsWith("HTTP 4") ? Fault.PAGE_GONE : Fault.SITE_AWAY;
  }

  private LinkCheck next(
      State to,
      int days,
      @Nullable LocalDate lastFailure,
      @Nullable Instant missed,
      String words,
      Instant now,
      Instant again) {
    return new LinkCheck(
        id, target, host, wantedOn, to, days, lastFailure, missed, words, now, again);
  }
}
