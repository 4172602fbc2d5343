package org.gongkai.disclosure.mistake;

import org.gongkai.disclosure.item.ChangeNote;
import org.gongkai.disclosure.item.Corrections;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officials do with a mistake that was reported. */
@Component
class MistakeDesk {

  private final Mistakes mistakes;
  private final Items items;
  private final StaffAccess access;
  private final Units units;

  MistakeDesk(Mistakes mistakes, Items items, StaffAccess access, Units units) {
    this.mistakes = mistakes;
    this.items = items;
    this.access = access;
    this.units = units;
  }

  Mono<Mistake> open(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return mistakes
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("纠错信息")))
        .delayUntil(mistake -> units.requireWithin(mistake.unit(), actor));
  }

  /**
   * Opens a correction of the item, or goes on with the one that is open. A retry after a crash in
   * between finds it open.
   */
  Mono<Mistake> correct(String id, Revision seen, ChangeNote note, Actor actor) {
    actor.require(Role.DRAFTER);
    return open(id, actor)
        .doOnNext(mistake -> seen.check(mistake.revision()))
        .flatMap(mistake -> {
          Mistake next = mistake.taken(note.note(), person(actor), mistakes.now());
          return access
              .open(mistake.itemId(), actor)
              .flatMap(item -> corrected(item, note, actor))
              .then(mistakes.documents().replace(next, new Act(actor, "correct", note.note())));
        });
  }

  Mono<Mistake> dismiss(String id, Revision seen, String reason, Actor actor) {
    actor.require(Role.DRAFTER, Role.FIRST_REVIEWER, Role.OFFICE);
    return open(id, actor)
        .doOnNext(mistake -> seen.check(mistake.revision()))
        .map(mistake -> mistake.dismissed(reason, person(actor), mistakes.now()))
        .flatMap(next -> mistakes.documents().replace(next, new Act(actor, "dismiss", reason)))
        .delayUntil(mistakes::settle);
  }

  private Mono<Item> corrected(Item item, ChangeNote note, Actor actor) {
    return item.isCorrection()
        ? Mono.just(item)
        : items.replace(
            Corrections.open(item, note, actor, mistakes.now()),
            new Act(actor, "correct", note.note()));
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
