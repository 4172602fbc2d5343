package org.gongkai.local.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.gongkai.local.RunningSuite;

/** The demo people of a suite, each signed in once. */
public final class People {

  private final String url;
  private final UnaryOperator<String> tokens;
  private final ToIntFunction<String> ports;
  private final Map<String, Caller> known = new ConcurrentHashMap<>();

  public People(RunningSuite suite) {
    this(suite.url(), suite::token, part -> suite.part(part).port());
  }

  /**
   * Those of a suite that somebody else has started; its parts are not reached past the gateway.
   */
  public People(String url, UnaryOperator<String> tokens) {
    this(
        url,
        tokens,
        part -> {
          throw new UnsupportedOperationException(part + " is reached through the gateway only");
        });
  }

  private People(String url, UnaryOperator<String> tokens, ToIntFunction<String> ports) {
    this.url = url;
    this.tokens = tokens;
    this.ports = ports;
  }

  /** A person or system by login name. */
  public Caller the(String name) {
    return known.computeIfAbsent(name, absent -> new Caller(url, tokens.apply(absent)));
  }

  public Caller anybody() {
    return new Caller(url, null);
  }

  /** The door of one part, past the gateway. */
  public String doorOf(String part) {
    return "http://127.0.0.1:" + ports.applyAsInt(part);
  }
}
