package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication ahead of its approvals: asked for by one person, done by a second, approved in
 * retrospect.
 *
 * @param people who answer for it, two once it is published
 * @param signer whether one of them may sign off
 * @param openUntil last day for the approvals; null unless they are still missing
 * @param dueOn the same, kept for good
 * @param overdueAt when it was found late; null if it never was
 * @param settledAt when approved or withdrawn
 */
public record Emergency(
    String reason,
    List<Person> people,
    boolean signer,
    String contentHash,
    @Nullable Instant publishedAt,
    @Nullable LocalDate openUntil,
    @Nullable LocalDate dueOn,
    @Nullable Instant overdueAt,
    @Nullable Instant settledAt) {

  public Emergency {
    people = List.copyOf(people);
  }

  static Emergency asked(String reason, Person by, boolean signer, String contentHash) {
    return new Emergency(reason, List.of(by), signer, contentHash, null, null, null, null, null);
  }

  Emergency published(Person second, boolean signs, Instant at, LocalDate due) {
    return new Emergency(
        reason, Item.with(people, second), signer || signs, contentHash, at, due, due, null, null);
  }

  Emergency overdue(Instant at) {
    return new Emergency(
        reason, people, signer, contentHash, publishedAt, openUntil, dueOn, at, null);
  }

  /** With a last day counted by another calendar. */
  Emergency recounted(LocalDate due) {
    return new Emergency(
        reason, people, signer, contentHash, publishedAt, due, due, overdueAt, settledAt);
  }

  Emergency settled(Instant at) {
    return new Emergency(
        reason, people, signer, contentHash, publishedAt, null, dueOn, overdueAt, at);
  }

  /** Published, and its approvals are still missing. */
  public boolean isOpen() {
    return publishedAt != null && settledAt == null;
  }
}
