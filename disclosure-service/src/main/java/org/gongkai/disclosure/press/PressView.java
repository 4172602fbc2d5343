package org.gongkai.disclosure.press;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/** An event as its caller sees it. */
record PressView(
    String id,
    long revision,
    PressEvent.Kind kind,
    String kindName,
    PressEvent.State state,
    String stateName,
    String title,
    String unit,
    @Nullable String unitName,
    List<String> policyIds,
    @Nullable String meetingId,
    String host,
    boolean overallLivelihood,
    boolean highConcern,
    boolean inGovernmentsName,
    PressEvent.@Nullable Speaker spokesperson,
    Instant plannedAt,
    @Nullable Instant heldAt,
    @Nullable String venue,
    List<String> media,
    @Nullable String transcript,
    List<Transcript.Question> questions,
    @Nullable String itemId,
    @Nullable Instant publishedAt,
    @Nullable String cancelled,
    Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    List<PressAction> allowedActions) {

  static PressView of(PressEvent event, UnitTree units, Actor caller) {
    PressEvent.Plan plan = event.plan();
    Transcript said = event.transcript();
    return new PressView(
        event.id(),
        event.revision(),
        plan.kind(),
        plan.kind().label(),
        event.state(),
        event.state().label(),
        plan.title(),
        event.unit(),
        units.name(event.unit()),
        plan.policyIds(),
        plan.meetingId(),
        plan.host(),
        plan.overallLivelihood(),
        plan.highConcern(),
        plan.inGovernmentsName(),
        plan.spokesperson(),
        plan.plannedAt(),
        event.heldAt(),
        plan.venue(),
        plan.media(),
        said == null ? null : said.transcript(),
        said == null ? List.of() : said.asked(),
        event.itemId(),
        event.publishedAt(),
        event.cancelled(),
        event.createdBy(),
        event.createdAt(),
        event.updatedAt(),
        PressAction.allowed(event, caller));
  }
}
