package org.gongkai.platform.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The audit trail, newest first: for auditors and administrators. Whoever takes it away is noted.
 */
@RestController
@RequestMapping("${gongkai.api.base}")
class AuditController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  /** Tells office programs that the table is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final AuditTrail trail;
  private final Clock clock;

  AuditController(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/audit")
  Mono<Page<AuditView>> list(
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "actor", required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Actor actor,
      PageRequest page) {
    actor.require(Role.AUDITOR, Role.ADMIN);
    return trail
        .find(new AuditQuery(object, by, unit, action, from, to), page)
        .collectList()
        .map(found -> Page.of(found, page, AuditView::of, last -> Cursor.of(last.at(), last.id())));
  }

  @GetMapping(path = "/exports/audit.ndjson", produces = MediaType.APPLICATION_NDJSON_VALUE)
  Mono<ResponseEntity<Flux<AuditView>>> lines(
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "actor", required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Actor actor) {
    AuditQuery query = new AuditQuery(object, by, unit, action, from, to);
    return export(actor)
        .thenReturn(
            file("audit.ndjson", MediaType.APPLICATION_NDJSON)
                .body(trail.all(query).map(AuditView::of)));
  }

  @GetMapping(path = "/exports/audit.csv", produces = "text/csv")
  Mono<ResponseEntity<Flux<String>>> table(
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "actor", required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Actor actor) {
    AuditQuery query = new AuditQuery(object, by, unit, action, from, to);
    return export(actor)
        .thenReturn(
            file("audit.csv", CSV)
                .body(
                    Flux.concat(
                        Mono.just(BYTE_ORDER_MARK + AuditView.HEADINGS),
                        trail.all(query).map(entry -> AuditView.of(entry).csv()))));
  }

  private Mono<?> export(Actor actor) {
    actor.require(Role.AUDITOR, Role.ADMIN);
    AuditEntry entry =
        AuditEntry.noted(clock.instant(), "audit/" + actor.id(), 0, "audit.export", actor);
    return trail.append(List.of(entry.remembered()));
  }

  private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString());
  }
}
