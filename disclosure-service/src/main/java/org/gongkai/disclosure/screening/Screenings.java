package org.gongkai.disclosure.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.Step;
import org.gongkai.disclosure.screening.Dictionaries.InForce;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Screens items and keeps the result, one document per item. */
@Component
class Screenings {

  private static final Act SCREEN = Act.of(Actor.service("disclosure-service"), "screen");

  private final Documents<Screening> documents;
  private final Dictionaries dictionaries;
  private final Files files;
  private final Scheduler threads;
  private final Clock clock;

  Screenings(
      DocumentStores stores,
      Dictionaries dictionaries,
      Files files,
      Scheduler screeningThreads,
      Clock clock) {
    this.documents = stores.of("screenings", Screening.class);
    this.dictionaries = dictionaries;
    this.files = files;
    this.threads = screeningThreads;
    this.clock = clock;
  }

  /** The findings of the item's present content; looks only when nobody has looked at it yet. */
  Mono<Screening> of(Item item) {
    return dictionaries
        .inForce()
        .flatMap(words ->
            documents
                .find(item.id())
                .filter(known -> known.covers(item.contentHash(), words.state()))
                .switchIfEmpty(Mono.defer(() -> look(item, words))));
  }

  /** Looks in any case; decisions about what is still the same remain. */
  Mono<Screening> anew(Item item) {
    return dictionaries.inForce().flatMap(words -> look(item, words));
  }

  Mono<Screening> replace(Screening next, Act act) {
    return documents.replace(next, act);
  }

  private Mono<Screening> look(Item item, InForce words) {
    return Attached.of(item.content(), files)
        .collectList()
        .publishOn(threads)
        .map(attached -> Screener.look(item.content(), attached, words.detectors()))
        .map(found -> Screening.of(item.id(), item.contentHash(), words.state(), found, now()))
        .flatMap(fresh ->
            documents
                .change(item.id(), SCREEN, known -> fresh.after(known, lastAuthor(item)))
                .switchIfEmpty(Mono.defer(() -> documents.insertOnce(fresh, SCREEN))));
  }

  private static Person lastAuthor(Item item) {
    return item.history().reversed().stream()
        .filter(step -> step.action().equals(Action.EDIT.verb()))
        .map(Step::person)
        .findFirst()
        .orElseGet(() -> item.authors().getFirst());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
