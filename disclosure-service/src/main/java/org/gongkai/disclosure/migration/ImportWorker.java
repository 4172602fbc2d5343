package org.gongkai.disclosure.migration;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Works on one import after the other; as many at a time as there are instances. */
class ImportWorker {

  private final String owner = UUID.randomUUID().toString();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ImportJobs jobs;
  private final Importing importing;
  private final ImportProperties properties;
  private final Clock clock;

  ImportWorker(ImportJobs jobs, Importing importing, ImportProperties properties, Clock clock) {
    this.jobs = jobs;
    this.importing = importing;
    this.properties = properties;
    this.clock = clock;
  }

  /** At a fixed rate, since a fixed delay would hold the one thread of all timed work meanwhile. */
  @Scheduled(fixedRateString = "${gongkai.disclosure.imports.look-every}")
  Mono<Void> look() {
    return Mono.defer(() -> busy.compareAndSet(false, true) ? work() : Mono.empty());
  }

  private Mono<Void> work() {
    return jobs.claim(owner, clock.instant(), properties.lease())
        .flatMap(job -> importing.run(job, owner))
        .doFinally(end -> busy.set(false));
  }
}
