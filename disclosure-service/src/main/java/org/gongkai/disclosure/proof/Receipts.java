package org.gongkai.disclosure.proof;

import org.gongkai.disclosure.proof.PublicContents.PublicContent;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes receipts: proofs that the log contains what became public. */
@Component
public class Receipts {

  private final LogStore store;
  private final Proofs proofs;
  private final PublicContents contents;

  Receipts(LogStore store, Proofs proofs, PublicContents contents) {
    this.store = store;
    this.proofs = proofs;
    this.contents = contents;
  }

  /**
   * The receipt of the item's latest leaf, or of the leaf by which an edition became public.
   * NOT_FOUND for what has never been public, NOT_YET_LOGGED until the leaf is signed.
   */
  public Mono<Receipt> of(String itemId, @Nullable Integer edition) {
    return contents
        .find(itemId, edition)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")))
        .flatMap(content ->
            leaf(itemId, edition, content)
                .flatMap(leaf ->
                    proofs.of(leaf).map(proven -> Receipt.of(leaf, proven, content.content()))))
        .switchIfEmpty(Mono.error(NotYetLogged::new));
  }

  private Mono<StoredLeaf> leaf(String itemId, @Nullable Integer edition, PublicContent content) {
    return edition == null
        ? store.latestOf(itemId).filter(content::isToldBy)
        : store
            .leavesOf(itemId)
            .filter(leaf -> edition.equals(leaf.edition()) && leaf.kind().isRelease())
            .next();
  }
}
