package org.gongkai.local.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.local.RunningSuite;

/** The demo people of a suite, each signed in once. */
public final class People {

  private final RunningSuite suite;
  private final Map<String, Caller> known = new ConcurrentHashMap<>();

  public People(RunningSuite suite) {
    this.suite = suite;
  }

  /** A person or system by login name. */
  public Caller the(String name) {
    return known.computeIfAbsent(name, absent -> new Caller(suite.url(), suite.token(absent)));
  }

  public Caller anybody() {
    return new Caller(suite.url(), null);
  }

  /** The door of one part, past the gateway. */
  public String doorOf(String part) {
    return "http://127.0.0.1:" + suite.part(part).port();
  }
}
