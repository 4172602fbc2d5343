package org.gongkai.disclosure.proof;

import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is, or once was, public of an item: the content that the log speaks of. */
@Component
class PublicContents {

  private final Items items;
  private final Editions editions;
  private final JointReleases releases;

  PublicContents(Items items, Editions editions, JointReleases releases) {
    this.items = items;
    this.editions = editions;
    this.releases = releases;
  }

  /**
   * The content of one edition, exactly as it was approved.
   *
   * @param withdrawn whether nobody may read it any more
   */
  record PublicContent(int edition, Content content, boolean withdrawn) {

    /** Whether this leaf tells of the current state, so that no later one is to be expected. */
    boolean isToldBy(StoredLeaf leaf) {
      return withdrawn == (leaf.kind() == LogKind.WITHDRAWN)
          && leaf.edition() != null
          && leaf.edition() >= edition;
    }
  }

  /** The current edition, or that of a number; empty for what has never been public. */
  Mono<PublicContent> find(String itemId, @Nullable Integer number) {
    return items
        .find(itemId)
        .filterWhen(releases::isOut)
        .flatMap(item -> {
          Edition current = item.edition();
          if (current == null) {
            return Mono.empty();
          }
          return number == null || number == current.number()
              ? Mono.just(of(item, current))
              : editions.find(itemId, number).map(earlier -> of(item, earlier));
        })
        .filter(found -> !found.content().isInternal());
  }

  private static PublicContent of(Item item, Edition edition) {
    return new PublicContent(edition.number(), edition.content(), item.withdrawal() != null);
  }
}
