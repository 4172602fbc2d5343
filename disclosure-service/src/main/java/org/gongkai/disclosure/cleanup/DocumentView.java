package org.gongkai.disclosure.cleanup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.cleanup.CleanupDocument.Judgement;
import org.gongkai.disclosure.cleanup.CleanupDocument.State;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * A document of a campaign as its caller sees it.
 *
 * @param id the item's
 */
record DocumentView(
    String id,
    long revision,
    String campaign,
    String title,
    @Nullable String documentNumber,
    String unit,
    String maker,
    @Nullable String makerName,
    State state,
    String stateName,
    @Nullable String validityBefore,
    @Nullable Verdict verdict,
    @Nullable String reason,
    @Nullable LocalDate effectiveDate,
    @Nullable String judgedBy,
    @Nullable Instant judgedAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable String rejection,
    String page,
    List<String> allowedActions) {

  static DocumentView of(CleanupDocument document, Campaign campaign, UnitTree tree, Actor caller) {
    Judgement judged = document.judgement();
    return new DocumentView(
        document.itemId(),
        document.revision(),
        document.campaign(),
        document.title(),
        document.documentNumber(),
        document.unit(),
        document.maker(),
        tree.name(document.maker()),
        document.state(),
        document.state().label(),
        document.validityBefore(),
        judged == null ? null : judged.verdict(),
        judged == null ? null : judged.reason(),
        judged == null ? null : judged.effectiveDate(),
        judged == null ? null : judged.by().name(),
        judged == null ? null : judged.at(),
        document.confirmedBy() == null ? null : document.confirmedBy().name(),
        document.confirmedAt(),
        document.rejection(),
        "/record/" + document.itemId(),
        allowed(document, campaign, caller));
  }

  private static List<String> allowed(CleanupDocument document, Campaign campaign, Actor caller) {
    List<String> allowed = new ArrayList<>();
    boolean open = document.state() == State.OPEN;
    if (campaign.state() != Campaign.State.OPEN || !open && document.state() != State.JUDGED) {
      return allowed;
    }
    if (caller.unit().equals(document.maker()) && VerdictDesk.isMaker(caller)) {
      allowed.add("verdict");
    }
    if (caller.is(Role.OFFICE)) {
      Judgement judged = document.judgement();
      if (judged != null && !judged.by().id().equals(caller.id())) {
        allowed.add("confirm");
      }
      allowed.add(open ? "assign" : "reject");
    }
    return allowed;
  }
}
