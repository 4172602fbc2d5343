package org.gongkai.disclosure.account;

import java.time.Instant;
import java.util.Objects;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an account did in a month.
 *
 * @param month such as 2026-11
 * @param followers at its end
 * @param by who has reported it last
 */
public record MonthFigures(
    String month,
    int posts,
    @Nullable Long followers,
    @Nullable Long reads,
    @Nullable Long interactions,
    @Nullable Instant lastPostAt,
    @Nullable Presence presence,
    Person by,
    Instant at) {

  /** Whether the same is said, whoever says it and when. */
  boolean says(MonthFigures other) {
    return month.equals(other.month)
        && posts == other.posts
        && Objects.equals(followers, other.followers)
        && Objects.equals(reads, other.reads)
        && Objects.equals(interactions, other.interactions)
        && Objects.equals(lastPostAt, other.lastPostAt)
        && presence == other.presence;
  }
}
