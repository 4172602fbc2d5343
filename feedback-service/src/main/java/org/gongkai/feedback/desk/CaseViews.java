package org.gongkai.feedback.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.feedback.appeal.Action;
import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.AppealState;
import org.gongkai.feedback.appeal.Letter;
import org.gongkai.feedback.appeal.Reply;
import org.gongkai.feedback.appeal.Step;
import org.gongkai.feedback.privacy.Mask;
import org.gongkai.feedback.secret.Sealed;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.UnitTree;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.EventSink;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers with a case. Whoever does not handle it gets the citizen's data masked; whoever sees them
 * leaves a trace first. A reply is shown as written, since its reviewer releases every word.
 */
@Component
public class CaseViews {

  /** How the audit trail calls a look at personal data. */
  static final String READ = "read-personal-data";

  private final Sealing sealing;
  private final Units units;
  private final EventSink trail;
  private final Clock clock;

  CaseViews(Sealing sealing, Units units, EventSink trail, Clock clock) {
    this.sealing = sealing;
    this.units = units;
    this.trail = trail;
    this.clock = clock;
  }

  /** The case with its ETag; fails without an answer when the trace cannot be left. */
  public Mono<ResponseEntity<CaseView>> ok(Appeal appeal, Actor caller) {
    Mono<ResponseEntity<CaseView>> answer =
        units.tree().map(tree -> Revision.ok(view(appeal, caller, tree), appeal.revision()));
    return appeal.opensTo(caller) ? trace(appeal, caller).then(answer) : answer;
  }

  private Mono<?> trace(Appeal appeal, Actor caller) {
    AuditEntry entry =
        AuditEntry.noted(
            clock.instant(), "appeals/" + appeal.id(), appeal.revision(), READ, caller);
    return Mono.from(trail.append(List.of(entry.remembered())));
  }

  private CaseView view(Appeal appeal, Actor caller, UnitTree tree) {
    Letter whole = sealing.open(appeal.letter(), appeal.id(), Letter.class);
    boolean masked = !appeal.opensTo(caller);
    Letter letter = masked ? masked(whole) : whole;
    ReplyView reply = new ReplyView(appeal, tree);
    boolean answered = appeal.state() == AppealState.ANSWERED;
    return new CaseView(
        appeal.id(),
        appeal.state(),
        appeal.state().label(),
        appeal.kind(),
        appeal.topic(),
        letter.title(),
        letter.content(),
        masked,
        letter.name(),
        letter.phone(),
        letter.email(),
        letter.region(),
        appeal.unit(),
        reply.unitName(),
        appeal.itemId(),
        appeal.publicConsent(),
        appeal.receivedAt(),
        appeal.deadline().dueOn(),
        !answered && appeal.deadline().isOverdueOn(LocalDate.now(clock)),
        appeal.deadline(),
        answered ? reply.view() : null,
        answered ? null : reply.view(),
        appeal.publication() == null ? null : appeal.publication().at(),
        appeal.history().stream().map(step -> step(appeal, step, masked, whole)).toList(),
        appeal.revision(),
        Action.allowed(appeal, caller));
  }

  private CaseView.StepView step(Appeal appeal, Step step, boolean masked, Letter letter) {
    Sealed note = step.note();
    String text = note == null ? null : sealing.open(note, appeal.id(), String.class);
    return new CaseView.StepView(
        step.at(),
        step.action(),
        step.action().label(),
        step.person().name(),
        text == null || !masked ? text : Mask.text(text, letter.name(), letter.phone()));
  }

  private static Letter masked(Letter letter) {
    return new Letter(
        Mask.text(letter.title(), letter.name(), letter.phone()),
        Mask.text(letter.content(), letter.name(), letter.phone()),
        Mask.name(letter.name()),
        Mask.phone(letter.phone()),
        Mask.email(letter.email()),
        null);
  }

  private final class ReplyView {

    private final Appeal appeal;
    private final @Nullable String unitName;

    ReplyView(Appeal appeal, UnitTree tree) {
      this.appeal = appeal;
      this.unitName = appeal.unit() == null ? null : tree.name(appeal.unit());
    }

    @Nullable String unitName() {
      return unitName;
    }

    CaseView.@Nullable ReplyView view() {
      Reply reply = appeal.reply();
      return reply == null
          ? null
          : new CaseView.ReplyView(
              sealing.open(reply.text(), appeal.id(), String.class),
              reply.at(),
              reply.author().name(),
              unitName);
    }
  }
}
