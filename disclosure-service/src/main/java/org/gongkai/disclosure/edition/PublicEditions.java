package org.gongkai.disclosure.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** All editions of what is public; a withdrawn item takes them all with it. */
@Component
public class PublicEditions {

  private final Items items;
  private final Editions editions;
  private final JointReleases releases;
  private final StaffAccess access;
  private final Scheduler threads;
  private final Clock clock;

  PublicEditions(
      Items items,
      Editions editions,
      JointReleases releases,
      StaffAccess access,
      Scheduler diffThreads,
      Clock clock) {
    this.items = items;
    this.editions = editions;
    this.releases = releases;
    this.access = access;
    this.threads = diffThreads;
    this.clock = clock;
  }

  Mono<List<Edition.Line>> list(String id) {
    return open(id).map(item -> PublicItem.of(item).editions());
  }

  Mono<PublicItem> read(String id, int number) {
    return open(id)
        .flatMap(item ->
            edition(item, number).map(found -> PublicItem.of(item, found, LocalDate.now(clock))));
  }

  Mono<EditionDiff> diff(String id, int from, int to) {
    return open(id)
        .flatMap(item -> Mono.zip(edition(item, from), edition(item, to)))
        .flatMap(
            both -> compared(() -> EditionDiff.of(both.getT1().content(), both.getT2().content())));
  }

  /** Of the working copy and what is public now; before the first publication all is new. */
  Mono<EditionDiff> working(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(id, actor)
        .flatMap(item -> {
          Edition last = item.edition();
          Content before = last == null ? item.content().emptied() : last.content();
          return compared(() -> EditionDiff.of(before, item.content()));
        });
  }

  /** What a correction under way changes in what the public reads; empty for any other item. */
  public Mono<EditionDiff> correction(Item item) {
    Edition last = item.edition();
    return last == null || !item.isCorrection()
        ? Mono.empty()
        : compared(() -> EditionDiff.of(last.content(), item.content()));
  }

  private Mono<Item> open(String id) {
    return items
        .find(id)
        .filterWhen(releases::isOut)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")))
        .map(item -> {
          if (item.isPublic()) {
            return item;
          }
          throw item.isNoticed()
              ? new Refusal(ItemCode.WITHDRAWN, "该公开事项已撤下。")
              : Refusal.notFound("公开事项");
        });
  }

  private Mono<Edition> edition(Item item, int number) {
    Edition last = Objects.requireNonNull(item.edition());
    return last.number() == number
        ? Mono.just(last)
        : editions
            .find(item.id(), number)
            .filter(kept -> number < last.number())
            .switchIfEmpty(Mono.error(() -> Refusal.notFound("该版本")));
  }

  private <T> Mono<T> compared(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(threads)
        .onErrorMap(
            RejectedExecutionException.class,
            full -> new Refusal(CommonCode.SERVICE_UNAVAILABLE, "比较繁忙，请稍后再试。"));
  }
}
