package org.gongkai.disclosure.item;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opening a correction of a published item, giving it up, and closing the record. */
@Component
class Correcting {

  private final Items items;
  private final StaffAccess access;
  private final Clock clock;

  Correcting(Items items, StaffAccess access, Clock clock) {
    this.items = items;
    this.access = access;
    this.clock = clock;
  }

  Mono<Item> correct(String id, Revision seen, ChangeNote note, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Corrections.open(item, note, actor, now()))
        .flatMap(next -> items.replace(next, new Act(actor, Action.CORRECT.verb(), note.note())));
  }

  Mono<Item> discard(String id, Revision seen, String reason, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Corrections.discard(item, reason, actor, now()))
        .flatMap(next -> items.replace(next, new Act(actor, Action.DISCARD.verb(), reason)));
  }

  Mono<Item> archive(String id, Revision seen, String reason, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Corrections.archive(item, reason, actor, now()))
        .flatMap(next -> items.replace(next, new Act(actor, Action.ARCHIVE.verb(), reason)));
  }

  Mono<Item> restore(String id, Revision seen, String reason, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Corrections.restore(item, reason, actor, now()))
        .flatMap(next -> items.replace(next, new Act(actor, Action.RESTORE.verb(), reason)));
  }

  private Mono<Item> open(String id, Revision seen, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).doOnNext(item -> seen.check(item.revision()));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
