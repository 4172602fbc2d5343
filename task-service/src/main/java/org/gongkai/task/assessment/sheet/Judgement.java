package org.gongkai.task.assessment.sheet;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Actor;

/** Who says something, when and why. */
public record Judgement(String reason, String by, String name, Instant at) {

  /** A reason and what it rests on, as somebody writes it. */
  record Words(String reason, List<EvidenceLink> evidence) {}

  static Judgement of(String reason, Actor actor, Instant at) {
    return new Judgement(reason.strip(), actor.id(), actor.name(), at);
  }
}
