package org.gongkai.platform.actor;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a service answers without a token, as one bean; everything else needs a valid one. */
public record PublicPaths(List<PublicPath> calls, List<PathPattern> shared) {

  public PublicPaths {
    calls = List.copyOf(calls);
    shared = List.copyOf(shared);
  }

  /** Each call is a method and a path pattern, such as {@code GET /api/disclosure/items/**}. */
  public static PublicPaths of(String... calls) {
    return new PublicPaths(Stream.of(calls).map(PublicPath::of).toList(), List.of());
  }

  /**
   * These also answer everybody alike who has no token, so that caches in front may keep the answer
   * for a moment. Not for what a code in the request opens, nor for what counts its readers.
   */
  public PublicPaths sharing(String... patterns) {
    PathPatternParser parser = PathPatternParser.defaultInstance;
    return new PublicPaths(calls, Stream.of(patterns).map(parser::parse).toList());
  }

  /** Whether a call answers without a token; the path may hold names of variables as its parts. */
  public boolean allows(HttpMethod method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return calls.stream()
        .filter(call -> call.method() == method)
        .map(call -> PathPatternParser.defaultInstance.parse(call.pattern()))
        .anyMatch(pattern -> pattern.matches(asked));
  }

  boolean isShared(RequestPath path) {
    return shared.stream().anyMatch(pattern -> pattern.matches(path.pathWithinApplication()));
  }
}
