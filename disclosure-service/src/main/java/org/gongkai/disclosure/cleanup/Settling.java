package org.gongkai.disclosure.cleanup;

import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether all documents of a campaign are settled, so that it can be closed. */
record Settling(Cleanups cleanups, Items items) {

  /** How many open documents a refused closing names. */
  private static final int NAMED = 20;

  /** What is no longer public cannot be judged, and must not hold up the closing. */
  Mono<Void> dropWithdrawn(Campaign campaign, Actor actor) {
    Act act = Act.of(actor, "cleanup.withdrawn");
    return Flux.just(CleanupDocument.State.OPEN, CleanupDocument.State.JUDGED)
        .concatMap(
            state -> cleanups.all(campaign.id(), new Cleanups.Wanted(List.of(), state, null)))
        .filterWhen(document ->
            items.find(document.itemId()).filter(Item::isPublic).hasElement().map(there -> !there))
        .concatMap(
            document -> cleanups.documents().change(document.id(), act, CleanupDocument::withdrawn))
        .then();
  }

  /**
   * Refuses while anything is not judged or not confirmed.
   *
   * @param amendmentsMayWait whether it was said why some are still to come
   */
  Mono<Void> requireSettled(Campaign campaign, boolean amendmentsMayWait) {
    Flux<CleanupDocument.State> unsettled =
        amendmentsMayWait
            ? Flux.just(CleanupDocument.State.OPEN, CleanupDocument.State.JUDGED)
            : Flux.just(
                CleanupDocument.State.OPEN,
                CleanupDocument.State.JUDGED,
                CleanupDocument.State.AMENDING);
    return unsettled
        .concatMap(state ->
            cleanups.of(campaign.id(), new Cleanups.Wanted(List.of(), state, null), null, NAMED))
        .map(open ->
            new FieldProblem(
                "/documents/" + open.itemId(), "“" + open.title() + "”" + open.state().label()))
        .collectList()
        .doOnNext(open -> {
          if (!open.isEmpty()) {
            throw new Refusal(ItemCode.GATE_CLOSED, "尚有文件未完成清理，不能结束；只差修改的，可以说明原因后结束。", open);
          }
        })
        .then();
  }
}
