package org.gongkai.disclosure.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * The edition of a unit for a year and a level, or what it was adjusted to within that year.
 *
 * @param number 1 for the edition of the year, one more for each adjustment
 * @param reason of an adjustment; null of the edition itself
 */
public record StandardCatalogue(
    @BsonId String id,
    long revision,
    String unit,
    int year,
    Level level,
    String title,
    State state,
    List<FieldHead> fields,
    @Nullable Instant publishedAt,
    Integer number,
    @Nullable String reason,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Those stored before there were adjustments are all editions of a year. */
  public StandardCatalogue {
    fields = List.copyOf(fields);
    number = number == null ? 1 : number;
  }

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** How far it is. */
  public enum State {
    DRAFT,
    PUBLISHED
  }

  /**
   * @param units that owe its items; empty when the items say it
   */
  public record FieldHead(String field, int items, List<String> units) {}

  static String id(String unit, int year, Level level) {
    return NewId.derived("standard", unit, String.valueOf(year), level.name()).value();
  }

  static StandardCatalogue draft(
      String unit, int year, Level level, String title, List<FieldHead> fields) {
    return new StandardCatalogue(
        id(unit, year, level),
        1,
        unit,
        year,
        level,
        title,
        State.DRAFT,
        fields,
        null,
        1,
        null,
        List.of());
  }

  /** A draft of what it is to be adjusted to, within its year. */
  StandardCatalogue adjustment(String named, String why) {
    int next = number + 1;
    return new StandardCatalogue(
        NewId.derived("standard", unit, year + "", level.name(), next + "").value(),
        1,
        unit,
        year,
        level,
        named,
        State.DRAFT,
        fields,
        null,
        next,
        why,
        List.of());
  }

  /** Whether it takes the place of the other one. */
  boolean isLaterThan(StandardCatalogue other) {
    return year == other.year ? number > other.number : year > other.year;
  }

  boolean isOfTheSameYear(StandardCatalogue other) {
    return unit.equals(other.unit) && level == other.level && year == other.year;
  }

  /** The day of its publication; null of a draft. */
  @Nullable LocalDate publishedOn() {
    return publishedAt == null ? null : LocalDate.ofInstant(publishedAt, CHINA);
  }

  /** What the codes of its items begin with, in every year. */
  String prefix() {
    String hash = NewId.derived("standard-codes", unit, level.name()).value();
    return "BZ" + hash.substring(0, 5).toUpperCase(Locale.ROOT);
  }

  StandardCatalogue requireDraft() {
    if (state != State.DRAFT) {
      throw Refusal.illegalTransition("修改标准目录", "已发布");
    }
    return this;
  }

  StandardCatalogue counted(String field, int items) {
    List<FieldHead> next = new ArrayList<>();
    boolean known = false;
    for (FieldHead head : fields) {
      boolean same = head.field().equals(field);
      known |= same;
      next.add(same ? new FieldHead(field, items, head.units()) : head);
    }
    if (!known) {
      next.add(new FieldHead(field, items, List.of()));
    }
    return next.equals(fields) ? this : with(next, state, publishedAt);
  }

  StandardCatalogue responsible(String field, List<String> units) {
    if (fields.stream().noneMatch(head -> head.field().equals(field))) {
      throw Refusal.notFound("领域");
    }
    List<FieldHead> next =
        fields.stream()
            .map(head ->
                head.field().equals(field)
                    ? new FieldHead(field, head.items(), List.copyOf(units))
                    : head)
            .toList();
    return next.equals(fields) ? this : with(next, state, publishedAt);
  }

  StandardCatalogue publish(Instant at) {
    requireDraft();
    if (fields.stream().mapToInt(FieldHead::items).sum() == 0) {
      throw Refusal.illegalTransition("发布标准目录", "没有事项");
    }
    return with(fields, State.PUBLISHED, at);
  }

  private StandardCatalogue with(List<FieldHead> next, State other, @Nullable Instant published) {
    return new StandardCatalogue(
        id,
        revision + 1,
        unit,
        year,
        level,
        title,
        other,
        next,
        published,
        number,
        reason,
        pending);
  }
}
