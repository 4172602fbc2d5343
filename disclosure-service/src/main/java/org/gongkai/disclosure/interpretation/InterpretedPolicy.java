package org.gongkai.disclosure.interpretation;

import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.RegisteredLinks;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** A policy shows what is registered as its interpretation, also when that text names no policy. */
@Component
class InterpretedPolicy implements RegisteredLinks {

  private final Interpretations interpretations;

  InterpretedPolicy(Interpretations interpretations) {
    this.interpretations = interpretations;
  }

  @Override
  public Flux<Link> of(Item item) {
    return item.content().type() == ItemType.INTERPRETATION
        ? interpretations
            .sheets()
            .find(item.id())
            .map(sheet -> new Link(Link.Kind.INTERPRETS, sheet.policyId(), null, null))
            .flux()
        : Flux.empty();
  }
}
