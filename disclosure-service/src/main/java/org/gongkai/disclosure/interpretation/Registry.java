package org.gongkai.disclosure.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Registers what another feature has made to interpret a document, and knows what interprets it.
 */
@Component
public class Registry {

  private final InterpretationDesk desk;
  private final Interpretations interpretations;
  private final Items items;
  private final Clock clock;

  Registry(InterpretationDesk desk, Interpretations interpretations, Items items, Clock clock) {
    this.desk = desk;
    this.interpretations = interpretations;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Registers an item as the interpretation of a document: released together with it, or a deeper
   * look when the document is in force already. What is registered for the item stays.
   */
  public Mono<Void> register(
      String itemId, String policyId, Form form, Interpreter interpreter, Actor actor) {
    return interpretations
        .sheets()
        .find(itemId)
        .hasElement()
        .filter(known -> !known)
        .flatMap(unknown -> items.find(policyId).map(this::isInForce).defaultIfEmpty(false))
        .map(inForce ->
            new SheetRequest(
                policyId,
                List.of(form),
                interpreter,
                inForce ? Phase.AFTER : Phase.WITH,
                inForce ? Sheet.After.DEEP : null,
                null))
        .flatMap(request -> desk.register(itemId, null, request, actor))
        .then();
  }

  private boolean isInForce(Item policy) {
    return InterpretationGate.isInForce(policy, LocalDate.now(clock));
  }

  /** Whether somebody has written an interpretation of the document that is not withdrawn. */
  public Mono<Boolean> isInterpreted(String policyId) {
    return interpretations
        .of(policyId)
        .concatMap(sheet -> items.find(sheet.id()))
        .any(item -> item.withdrawal() == null);
  }
}
