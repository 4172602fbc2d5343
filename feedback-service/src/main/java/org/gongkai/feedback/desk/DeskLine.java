package org.gongkai.feedback.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.feedback.appeal.Action;
import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.AppealKind;
import org.gongkai.feedback.appeal.AppealState;
import org.gongkai.feedback.appeal.Letter;
import org.gongkai.feedback.privacy.Mask;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/** An appeal in a list; personal data are masked for everybody. */
@Schema(name = "留言列表项")
record DeskLine(
    String number,
    AppealState state,
    String stateName,
    AppealKind kind,
    String topic,
    String title,
    String name,
    @Nullable String unit,
    @Nullable String unitName,
    Instant receivedAt,
    LocalDate dueOn,
    boolean overdue,
    long revision,
    List<Action> allowedActions) {

  static DeskLine of(
      Appeal appeal, Sealing sealing, UnitTree units, Actor caller, LocalDate today) {
    Letter letter = sealing.open(appeal.letter(), appeal.id(), Letter.class);
    return new DeskLine(
        appeal.id(),
        appeal.state(),
        appeal.state().label(),
        appeal.kind(),
        appeal.topic(),
        Mask.text(letter.title(), letter.name(), letter.phone()),
        Mask.name(letter.name()),
        appeal.unit(),
        appeal.unit() == null ? null : units.name(appeal.unit()),
        appeal.receivedAt(),
        appeal.deadline().dueOn(),
        appeal.answeredAt() == null && appeal.deadline().isOverdueOn(today),
        appeal.revision(),
        Action.allowed(appeal, caller));
  }

  /** Leaves the words out, so that no log has them. */
  @Override
  public String toString() {
    return "DeskLine " + number;
  }
}
