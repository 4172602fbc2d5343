package org.gongkai.platform.actor;

import java.util.List;
import java.util.stream.Stream;

/** What a service answers without a token, as one bean; everything else needs a valid one. */
public record PublicPaths(List<PublicPath> calls) {

  public PublicPaths {
    calls = List.copyOf(calls);
  }

  /** Each call is a method and a path pattern, such as {@code GET /api/disclosure/items/**}. */
  public static PublicPaths of(String... calls) {
    return new PublicPaths(Stream.of(calls).map(PublicPath::of).toList());
  }
}
