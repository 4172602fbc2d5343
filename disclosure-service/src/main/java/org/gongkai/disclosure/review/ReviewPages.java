package org.gongkai.disclosure.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.disclosure.edition.PublicEditions;
import org.gongkai.disclosure.interpretation.InterpretationReading;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Gates;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.disclosure.item.ReviewFlow;
import org.gongkai.disclosure.item.Reviews;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the page together. */
@Component
class ReviewPages {

  private final StaffAccess access;
  private final Standings standings;
  private final Gates gates;
  private final ItemViews views;
  private final InterpretationReading interpretations;
  private final PublicEditions editions;

  ReviewPages(
      StaffAccess access,
      Standings standings,
      Gates gates,
      ItemViews views,
      InterpretationReading interpretations,
      PublicEditions editions) {
    this.access = access;
    this.standings = standings;
    this.gates = gates;
    this.views = views;
    this.interpretations = interpretations;
    this.editions = editions;
  }

  /** The item with its page; the caller sees what the own delegations add. */
  record Opened(Item item, ReviewPage page) {}

  Mono<Opened> open(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(id, actor)
        .flatMap(item ->
            Mono.zip(
                    standings.of(item, actor),
                    obstacles(item).collectList(),
                    interpretations.state(item),
                    editions.correction(item).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(all -> {
                  Standing standing = all.getT1();
                  var view =
                      Objects.requireNonNull(views.ok(item, standing.everything(item)).getBody());
                  return new Opened(
                      item,
                      ReviewPage.of(
                          item,
                          view,
                          standing,
                          all.getT2(),
                          all.getT3(),
                          all.getT4().orElse(null)));
                }));
  }

  /** The text that stays inside, for those who wrote or review it. */
  Mono<Content> closed(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(id, actor)
        .map(item -> {
          if (!item.isAuthor(actor.id())) {
            actor.require(Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER);
          }
          var closed = item.review().closed();
          if (closed == null) {
            throw Refusal.notFound("未公开的全文");
          }
          return closed.content();
        });
  }

  /** Of every step from where the item stands up to its publication. */
  private Flux<ReviewPage.Obstacle> obstacles(Item item) {
    List<ItemState> ahead = new ArrayList<>(ReviewFlow.STAGES);
    ahead.add(ItemState.APPROVED);
    ahead.add(ItemState.PUBLISHED);
    ahead.removeIf(to -> to.compareTo(item.state()) <= 0);
    return Flux.concat(
        Flux.fromIterable(ahead)
            .concatMap(to ->
                gates
                    .obstacles(item, to)
                    .flatMapMany(found -> Flux.fromStream(ReviewPage.obstacles(to, found)))),
        item.state().isInProgress()
            ? Flux.fromStream(
                ReviewPage.obstacles(ItemState.SIGN_OFF, Reviews.missingReadings(item)))
            : Flux.empty());
  }
}
