package org.gongkai.disclosure.link;

import java.util.Set;

/**
 * What another site says of a page.
 *
 * @param words for people, such as HTTP 404
 */
record Answer(Fate fate, String words) {

  /** What it means for readers. */
  enum Fate {
    /** There is something, or somebody who does not speak with machines. */
    ALIVE,
    /** It says that there is nothing. */
    GONE,
    /** Nobody answers, or somebody who cannot just now. */
    AWAY
  }

  private static final Set<Integer> NOTHING_THERE = Set.of(404, 410);

  /** Of a status that leads nowhere else. */
  static Answer of(int status) {
    Fate fate = NOTHING_THERE.contains(status) ? Fate.GONE : status >= 500 ? Fate.AWAY : Fate.ALIVE;
    return new Answer(fate, "HTTP " + status);
  }

  static Answer away(String why) {
    return new Answer(Fate.AWAY, why);
  }
}
