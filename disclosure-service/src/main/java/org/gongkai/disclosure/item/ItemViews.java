package org.gongkai.disclosure.item;

import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a working item and its ETag. */
@Component
public class ItemViews {

  private final ElementChecks checks;

  ItemViews(ElementChecks checks) {
    this.checks = checks;
  }

  public ResponseEntity<ItemView> ok(Item item, Actor caller) {
    return Revision.ok(ItemView.of(item, caller, checks), item.revision());
  }

  ResponseEntity<ItemView> created(Item item, Actor caller) {
    URI location = URI.create("/api/disclosure/desk/" + item.id());
    return Revision.tag(ResponseEntity.created(location), item.revision())
        .body(ItemView.of(item, caller, checks));
  }
}
