package org.gongkai.disclosure.desk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.CoReading;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.disclosure.item.Review;
import org.gongkai.disclosure.item.ReviewFlow;
import org.gongkai.disclosure.item.Visibility;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which items a work list shows.
 *
 * @param state null for all that is not yet public
 * @param mine only what waits for the caller in person, or for somebody the caller stands in for
 * @param retrospective only emergency publications without their approvals; null for any
 */
record DeskFilter(@Nullable ItemState state, boolean mine, @Nullable Retrospective retrospective) {

  private static final String OPEN_UNTIL = "review.emergency.openUntil";
  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

  /** How the approvals of an emergency publication stand. */
  enum Retrospective {
    /** They are missing, in time or not. */
    OPEN,
    /** They are missing and their time has run out. */
    OVERDUE
  }

  /** Whether the list has anything that is in the ordinary course, and of it anything at all. */
  boolean isOrdinary(Caller caller) {
    return retrospective == null && (!mine || !waitingFor(caller).isEmpty());
  }

  /** Whether the list has emergency publications that wait for their approvals. */
  boolean isRetrospective(Caller caller) {
    return retrospective != null
        || mine
            && (state == null || state == ItemState.PUBLISHED)
            && !waitingInRetrospect(caller).isEmpty();
  }

  /** The query for one page of the caller's units; it begins with an index's fields. */
  Bson query(Caller caller, UnitTree units, @Nullable Cursor after) {
    List<Bson> all = within(caller, units);
    all.add(state == null ? in("state", inProgress()) : eq("state", state.name()));
    if (mine) {
      all.add(or(waitingFor(caller)));
    }
    return page(all, after);
  }

  /** The same for emergency publications, of which there are few at any time. */
  Bson retrospectiveQuery(Caller caller, UnitTree units, LocalDate today, @Nullable Cursor after) {
    List<Bson> all = new ArrayList<>();
    all.add(exists(OPEN_UNTIL));
    all.add(lt(OPEN_UNTIL, retrospective == Retrospective.OVERDUE ? today : FAR));
    all.addAll(within(caller, units));
    if (mine) {
      List<Bson> waiting = waitingInRetrospect(caller);
      all.add(waiting.isEmpty() ? exists("_id", false) : or(waiting));
    }
    return page(all, after);
  }

  /** Whether the list has what the caller was asked by name to read beside the reviewers. */
  boolean isReading() {
    return mine && retrospective == null && (state == null || state.isReviewStage());
  }

  /** Important items under review of which the caller is a named co-reader or the gatekeeper. */
  Bson readingQuery(Caller caller, UnitTree units, @Nullable Cursor after) {
    String person = caller.actor().id();
    List<Bson> all = within(caller, units);
    all.add(state == null ? in("state", stages()) : eq("state", state.name()));
    all.add(or(eq("review.coReaders.id", person), eq("review.gatekeeper.id", person)));
    all.add(eq("review.important", true));
    all.add(notBy(person));
    return page(all, after);
  }

  /** Whether the person still has to say something of the item as it is. */
  static boolean isUnread(Item item, String person) {
    Review review = item.review();
    CoReading word = review.gatekeeping();
    boolean keeps = review.gatekeeper() != null && review.gatekeeper().id().equals(person);
    return (keeps ? Stream.ofNullable(word) : review.coReadings().stream())
        .noneMatch(
            it -> it.person().id().equals(person) && it.contentHash().equals(item.contentHash()));
  }

  private static List<Bson> within(Caller caller, UnitTree units) {
    List<Bson> all = new ArrayList<>();
    String own = caller.actor().unit();
    if (!units.isWhole(own)) {
      all.add(in("content.unit", units.within(own)));
    }
    return all;
  }

  private static Bson page(List<Bson> all, @Nullable Cursor after) {
    if (after != null) {
      Instant updatedAt = after.instant(0);
      all.add(
          or(
              lt("updatedAt", updatedAt),
              and(eq("updatedAt", updatedAt), gt("_id", after.text(1)))));
    }
    return and(all);
  }

  private static List<String> inProgress() {
    return Stream.of(ItemState.values())
        .filter(ItemState::isInProgress)
        .map(ItemState::name)
        .toList();
  }

  private static List<String> stages() {
    return ReviewFlow.STAGES.stream().map(ItemState::name).toList();
  }

  private static List<Bson> waitingFor(Caller caller) {
    List<Bson> waiting = new ArrayList<>();
    if (caller.actor().is(Role.DRAFTER)) {
      waiting.add(and(eq("state", ItemState.DRAFT.name()), eq("authors.id", caller.actor().id())));
    }
    for (ItemState stage : ReviewFlow.STAGES) {
      caller.mayDecide(stage).forEach(may -> waiting.add(and(eq("state", stage.name()), may)));
    }
    if (caller.actor().is(Role.SIGNER) || caller.actor().is(Role.OFFICE)) {
      waiting.add(and(eq("state", ItemState.APPROVED.name()), publishable()));
    }
    return waiting;
  }

  /** What may become public, or is for the staff of its unit. */
  private static Bson publishable() {
    return or(
        eq("content.openness", Openness.PROACTIVE.name()),
        eq("content.visibility", Visibility.INTERNAL.name()));
  }

  private static List<Bson> waitingInRetrospect(Caller caller) {
    List<Bson> waiting = new ArrayList<>();
    for (int given = 0; given < ReviewFlow.STAGES.size(); given++) {
      Bson next = and(eq("state", ItemState.PUBLISHED.name()), size("approvals", given));
      caller.mayDecide(ReviewFlow.STAGES.get(given)).forEach(may -> waiting.add(and(next, may)));
    }
    return waiting;
  }

  /** What a person who neither wrote nor approved may decide on. */
  static Bson notBy(String person) {
    return and(ne("authors.id", person), ne("approvals.person.id", person));
  }
}
