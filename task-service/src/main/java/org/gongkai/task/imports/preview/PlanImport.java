package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.imports.PlanPreview;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was read, waiting to be confirmed. What was sent is kept as it came, in {@link
 * Originals}.
 *
 * @param id follows from the unit and what it sent, so that sending it again leads here
 * @param unit whose plan it will be
 * @param sourceName of the uploaded file
 * @param planId the plan that it was confirmed to
 * @param readAt when the text was read last
 */
public record PlanImport(
    @BsonId String id,
    long revision,
    State state,
    String unit,
    @Nullable String sourceName,
    PlanPreview preview,
    @Nullable String planId,
    Instant readAt,
    List<PendingEvent> pending)
    implements Aggregate {

  /** How far an import has come. */
  public enum State {
    /** A person can check it and confirm. */
    PREVIEW,
    /** Its plan is issued; nothing changes any more. */
    CONFIRMED
  }

  public PlanImport {
    pending = List.copyOf(pending);
  }

  static PlanImport read(
      String id, String unit, @Nullable String sourceName, PlanPreview preview, Instant now) {
    return new PlanImport(id, 1, State.PREVIEW, unit, sourceName, preview, null, now, List.of());
  }

  /** The same text read again; only a reader that has learnt since makes a difference. */
  PlanImport readAgain(PlanPreview again, Instant now) {
    return state == State.CONFIRMED || again.equals(preview)
        ? this
        : new PlanImport(
            id, revision + 1, State.PREVIEW, unit, sourceName, again, null, now, pending);
  }

  PlanImport confirm(String plan) {
    return Objects.equals(planId, plan)
        ? this
        : new PlanImport(
            id, revision + 1, State.CONFIRMED, unit, sourceName, preview, plan, readAt, pending);
  }

  /** By what another import of the same document of the same unit is recognised. */
  String identity() {
    String key = preview.identityKey();
    return unit + "/" + (key == null ? preview.fingerprint() : key);
  }
}
