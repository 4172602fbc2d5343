package org.gongkai.disclosure.catalogue;

import java.time.LocalDate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows codes that items can hang on; every bean of it is asked. */
public interface CodeSource {

  /** All that are in force on that day. */
  Flux<KnownCode> codes(LocalDate day);

  /** One that is in force on that day; empty when there is none. */
  Mono<KnownCode> find(String code, LocalDate day);
}
