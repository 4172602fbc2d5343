package org.gongkai.disclosure.release;

import java.time.Duration;
import org.gongkai.disclosure.notice.Matter;
import org.gongkai.disclosure.notice.Notice;
import org.gongkai.disclosure.notice.Notices;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Releases what is due, and carries on where a crash has stopped a release. */
@Component
class ReleaseSweep {

  private static final Logger log = LoggerFactory.getLogger(ReleaseSweep.class);
  private static final int BATCH = 20;

  /** Younger ones are most likely on their way in this very moment. */
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private static final Act SCHEDULED = Act.of(Actor.service("disclosure-service"), "release.begin");

  private final Releases releases;
  private final Releasing releasing;
  private final Notices notices;

  ReleaseSweep(Releases releases, Releasing releasing, Notices notices) {
    this.releases = releases;
    this.releasing = releasing;
    this.notices = notices;
  }

  /** Emits the packages that were released. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.release.sweep:1s}")
  Flux<ReleasePackage> sweep() {
    return Flux.concat(
        Flux.defer(() -> releases.leftBehind(releasing.now().minus(LEFT_BEHIND), BATCH))
            .concatMap(this::advance),
        Flux.defer(() -> releases.due(releasing.now(), BATCH)).concatMap(this::begin));
  }

  private Mono<ReleasePackage> begin(ReleasePackage due) {
    return Mono.defer(() ->
            releases
                .documents()
                .change(due.id(), SCHEDULED, one -> one.beginScheduled(releasing.now())))
        .flatMap(this::advance);
  }

  /** One that cannot be released holds up no other; its people are told. */
  private Mono<ReleasePackage> advance(ReleasePackage one) {
    return releasing
        .advance(one)
        .onErrorResume(
            Refusal.class,
            refused -> {
              log.warn("Release {} did not come about: {}", one.id(), refused.getMessage());
              return tell(one, refused).then(Mono.empty());
            });
  }

  private Mono<Void> tell(ReleasePackage one, Refusal refused) {
    Matter matter =
        new Matter(one.id(), "/api/disclosure/releases/" + one.id(), one.unit(), one.title());
    return notices.give(
        java.util.List.of(
            Notice.toRole(
                Notice.Kind.RELEASE_FAILED,
                matter,
                Long.toString(one.revision()),
                Role.OFFICE,
                Releasing.why(refused),
                releasing.now())));
  }
}
