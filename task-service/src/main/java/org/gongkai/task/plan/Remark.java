package org.gongkai.task.plan;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;

/**
 * What a supervisor notes about a row (督查意见); it is never changed.
 *
 * @param by the person
 * @param name of the person
 */
public record Remark(String id, String text, String by, String name, Instant at) {

  public static Remark of(String id, String text, Actor actor, Instant at) {
    return new Remark(id, text, actor.id(), actor.name(), at);
  }
}
