package org.gongkai.disclosure.cleanup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One clean-up of the documents of a unit and those below it.
 *
 * @param basis the decision that orders it
 * @param until the last day for verdicts
 * @param before the stock when it was taken
 * @param after the stock at the closing
 * @param documents how many need a verdict
 * @param amendments why it was closed before all amendments were public; null when they were
 */
public record Campaign(
    @BsonId String id,
    long revision,
    String title,
    String basis,
    Type type,
    String unit,
    LocalDate from,
    LocalDate until,
    State state,
    Stock before,
    @Nullable Stock after,
    int documents,
    Person openedBy,
    Instant openedAt,
    @Nullable Person closedBy,
    @Nullable Instant closedAt,
    @Nullable String amendments,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** Which documents are cleaned up. */
  public enum Type {
    NORMATIVE,
    /** Policies, too. */
    ALL;

    boolean includes(String itemType) {
      return itemType.equals("NORMATIVE_DOCUMENT") || this == ALL && itemType.equals("POLICY");
    }
  }

  /** Whether verdicts are still given. */
  public enum State {
    OPEN("清理中"),
    CLOSED("已结束");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Campaign open(
      String id,
      CampaignRequest request,
      String unit,
      Stock stock,
      int documents,
      Actor by,
      Instant at) {
    return new Campaign(
        id,
        1,
        request.title().strip(),
        request.basis().strip(),
        request.type(),
        unit,
        request.from(),
        request.until(),
        State.OPEN,
        stock,
        null,
        documents,
        new Person(by.id(), by.name()),
        at,
        null,
        null,
        null,
        List.of());
  }

  /** With documents that the stock had missed; none changes nothing. */
  Campaign grown(List<String> validities) {
    requireOpen("补充文件");
    Stock stock = before;
    for (String validity : validities) {
      stock = stock.with(validity);
    }
    return validities.isEmpty()
        ? this
        : next(State.OPEN, stock, null, documents + validities.size(), null, null, null);
  }

  /**
   * @param why amendments are still to come; null when none is
   */
  Campaign close(Stock counted, @Nullable String why, Actor by, Instant at) {
    requireOpen("结束清理");
    return next(State.CLOSED, before, counted, documents, new Person(by.id(), by.name()), at, why);
  }

  void requireOpen(String act) {
    if (state != State.OPEN) {
      throw Refusal.illegalTransition(act, state.label());
    }
  }

  private Campaign next(
      State next,
      Stock stock,
      @Nullable Stock counted,
      int count,
      @Nullable Person closer,
      @Nullable Instant at,
      @Nullable String why) {
    return new Campaign(
        id,
        revision + 1,
        title,
        basis,
        type,
        unit,
        from,
        until,
        next,
        stock,
        counted,
        count,
        openedBy,
        openedAt,
        closer,
        at,
        why,
        pending);
  }
}
