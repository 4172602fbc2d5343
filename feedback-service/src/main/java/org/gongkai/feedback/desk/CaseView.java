package org.gongkai.feedback.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.feedback.appeal.Action;
import org.gongkai.feedback.appeal.AppealKind;
import org.gongkai.feedback.appeal.AppealState;
import org.gongkai.platform.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** A case on one page. */
@Schema(name = "留言全文")
public record CaseView(
    String number,
    AppealState state,
    String stateName,
    AppealKind kind,
    String topic,
    String title,
    String content,
    @Schema(description = "个人信息是否已遮盖") boolean masked,
    String name,
    String phone,
    @Nullable String email,
    @Nullable String region,
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable String itemId,
    boolean publicConsent,
    Instant receivedAt,
    LocalDate dueOn,
    boolean overdue,
    Deadline deadline,
    @Nullable ReplyView reply,
    @Nullable ReplyView proposedReply,
    @Nullable Instant resultPublishedAt,
    List<StepView> progress,
    long revision,
    List<Action> allowedActions) {

  /** A step with who took it and the remark that was made. */
  public record StepView(
      Instant at, Action action, String step, String name, @Nullable String text) {}

  /** A reply with its author. */
  public record ReplyView(String text, Instant at, String authorName, @Nullable String unitName) {}

  /** Leaves the words out, so that no log has them. */
  @Override
  public String toString() {
    return "CaseView " + number;
  }
}
