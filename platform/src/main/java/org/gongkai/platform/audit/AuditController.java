package org.gongkai.platform.audit;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The audit trail, newest first: for auditors and administrators. */
@RestController
@RequestMapping("${gongkai.api.base}/audit")
class AuditController {

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping
  Mono<Page<AuditView>> list(
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "actor", required = false) @Nullable String by,
      Actor actor,
      PageRequest page) {
    actor.require(Role.AUDITOR, Role.ADMIN);
    return trail
        .find(object, by, page)
        .collectList()
        .map(found -> Page.of(found, page, AuditView::of, last -> Cursor.of(last.at(), last.id())));
  }

  record AuditView(
      String id,
      Instant at,
      String object,
      long revision,
      String action,
      String actor,
      String actorName,
      String unit,
      @Nullable String reason) {

    static AuditView of(AuditEntry entry) {
      return new AuditView(
          entry.id(),
          entry.at(),
          entry.object(),
          entry.revision(),
          entry.action(),
          entry.actorId(),
          entry.actorName(),
          entry.actorUnit(),
          entry.reason());
    }
  }
}
