package org.gongkai.task.assessment.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * A scheme of assessment (考核方案) of a territory. Once issued it is frozen.
 *
 * @param slot taken by the one yearly scheme of a territory and year that is issued
 * @param contestUntil last day on which units may contest; null before the sheets were published
 * @param settlingSince set from the closing until the last sheet is final and ranked
 */
public record Scheme(
    @BsonId String id,
    long revision,
    String territory,
    State state,
    SchemeHead head,
    List<Indicator> indicators,
    @Nullable String slot,
    @Nullable Instant issuedAt,
    @Nullable Instant publishedAt,
    @Nullable LocalDate contestUntil,
    @Nullable Instant closedAt,
    @Nullable Instant settlingSince,
    List<PendingEvent> pending)
    implements Aggregate {

  /** How far a scheme has come. */
  public enum State {
    DRAFT("拟定"),
    /** Binds; scores are computed by it. */
    ISSUED("已印发"),
    /** Its results are final. */
    CLOSED("已结束");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Scheme {
    indicators = List.copyOf(indicators);
    pending = List.copyOf(pending);
  }

  static Scheme draft(String id, String territory, SchemeHead head, List<Indicator> indicators) {
    return new Scheme(
        id,
        1,
        territory,
        State.DRAFT,
        head,
        indicators,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  Scheme edit(SchemeHead newHead, List<Indicator> newIndicators) {
    require(state == State.DRAFT, "修改");
    return newHead.equals(head) && newIndicators.equals(indicators)
        ? this
        : with(state, newHead, newIndicators, null, null, null, null, null, null);
  }

  Scheme issue(Instant now) {
    require(state == State.DRAFT, "印发");
    String taken = head.kind() == SchemeKind.YEARLY ? territory + "|" + head.year() : null;
    return with(State.ISSUED, head, indicators, taken, now, null, null, null, null);
  }

  /** The sheets are shown to their units, who may contest until the end of the day. */
  public Scheme publish(Instant now, LocalDate until) {
    require(state == State.ISSUED && publishedAt == null, "公布得分");
    return with(state, head, indicators, slot, issuedAt, now, until, null, null);
  }

  /** With another last day for contests; the same day changes nothing. */
  public Scheme contestableUntil(LocalDate day) {
    return contestUntil == null || contestUntil.equals(day) || state != State.ISSUED
        ? this
        : with(state, head, indicators, slot, issuedAt, publishedAt, day, closedAt, settlingSince);
  }

  /** The results are final. */
  public Scheme close(Instant now) {
    require(state == State.ISSUED && publishedAt != null, "确定结果");
    return with(
        State.CLOSED, head, indicators, slot, issuedAt, publishedAt, contestUntil, now, now);
  }

  /** Every sheet is final and ranked. */
  public Scheme settled() {
    return settlingSince == null
        ? this
        : with(state, head, indicators, slot, issuedAt, publishedAt, contestUntil, closedAt, null);
  }

  /** Whether the results are there for everybody to see. */
  public boolean isSettled() {
    return state == State.CLOSED && settlingSince == null;
  }

  /** The units that are assessed, in the order of their ids. */
  public List<Unit> units(UnitTree tree) {
    return tree.within(territory)
        .filter(unit -> !unit.id().equals(territory))
        .filter(unit -> tree.isActive(unit.id()))
        .filter(unit -> head.unitKinds().contains(unit.content().kind().name()))
        .filter(unit -> head.unitIds().isEmpty() || head.unitIds().contains(unit.id()))
        .filter(unit -> !head.unitIds().isEmpty() || isDirect(unit, tree))
        .toList();
  }

  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /** Where it stands, in Chinese. */
  public String stage() {
    return state == State.ISSUED && publishedAt != null ? "得分已公布，待确定结果" : state.label();
  }

  /** A county assesses its own departments and its townships, not the departments of townships. */
  private boolean isDirect(Unit unit, UnitTree tree) {
    String parent = unit.content().parentId();
    return parent != null && tree.authority(parent).equals(territory);
  }

  private void require(boolean allowed, String action) {
    if (!allowed) {
      throw Refusal.illegalTransition(action, stage());
    }
  }

  private Scheme with(
      State state,
      SchemeHead head,
      List<Indicator> indicators,
      @Nullable String slot,
      @Nullable Instant issuedAt,
      @Nullable Instant publishedAt,
      @Nullable LocalDate contestUntil,
      @Nullable Instant closedAt,
      @Nullable Instant settlingSince) {
    return new Scheme(
        id,
        revision + 1,
        territory,
        state,
        head,
        indicators,
        slot,
        issuedAt,
        publishedAt,
        contestUntil,
        closedAt,
        settlingSince,
        pending);
  }
}
