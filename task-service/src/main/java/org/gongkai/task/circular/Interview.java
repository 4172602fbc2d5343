package org.gongkai.task.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.problem.Place;

/**
 * A talk with the head of a unit that fails for long (约谈).
 *
 * @param person by office and name; in no event
 * @param orders the rectification orders that led to it
 */
public record Interview(
    @BsonId String id,
    long revision,
    String issuer,
    String unit,
    List<String> scopes,
    String person,
    String reason,
    LocalDate date,
    String demands,
    List<String> orders,
    List<FollowUp> followUps,
    boolean settled,
    Instant recordedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  /** What came of it. */
  public record FollowUp(Instant at, String by, String name, String text) {}

  public Interview {
    scopes = List.copyOf(scopes);
    orders = List.copyOf(orders);
    followUps = List.copyOf(followUps);
    pending = List.copyOf(pending);
  }

  static Interview recorded(
      String id, String issuer, Place place, CircularRequests.Interviewing request, Instant now) {
    List<String> orders = request.orders() == null ? List.of() : request.orders();
    InterviewRecorded body =
        new InterviewRecorded(id, 1, now, request.unit(), issuer, request.date(), orders);
    return new Interview(
        id,
        1,
        issuer,
        request.unit(),
        place.scopes(),
        request.person(),
        request.reason(),
        request.date(),
        request.demands(),
        orders,
        List.of(),
        false,
        now,
        List.of(PendingEvent.of(InterviewRecorded.TYPE, id, 1, now, body).on(Plan.TOPIC)));
  }

  Interview followUp(String text, boolean done, Actor actor, Instant now) {
    if (settled) {
      throw Refusal.illegalTransition("跟踪", "已办结");
    }
    List<FollowUp> all = new ArrayList<>(followUps);
    all.add(new FollowUp(now, actor.id(), actor.name(), text));
    return new Interview(
        id,
        revision + 1,
        issuer,
        unit,
        scopes,
        person,
        reason,
        date,
        demands,
        orders,
        all,
        done,
        recordedAt,
        pending);
  }
}
