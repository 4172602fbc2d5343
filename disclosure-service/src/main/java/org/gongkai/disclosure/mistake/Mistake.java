package org.gongkai.disclosure.mistake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That a reader found something wrong in a public item. What the reader wrote stays in
 * feedback-service.
 *
 * @param id of the appeal
 * @param edition that was public then
 * @param dueOn last day for the answer to the reader
 * @param by who took it up or dismissed it last
 * @param reason why it was dismissed, or what the correction is to change
 */
public record Mistake(
    @BsonId String id,
    long revision,
    State state,
    String itemId,
    String title,
    String unit,
    int edition,
    Instant receivedAt,
    LocalDate dueOn,
    @Nullable Person by,
    @Nullable String reason,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** What has become of it. */
  public enum State {
    OPEN("待核实"),
    /** A correction is under way. */
    CORRECTING("更正中"),
    /** A newer edition is public, or the item was withdrawn. */
    CORRECTED("已更正"),
    /** There is nothing wrong. */
    DISMISSED("不属实");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }

    boolean waits() {
      return this == OPEN || this == CORRECTING;
    }
  }

  static Mistake reported(MistakeNews news, Item item, Instant at) {
    return new Mistake(
        news.id(),
        1,
        State.OPEN,
        item.id(),
        item.content().title(),
        item.content().unit(),
        number(item),
        news.receivedAt(),
        news.dueOn(),
        null,
        null,
        at,
        List.of());
  }

  /** A correction of the item has been opened because of it. */
  Mistake taken(String what, Person person, Instant at) {
    if (state != State.OPEN) {
      throw Refusal.illegalTransition("更正", state.label());
    }
    return next(State.CORRECTING, person, what, at);
  }

  Mistake dismissed(String why, Person person, Instant at) {
    if (!state.waits()) {
      throw Refusal.illegalTransition("不予更正", state.label());
    }
    return next(State.DISMISSED, person, why, at);
  }

  /** Where it stands when the item is as it is now; a correction given up leaves it open again. */
  Mistake follow(Item item, Instant at) {
    if (state != State.CORRECTING) {
      return this;
    }
    if (item.withdrawal() != null || number(item) > edition) {
      return next(State.CORRECTED, by, reason, at);
    }
    return item.isCorrection() ? this : next(State.OPEN, by, reason, at);
  }

  private static int number(Item item) {
    return item.edition() == null ? 0 : item.edition().number();
  }

  private Mistake next(State to, @Nullable Person person, @Nullable String why, Instant at) {
    return new Mistake(
        id,
        revision + 1,
        to,
        itemId,
        title,
        unit,
        edition,
        receivedAt,
        dueOn,
        person,
        why,
        at,
        pending);
  }
}
