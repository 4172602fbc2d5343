package org.gongkai.platform.store;

import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Who changes something, what it is called, and why: no write without it. */
public record Act(Actor actor, String action, @Nullable String reason) {

  public static Act of(Actor actor, String action) {
    return new Act(actor, action, null);
  }
}
