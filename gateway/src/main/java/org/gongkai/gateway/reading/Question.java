package org.gongkai.gateway.reading;

import java.util.List;
import org.gongkai.gateway.request.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Everything that an answer for anybody may depend on.
 *
 * @param change the number of the last change that came through this gateway: what was read before
 *     it never answers what is asked after it
 */
record Question(
    long change,
    String origin,
    String address,
    @Nullable String accept,
    @Nullable String language,
    @Nullable String encoding) {

  /** Who sends one of these wants an answer of his own, or only a part of one. */
  private static final List<String> PERSONAL =
      List.of(
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.COOKIE,
          HttpHeaders.ORIGIN,
          HttpHeaders.RANGE,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.IF_MODIFIED_SINCE,
          HttpHeaders.CACHE_CONTROL);

  static boolean isAnybodys(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    return request.getMethod() == HttpMethod.GET
        && PERSONAL.stream().noneMatch(headers::containsHeader);
  }

  static Question of(ServerHttpRequest request, Origin origin, long change) {
    HttpHeaders headers = request.getHeaders();
    String query = request.getURI().getRawQuery();
    String path = request.getURI().getRawPath();
    return new Question(
        change,
        origin.scheme() + "://" + origin.host(),
        query == null ? path : path + "?" + query,
        headers.getFirst(HttpHeaders.ACCEPT),
        headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE),
        headers.getFirst(HttpHeaders.ACCEPT_ENCODING));
  }
}
