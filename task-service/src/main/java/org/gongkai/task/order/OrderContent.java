package org.gongkai.task.order;

import java.util.List;
import org.gongkai.task.problem.Headline;
import org.gongkai.task.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of whom: the part of an order that never changes.
 *
 * @param scopes the unit and all above it on the day of issue
 * @param issuer the authority that checks the response
 */
public record OrderContent(
    String unit,
    List<String> scopes,
    String issuer,
    Cause cause,
    @Nullable String legalBasis,
    String demand) {

  public OrderContent {
    scopes = List.copyOf(scopes);
  }

  /** To the unit of the draft, or to who has taken over from it. */
  static OrderContent of(OrderDraft draft, String unit, Place place) {
    return new OrderContent(
        unit, place.scopes(), place.issuer(), draft.cause(), draft.legalBasis(), draft.demand());
  }

  /** The cause and the beginning of the demand, as lists show it. */
  String title() {
    return Headline.of(cause.kind().label() + "：" + demand);
  }
}
