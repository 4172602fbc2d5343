package org.gongkai.disclosure.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What an account does, as it was reported month by month; the newest month first, five years of
 * them.
 *
 * @param id of the account
 * @param lastPostAt the newest of all posts that were told of; null while none was
 */
public record Activity(
    @BsonId String id,
    long revision,
    List<MonthFigures> months,
    @Nullable Instant lastPostAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  private static final int KEPT = 60;

  public Activity {
    months = List.copyOf(months);
    pending = List.copyOf(pending);
  }

  /** Not stored yet. */
  static Activity none(String account) {
    return new Activity(account, 0, List.of(), null, List.of());
  }

  /** The same once more changes nothing; a month reported anew takes the place of what was said. */
  Activity take(MonthFigures figures) {
    if (months.stream().anyMatch(known -> known.says(figures))) {
      return this;
    }
    List<MonthFigures> all = new ArrayList<>(months);
    all.removeIf(known -> known.month().equals(figures.month()));
    all.add(figures);
    all.sort(Comparator.comparing(MonthFigures::month).reversed());
    return new Activity(
        id,
        revision + 1,
        all.stream().limit(KEPT).toList(),
        later(lastPostAt, figures.lastPostAt()),
        pending);
  }

  /** What is not newer than the newest post changes nothing. */
  Activity posted(Instant at) {
    Instant newest = later(lastPostAt, at);
    return newest == lastPostAt ? this : new Activity(id, revision + 1, months, newest, pending);
  }

  /** As it was last told; null while nobody has. */
  @Nullable Presence presence() {
    return months.stream()
        .map(MonthFigures::presence)
        .filter(known -> known != null)
        .findFirst()
        .orElse(null);
  }

  /** As they were last told; null while nobody has. */
  @Nullable Long followers() {
    return months.stream()
        .map(MonthFigures::followers)
        .filter(known -> known != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }
}
