package org.gongkai.disclosure.release;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/** The next state of a package while a verb puts it together; a verb says only what it changes. */
final class Next {

  private final ReleasePackage before;
  private final Instant at;
  private ReleasePackage.State state;
  private String title;
  private List<ReleasePackage.Member> members;
  private ReleasePackage.@Nullable Waiver exception;
  private @Nullable Instant scheduledAt;
  private @Nullable Person releasedBy;
  private @Nullable Instant releasedAt;
  private @Nullable String failure;
  private long attempt;

  Next(ReleasePackage before, Instant at) {
    this.before = before;
    this.at = at;
    this.state = before.state();
    this.title = before.title();
    this.members = before.members();
    this.exception = before.exception();
    this.scheduledAt = before.scheduledAt();
    this.releasedBy = before.releasedBy();
    this.releasedAt = before.releasedAt();
    this.attempt = before.attempt();
  }

  Next state(ReleasePackage.State next) {
    state = next;
    scheduledAt = next == ReleasePackage.State.SCHEDULED ? scheduledAt : null;
    return this;
  }

  Next title(String next) {
    title = next;
    return this;
  }

  Next members(List<ReleasePackage.Member> next) {
    members = List.copyOf(next);
    return this;
  }

  Next exception(ReleasePackage.Waiver waiver) {
    exception = waiver;
    return this;
  }

  Next scheduled(Instant when, Person by) {
    state = ReleasePackage.State.SCHEDULED;
    scheduledAt = when;
    releasedBy = by;
    return this;
  }

  Next releasedBy(Person by) {
    releasedBy = by;
    return this;
  }

  Next released(Instant when) {
    releasedAt = when;
    return state(ReleasePackage.State.RELEASED);
  }

  Next attempt(long begun) {
    attempt = begun;
    return this;
  }

  Next failure(@Nullable String why) {
    failure = why;
    return this;
  }

  ReleasePackage made() {
    return new ReleasePackage(
        before.id(),
        before.revision() + 1,
        state,
        title,
        before.unit(),
        members,
        exception,
        scheduledAt,
        before.openedBy(),
        releasedBy,
        releasedAt,
        failure,
        attempt,
        before.createdAt(),
        at,
        before.pending());
  }
}
