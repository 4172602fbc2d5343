package org.gongkai.disclosure.item;

import reactor.core.publisher.Flux;

/**
 * Knows what an item has to do with others beyond what its own text states; the other side shows it
 * like a stated link.
 */
public interface RegisteredLinks {

  /** Of kinds that an author may state, each with the id of the other item. */
  Flux<Link> of(Item item);
}
