package org.gongkai.local.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The demo people, each signed in once. */
final class Callers {

  private final String url;
  private final UnaryOperator<String> tokens;
  private final Map<String, RestApi> signedIn = new ConcurrentHashMap<>();

  /**
   * @param tokens a fresh token for a name
   */
  Callers(String url, UnaryOperator<String> tokens) {
    this.url = url;
    this.tokens = tokens;
  }

  RestApi as(String person) {
    return signedIn.computeIfAbsent(person, name -> new RestApi(url, tokens.apply(name)));
  }

  RestApi citizen() {
    return new RestApi(url, null);
  }
}
