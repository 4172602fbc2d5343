package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.text.DocumentNumber;
import org.gongkai.platform.text.TextForm;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.document.Source;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was read and corrected, waiting to be confirmed. What was sent is kept as it came,
 * in {@link Originals}.
 *
 * @param id follows from the unit and what it sent, so that sending it again leads here
 * @param unit whose plan it will be
 * @param sourceName of the uploaded file
 * @param mediaType as declared
 * @param fingerprint of the words of the source
 * @param planId the plan that it was confirmed to
 * @param readAt when the text was read last
 * @param amending set while a confirmation as an amendment is under way
 */
public record PlanImport(
    @BsonId String id,
    long revision,
    State state,
    String unit,
    @Nullable String sourceName,
    @Nullable String mediaType,
    PlanSheet sheet,
    List<PlanPreview.Warning> warnings,
    String fingerprint,
    @Nullable String planId,
    Instant readAt,
    @Nullable Amending amending,
    List<PendingEvent> pending)
    implements Aggregate {

  /** How far an import has come. */
  public enum State {
    /** A person can check it, correct it and confirm. */
    OPEN,
    /** Its plan is issued or amended; nothing changes any more. */
    CONFIRMED,
    /** A person does not want it. */
    DISCARDED
  }

  /** Who is changing an issued plan by it, and why. */
  public record Amending(Actor by, String reason, Instant since) {}

  public PlanImport {
    warnings = List.copyOf(warnings);
    pending = List.copyOf(pending);
  }

  static PlanImport read(String id, String unit, Source source, PlanPreview preview, Instant now) {
    return new PlanImport(
        id,
        1,
        State.OPEN,
        unit,
        source.fileName(),
        source.mediaType(),
        PlanSheet.of(preview),
        preview.warnings(),
        preview.fingerprint(),
        null,
        now,
        null,
        List.of());
  }

  /**
   * The same text read again: a reader that has learnt since makes a difference until a person has
   * edited, and a discarded one is open again.
   */
  PlanImport readAgain(PlanPreview again, Instant now) {
    PlanSheet fresh = PlanSheet.of(again);
    boolean nothingNew = fresh.equals(sheet) && again.warnings().equals(warnings);
    return switch (state) {
      case CONFIRMED -> this;
      case OPEN -> sheet.isEdited() || nothingNew ? this : reread(fresh, again, now);
      case DISCARDED -> reread(fresh, again, now);
    };
  }

  /** Confirmed once, but the plan has been amended by another text since: open again. */
  PlanImport reopened(PlanPreview again, Instant now) {
    return reread(PlanSheet.of(again), again, now);
  }

  PlanImport edit(SheetEdit edit, Actor by, Instant now) {
    requireOpen("修改导入预览");
    PlanSheet next = new SheetEditor(sheet, by, now).edited(edit);
    return next == sheet ? this : with(state, next, planId, readAt, amending);
  }

  PlanImport discard() {
    requireOpen("放弃导入");
    return with(State.DISCARDED, sheet, planId, readAt, amending);
  }

  PlanImport confirm(String plan) {
    return state == State.CONFIRMED && Objects.equals(planId, plan) && amending == null
        ? this
        : with(State.CONFIRMED, sheet, plan, readAt, null);
  }

  /** Confirmed, with the amendment of the plan still to be made. */
  PlanImport amend(String plan, Amending how) {
    return amending == null ? with(State.CONFIRMED, sheet, plan, readAt, how) : this;
  }

  /** By what another import of the same document of the same unit is recognised. */
  String identity() {
    String printed = sheet.head().documentNumber();
    if (printed == null) {
      return unit + "/" + fingerprint;
    }
    String number =
        DocumentNumber.parse(printed)
            .map(DocumentNumber::toString)
            .orElseGet(() -> TextForm.of(printed).value());
    Integer year = sheet.head().year();
    return unit + "/" + number + (year == null ? "" : "/" + year);
  }

  void requireOpen(String chineseAction) {
    if (state != State.OPEN) {
      throw Refusal.illegalTransition(chineseAction, state);
    }
  }

  private PlanImport reread(PlanSheet fresh, PlanPreview again, Instant now) {
    return new PlanImport(
        id,
        revision + 1,
        State.OPEN,
        unit,
        sourceName,
        mediaType,
        fresh,
        again.warnings(),
        again.fingerprint(),
        null,
        now,
        null,
        pending);
  }

  private PlanImport with(
      State next,
      PlanSheet nextSheet,
      @Nullable String plan,
      Instant read,
      @Nullable Amending how) {
    return new PlanImport(
        id,
        revision + 1,
        next,
        unit,
        sourceName,
        mediaType,
        nextSheet,
        warnings,
        fingerprint,
        plan,
        read,
        how,
        pending);
  }
}
