package org.gongkai.disclosure.item;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes drafts out of what other features know; they pass the review like any other. */
@Component
public class Drafts {

  private final Drafting drafting;

  Drafts(Drafting drafting) {
    this.drafting = drafting;
  }

  /**
   * What the draft says.
   *
   * @param issuer name of who answers for it
   * @param body HTML; it is cleaned like everybody's
   */
  public record Draft(
      ItemType type,
      String title,
      String column,
      String unit,
      @Nullable String issuer,
      LocalDate signedDate,
      String body,
      List<Link> links) {}

  /** The same id again gives the draft of the first attempt. */
  public Mono<Item> create(String id, Draft draft, Actor actor) {
    return drafting.create(new NewId(id), request(draft), actor);
  }

  private static ItemRequest request(Draft draft) {
    return new ItemRequest(
        null, // externalId
        draft.type(),
        draft.title(),
        draft.column(),
        null, // infoClass
        null, // documentNumber
        draft.issuer(),
        null, // publisher
        draft.signedDate(),
        null, // effectiveDate
        null, // expiryDate
        Validity.VALID,
        null, // themeClass
        null, // genre
        null, // normativeNumber
        null, // consultUnit
        null, // consultPhone
        null, // catalogueCode
        null, // formedDate
        null, // openness
        null, // opennessGround
        null, // visibility
        draft.body(),
        null, // summary
        null, // attachments
        draft.links(),
        null, // source
        null, // sourceUrl
        null, // change
        null, // taskRef
        draft.unit());
  }
}
