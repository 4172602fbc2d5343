package org.gongkai.feedback.follow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.feedback.appeal.Action;
import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.AppealKind;
import org.gongkai.feedback.appeal.AppealState;
import org.gongkai.feedback.appeal.Letter;
import org.gongkai.feedback.appeal.Step;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.UnitTree;
import org.gongkai.platform.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** An appeal as its writer sees it: own words, the way it takes, the answer; no official's name. */
@Schema(name = "我的留言")
record FollowedAppeal(
    String number,
    AppealKind kind,
    String topic,
    AppealState state,
    @Schema(description = "状态名称") String stateName,
    String title,
    String content,
    Instant receivedAt,
    @Schema(description = "最迟答复日期") LocalDate dueOn,
    @Schema(description = "期限逐日计算说明") Deadline deadline,
    @Nullable String unit,
    @Nullable String unitName,
    List<Progress> progress,
    @Nullable ReplyView reply,
    long revision) {

  /** One thing that happened. */
  record Progress(Instant at, String step, @Nullable String text) {}

  /** The released answer. */
  record ReplyView(String text, @Nullable Instant at, @Nullable String unitName) {}

  static FollowedAppeal of(Appeal appeal, Sealing sealing, UnitTree units) {
    Letter letter = sealing.open(appeal.letter(), appeal.id(), Letter.class);
    String unitName = appeal.unit() == null ? null : units.name(appeal.unit());
    return new FollowedAppeal(
        appeal.id(),
        appeal.kind(),
        appeal.topic(),
        appeal.state(),
        appeal.state().label(),
        letter.title(),
        letter.content(),
        appeal.receivedAt(),
        appeal.deadline().dueOn(),
        appeal.deadline(),
        appeal.unit(),
        unitName,
        appeal.history().stream().flatMap(step -> progress(step, unitName).stream()).toList(),
        reply(appeal, sealing, unitName),
        appeal.revision());
  }

  /** Leaves the words out, so that no log has them. */
  @Override
  public String toString() {
    return "FollowedAppeal " + number;
  }

  /** Drafts and their return are the office's own affair. */
  private static Optional<Progress> progress(Step step, @Nullable String unitName) {
    Instant at = step.at();
    return switch (step.action()) {
      case RECEIVE -> Optional.of(new Progress(at, Action.RECEIVE.label(), "留言已收到"));
      case ASSIGN ->
          Optional.of(
              new Progress(
                  at, Action.ASSIGN.label(), "已交" + (unitName == null ? "承办单位" : unitName) + "办理"));
      case RESCHEDULE ->
          Optional.of(new Progress(at, Action.RESCHEDULE.label(), "放假安排有变化，答复期限已重新计算"));
      case APPROVE_REPLY -> Optional.of(new Progress(at, "答复", "已答复"));
      case PUBLISH_RESULT ->
          Optional.of(new Progress(at, Action.PUBLISH_RESULT.label(), "办理结果已公开"));
      case REPLY, RETURN_REPLY -> Optional.empty();
    };
  }

  private static @Nullable ReplyView reply(
      Appeal appeal, Sealing sealing, @Nullable String unitName) {
    if (appeal.state() != AppealState.ANSWERED || appeal.reply() == null) {
      return null;
    }
    String text = sealing.open(appeal.reply().text(), appeal.id(), String.class);
    return new ReplyView(text, appeal.answeredAt(), unitName);
  }
}
