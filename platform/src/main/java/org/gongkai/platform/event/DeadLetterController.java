package org.gongkai.platform.event;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Messages that could not be handled: for administrators. */
@RestController
@RequestMapping("${gongkai.api.base}/dead-letters")
class DeadLetterController {

  private final DeadLetters letters;

  DeadLetterController(DeadLetters letters) {
    this.letters = letters;
  }

  @GetMapping
  Mono<Page<DeadLetterView>> list(Actor actor, PageRequest page) {
    actor.require(Role.ADMIN);
    return letters
        .list(page)
        .collectList()
        .map(found -> Page.of(found, page, DeadLetterView::of, last -> Cursor.of(last.id())));
  }

  @PostMapping("/{id}/replay")
  Mono<DeadLetterView> replay(@PathVariable String id, Actor actor) {
    actor.require(Role.ADMIN);
    return letters.replay(id, actor).map(DeadLetterView::of);
  }

  @DeleteMapping("/{id}")
  Mono<DeadLetterView> discard(@PathVariable String id, Actor actor) {
    actor.require(Role.ADMIN);
    return letters.discard(id, actor).map(DeadLetterView::of);
  }

  /** The message body stays inside: it may hold more than an administrator has to see. */
  record DeadLetterView(
      String id,
      String topic,
      String type,
      String subject,
      String cause,
      Instant failedAt,
      String state) {

    static DeadLetterView of(DeadLetter letter) {
      return new DeadLetterView(
          letter.id(),
          letter.topic(),
          letter.type(),
          letter.subject(),
          letter.cause(),
          letter.failedAt(),
          letter.state().name());
    }
  }
}
