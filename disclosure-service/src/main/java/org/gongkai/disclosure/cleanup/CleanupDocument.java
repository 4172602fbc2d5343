package org.gongkai.disclosure.cleanup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a campaign.
 *
 * @param id of the campaign, a dot and the item's id
 * @param unit the item's own
 * @param maker the unit that judges it
 * @param confirmedBy the office's second person
 * @param rejection why the last verdict was sent back
 */
public record CleanupDocument(
    @BsonId String id,
    long revision,
    String campaign,
    String itemId,
    String title,
    @Nullable String documentNumber,
    String unit,
    String maker,
    State state,
    @Nullable String validityBefore,
    @Nullable Judgement judgement,
    @Nullable Person confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable String rejection,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** How far the verdict is. */
  public enum State {
    OPEN("待清理"),
    JUDGED("待确认"),
    CONFIRMED("已确认"),
    AMENDING("待修改"),
    AMENDED("已修改"),
    /** No longer public before it was confirmed: there is nothing to judge. */
    WITHDRAWN("已撤下");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * A verdict with its reason.
   *
   * @param effectiveDate the first day on which the document holds no longer; of an amendment the
   *     last day for it
   * @param edition the edition that was judged
   */
  public record Judgement(
      Verdict verdict,
      String reason,
      @Nullable LocalDate effectiveDate,
      int edition,
      Person by,
      Instant at) {}

  static CleanupDocument of(
      String campaign,
      String itemId,
      String title,
      @Nullable String documentNumber,
      String unit,
      String maker,
      @Nullable String validity) {
    return new CleanupDocument(
        campaign + "." + itemId,
        1,
        campaign,
        itemId,
        title,
        documentNumber,
        unit,
        maker,
        State.OPEN,
        validity,
        null,
        null,
        null,
        null,
        List.of());
  }

  CleanupDocument judge(Judgement given) {
    if (state != State.OPEN && state != State.JUDGED) {
      throw Refusal.illegalTransition("提出清理意见", state.label());
    }
    return next(maker, State.JUDGED, given, null, null, null);
  }

  /** By another person than the one who judged. */
  CleanupDocument confirm(Actor by, Instant at) {
    requireConfirmable(by);
    State then =
        Objects.requireNonNull(judgement).verdict() == Verdict.AMEND
            ? State.AMENDING
            : State.CONFIRMED;
    return next(maker, then, judgement, new Person(by.id(), by.name()), at, null);
  }

  void requireConfirmable(Actor by) {
    if (state != State.JUDGED || judgement == null) {
      throw Refusal.illegalTransition("确认清理意见", state.label());
    }
    if (judgement.by().id().equals(by.id())) {
      throw new Refusal(ItemCode.SAME_PERSON, "提出清理意见的人不能确认。");
    }
  }

  CleanupDocument reject(String why) {
    if (state != State.JUDGED) {
      throw Refusal.illegalTransition("退回清理意见", state.label());
    }
    return next(maker, State.OPEN, null, null, null, why);
  }

  /** Without object; what was confirmed stays as it is. */
  CleanupDocument withdrawn() {
    return state == State.OPEN || state == State.JUDGED
        ? next(maker, State.WITHDRAWN, judgement, null, null, null)
        : this;
  }

  CleanupDocument assign(String unit) {
    if (state != State.OPEN) {
      throw Refusal.illegalTransition("改由其他单位清理", state.label());
    }
    return next(unit, State.OPEN, null, null, null, rejection);
  }

  /** Done once a later edition, or what another document says, has changed or ended it. */
  CleanupDocument amended(Item item) {
    if (state != State.AMENDING || judgement == null) {
      return this;
    }
    boolean done =
        item.withdrawal() != null
            || item.edition() != null && item.edition().number() > judgement.edition()
            || item.validityChanges().stream()
                .anyMatch(change -> change.at().isAfter(judgement.at()));
    return done ? next(maker, State.AMENDED, judgement, confirmedBy, confirmedAt, null) : this;
  }

  private CleanupDocument next(
      String judging,
      State then,
      @Nullable Judgement given,
      @Nullable Person confirmer,
      @Nullable Instant at,
      @Nullable String why) {
    return new CleanupDocument(
        id,
        revision + 1,
        campaign,
        itemId,
        title,
        documentNumber,
        unit,
        judging,
        then,
        validityBefore,
        given,
        confirmer,
        at,
        why,
        pending);
  }
}
