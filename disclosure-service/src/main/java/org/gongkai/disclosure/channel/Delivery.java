package org.gongkai.disclosure.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One item on one channel; a person confirms that it went out.
 *
 * @param place which account, group, board or paper
 * @param url where it can be seen, of a channel that has addresses
 * @param at when it went out, or failed; null while planned
 * @param readers how many have read it; null if nobody counts
 * @param audience how many it is meant for; null if nobody knows
 * @param together when all channels of a joint release speak (联动发声); null for one by itself
 */
public record Delivery(
    @BsonId String id,
    long revision,
    String itemId,
    String unit,
    Channel channel,
    String place,
    State state,
    @Nullable String url,
    @Nullable Instant at,
    @Nullable Long readers,
    @Nullable Long audience,
    @Nullable String note,
    @Nullable Instant together,
    Person person,
    Instant updatedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Where a delivery stands. */
  public enum State {
    PLANNED,
    DELIVERED,
    FAILED
  }

  /** How far from the agreed time a channel of a joint release still speaks in time. */
  static final Duration SIMULTANEOUS = Duration.ofHours(2);

  static Delivery planned(
      String id, String itemId, String unit, PlanRequest plan, Person by, Instant now) {
    return planned(id, itemId, unit, plan, null, by, now);
  }

  static Delivery planned(
      String id,
      String itemId,
      String unit,
      PlanRequest plan,
      @Nullable Instant together,
      Person by,
      Instant now) {
    return new Delivery(
        id,
        1,
        itemId,
        unit,
        plan.channel(),
        plan.place().strip(),
        State.PLANNED,
        null,
        null,
        null,
        plan.audience(),
        null,
        together,
        by,
        now,
        List.of());
  }

  /** It went out; said again, the counts are brought up to date. */
  Delivery delivered(DeliveredRequest said, boolean isPublic, Person by, Instant now) {
    if (!isPublic) {
      throw Refusal.illegalTransition("确认送达", "事项尚未公开");
    }
    Instant when = said.at() == null ? (at == null ? now : at) : said.at();
    return next(
        State.DELIVERED,
        said.url() == null ? url : said.url(),
        when,
        said.readers() == null ? readers : said.readers(),
        null,
        by,
        now);
  }

  /** It did not go out; may be delivered later. */
  Delivery failed(String reason, Person by, Instant now) {
    if (state == State.DELIVERED) {
      throw Refusal.illegalTransition("登记未送达", "已送达");
    }
    return next(State.FAILED, url, now, readers, reason, by, now);
  }

  /** Whether it spoke together with the others; null while it has not, or for one by itself. */
  @Nullable Boolean inTime() {
    return together == null || at == null || state != State.DELIVERED
        ? null
        : Duration.between(together, at).abs().compareTo(SIMULTANEOUS) <= 0;
  }

  private Delivery next(
      State to,
      @Nullable String address,
      Instant when,
      @Nullable Long read,
      @Nullable String why,
      Person by,
      Instant now) {
    return new Delivery(
        id,
        revision + 1,
        itemId,
        unit,
        channel,
        place,
        to,
        address,
        when,
        read,
        audience,
        why,
        together,
        by,
        now,
        pending);
  }
}
