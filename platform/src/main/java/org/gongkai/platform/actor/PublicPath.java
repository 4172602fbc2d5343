package org.gongkai.platform.actor;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * Calls that answer without a token.
 *
 * @param pattern a Spring path pattern, such as {@code /api/disclosure/items/**}
 */
public record PublicPath(HttpMethod method, String pattern) {

  /**
   * From method and pattern with one space between, such as {@code GET /api/disclosure/columns}.
   */
  public static PublicPath of(String call) {
    String[] parts = call.split(" ", -1);
    Assert.isTrue(
        parts.length == 2 && parts[1].startsWith("/"), "not a method and a path: " + call);
    return new PublicPath(HttpMethod.valueOf(parts[0]), parts[1]);
  }
}
