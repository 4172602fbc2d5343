package org.gongkai.disclosure.item;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Completes links to public items by their title and number, so that reviewers see what is meant.
 */
@Component
class LinkTitles {

  private final Items items;

  LinkTitles(Items items) {
    this.items = items;
  }

  /** What the author wrote stays. */
  Mono<Content> complete(Content content) {
    return content.links().stream().noneMatch(LinkTitles::isBare)
        ? Mono.just(content)
        : Flux.fromIterable(content.links())
            .concatMap(this::complete)
            .collectList()
            .map(links -> content.shown(content.elements().validity(), links));
  }

  private Mono<Link> complete(Link link) {
    String target = link.itemId();
    if (target == null || !isBare(link)) {
      return Mono.just(link);
    }
    return items
        .find(target)
        .filter(Item::isPublic)
        .map(PublicItem::of)
        .map(found ->
            new Link(
                link.kind(),
                target,
                found.content().title(),
                found.content().elements().documentNumber()))
        .defaultIfEmpty(link);
  }

  private static boolean isBare(Link link) {
    return link.itemId() != null && link.title() == null;
  }
}
