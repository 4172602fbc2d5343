package org.gongkai.disclosure.file;

import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.NewId;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Receives a file: to the disk, through the checks, into the store; or not at all. */
class Receiving {

  private static final Role[] SENDERS = {
    Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE
  };

  private final Arrivals arrivals;
  private final FileIntake intake;
  private final Files files;
  private final Units units;

  Receiving(Arrivals arrivals, FileIntake intake, Files files, Units units) {
    this.arrivals = arrivals;
    this.intake = intake;
    this.files = files;
    this.units = units;
  }

  /** The same bytes under the id of their own first attempt give the file of that attempt. */
  Mono<StoredFile> receive(ServerHttpRequest request, NewId id, Actor actor) {
    actor.require(SENDERS);
    return Mono.usingWhen(
        arrivals.receive(request),
        arrival -> keep(arrival, id.value(), actor),
        arrival -> arrivals.delete(arrival.path()));
  }

  private Mono<StoredFile> keep(Arrival arrival, String id, Actor actor) {
    String unit =
        arrival.unit() == null || arrival.unit().isEmpty() ? actor.unit() : arrival.unit();
    Mono<StoredFile> fresh = intake.keep(arrival, id, unit, actor);
    return units
        .requireWithin(unit, actor)
        .then(files.record(id))
        .doOnNext(known -> refuseOther(known, arrival, unit))
        .switchIfEmpty(fresh);
  }

  private static void refuseOther(StoredFile known, Arrival arrival, String unit) {
    boolean same =
        known.original().sha256().equals(arrival.sha256())
            && known.name().equals(arrival.name().value())
            && known.unit().equals(unit);
    if (!same) {
      throw new Refusal(CommonCode.IDEMPOTENCY_KEY_REUSED, "该 Idempotency-Key 已用于内容不同的请求，请换用新的值。");
    }
  }
}
