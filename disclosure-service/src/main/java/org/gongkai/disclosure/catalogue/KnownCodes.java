package org.gongkai.disclosure.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All codes of all catalogues that are in force. */
@Component
public class KnownCodes {

  private static final Duration FRESH = Duration.ofSeconds(3);

  private final ObjectProvider<CodeSource> sources;
  private final Clock clock;
  private final Mono<Map<String, KnownCode>> all;

  KnownCodes(ObjectProvider<CodeSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
    this.all =
        Flux.defer(this::read)
            .collectMap(KnownCode::code)
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** By code, at most three seconds old. */
  public Mono<Map<String, KnownCode>> all() {
    return all;
  }

  /** As it is now; empty when the code is unknown or no longer in force. */
  public Mono<KnownCode> find(String code) {
    LocalDate today = LocalDate.now(clock);
    return Flux.fromStream(sources::orderedStream)
        .concatMap(source -> source.find(code, today))
        .next();
  }

  private Flux<KnownCode> read() {
    LocalDate today = LocalDate.now(clock);
    return Flux.fromStream(sources::orderedStream).concatMap(source -> source.codes(today));
  }
}
