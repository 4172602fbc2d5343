package org.gongkai.disclosure.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.account.ReportedRows.Fate;
import org.gongkai.disclosure.account.ReportedRows.Line;
import org.gongkai.disclosure.account.ReportedRows.Named;
import org.gongkai.disclosure.account.ReportedRows.Outcome;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes single posts and asks who has reviewed them (有发布无审核). */
@Component
class PostDesk {

  private final Activities activities;
  private final ActivityDesk figures;
  private final ReportedRows reported;
  private final AccountDesk desk;
  private final Items items;
  private final Clock clock;

  PostDesk(
      Activities activities,
      ActivityDesk figures,
      ReportedRows reported,
      AccountDesk desk,
      Items items,
      Clock clock) {
    this.activities = activities;
    this.figures = figures;
    this.reported = reported;
    this.desk = desk;
    this.items = items;
    this.clock = clock;
  }

  Flux<Line> take(List<PostRow> rows, Actor actor) {
    return reported.each(
        rows,
        actor,
        row -> new Named(row.account(), row.platform(), row.number()),
        (row, account) -> take(row, account, actor));
  }

  /** Somebody has reviewed a post afterwards, or has had it taken down. */
  Mono<Post> settle(String id, boolean takenDown, String why, Actor actor) {
    actor.require(Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE);
    Person by = new Person(actor.id(), actor.name());
    return activities
        .posts()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("发布内容")))
        .delayUntil(post -> desk.open(post.account(), actor))
        .map(post -> post.settled(takenDown, why, by, now()))
        .flatMap(
            next -> activities.posts().replace(next, new Act(actor, "account.post.settle", why)));
  }

  /**
   * The figures come first: after a crash in between the sender, without an answer, comes again.
   */
  private Mono<Outcome> take(PostRow row, Account account, Actor actor) {
    if (row.postedAt().isAfter(now())) {
      return Outcome.refused("发布时间在将来");
    }
    return doubt(row, account)
        .map(doubt -> Post.told(account.id(), row, doubt.orElse(null), now()))
        .flatMap(told ->
            figures
                .posted(account, told.postedAt(), actor)
                .then(kept(told, Act.of(actor, "account.post")))
                .map(fate -> new Outcome(fate, row.isRemoved() ? null : told.doubt())));
  }

  private Mono<Fate> kept(Post told, Act act) {
    return activities
        .posts()
        .find(told.id())
        .flatMap(known ->
            known.told(told) == known
                ? Mono.just(Fate.UNCHANGED)
                : activities
                    .posts()
                    .change(told.id(), act, post -> post.told(told))
                    .thenReturn(Fate.TAKEN))
        .switchIfEmpty(
            Mono.defer(() -> activities.posts().insertOnce(told, act).thenReturn(Fate.TAKEN)));
  }

  /** Why nobody is known to have reviewed the post; empty when somebody is. */
  private Mono<Optional<String>> doubt(PostRow row, Account account) {
    String reviewer = ProfileRequest.text(row.reviewer());
    if (reviewer != null && account.profile().isReviewer(reviewer)) {
      return Mono.just(Optional.empty());
    }
    String item = ProfileRequest.text(row.itemId());
    if (item == null) {
      return Mono.just(
          Optional.of(reviewer == null ? "没有来源事项，也没有审核人" : "审核人" + reviewer + "不在备案的审核人之列"));
    }
    return items
        .find(item)
        .filter(Item::isPublic)
        .map(known -> Optional.<String>empty())
        .defaultIfEmpty(Optional.of("来源事项" + item + "没有公开"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
