package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One process of a service as its events tell of it (监察事项).
 *
 * @param revision the aggregate's own, as last heard
 * @param scopes the unit and all above it when it was last heard of
 * @param place of the case in lists: its due day, or the end of time
 * @param lateSince the first day too late, when it was done too late
 * @param violation how it broke the order of its steps
 * @param orderId the rectification order it led to
 * @param reopenedAt when it was owed once more after it had ended; null if never. An order from
 *     before does not count any more
 * @param duty of duties only; null of those that were last heard of before it was kept
 */
public record SupervisedCase(
    @BsonId String id,
    long revision,
    CaseKind kind,
    String subject,
    String key,
    @Nullable String unit,
    List<String> scopes,
    @Nullable String title,
    String stage,
    @Nullable LocalDate due,
    LocalDate place,
    boolean open,
    @Nullable LocalDate lateSince,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String violation,
    @Nullable Instant violationAt,
    @Nullable String orderId,
    @Nullable Instant reopenedAt,
    @Nullable DutyMark duty) {

  static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  public SupervisedCase {
    scopes = List.copyOf(scopes);
  }

  static SupervisedCase first(CaseNews news, List<String> scopes) {
    return of(news, scopes, news.at(), news.breach(), null);
  }

  /** What is not newer changes nothing. */
  SupervisedCase heard(CaseNews news, List<String> scopes) {
    if (news.revision() <= revision) {
      return this;
    }
    String breach = kind.allows(stage, news.stage()) ? null : outOfOrder(news.stage());
    return of(news, scopes, openedAt, breach, this);
  }

  /**
   * With a breach that is told apart from its steps, on a topic of its own: later steps may have
   * been heard before it.
   */
  SupervisedCase broke(CaseNews news) {
    boolean known = violationAt != null && !news.at().isAfter(violationAt);
    return known
        ? this
        : new SupervisedCase(
            id,
            Math.max(revision, news.revision()),
            kind,
            subject,
            key,
            unit,
            scopes,
            title,
            stage,
            due,
            place,
            open,
            lateSince,
            openedAt,
            closedAt,
            news.breach(),
            news.at(),
            orderId,
            reopenedAt,
            duty);
  }

  /** When it became, or becomes, late; null while it is in time. */
  @Nullable LocalDate lateSince(LocalDate today) {
    return open && due != null && today.isAfter(due) ? due.plusDays(1) : lateSince;
  }

  /** What an order must bear in its key, so that each time it is owed can lead to one. */
  String occasion() {
    return reopenedAt == null ? "" : "|" + reopenedAt;
  }

  String link() {
    return kind.link(key);
  }

  private String outOfOrder(String next) {
    return "越过规定环节：由 " + stage + " 直接到 " + next + "。";
  }

  /** Events of earlier releases have no title: what was heard before goes on. */
  private static @Nullable String title(CaseNews news, @Nullable SupervisedCase before) {
    return news.title() == null && before != null ? before.title() : news.title();
  }

  private static SupervisedCase of(
      CaseNews news,
      List<String> scopes,
      Instant openedAt,
      @Nullable String breach,
      @Nullable SupervisedCase before) {
    LocalDate due = news.due();
    LocalDate done = news.doneOn();
    LocalDate tooLate = due != null && done != null && done.isAfter(due) ? due.plusDays(1) : null;
    LocalDate lateBefore =
        before == null ? null : before.lateSince(news.at().atZone(ItemEvent.CHINA).toLocalDate());
    boolean again = before != null && !before.open() && !news.closed();
    String violation = before == null ? null : before.violation();
    Instant violationAt = before == null ? null : before.violationAt();
    return new SupervisedCase(
        news.caseId(),
        news.revision(),
        news.kind(),
        news.subject(),
        news.key(),
        news.unit(),
        scopes,
        title(news, before),
        news.stage(),
        due,
        Objects.requireNonNullElse(due, NO_DAY),
        !news.closed(),
        tooLate == null ? lateBefore : tooLate,
        openedAt,
        news.closed() ? news.at() : null,
        breach == null ? violation : breach,
        breach == null ? violationAt : news.at(),
        before == null || again ? null : before.orderId(),
        again ? news.at() : before == null ? null : before.reopenedAt(),
        news.duty());
  }
}
