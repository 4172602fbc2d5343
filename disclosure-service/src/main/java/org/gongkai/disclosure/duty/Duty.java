package org.gongkai.disclosure.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a unit owes, from the day it was first found until it is met. The same matter
 * found again later is the same duty, opened again.
 *
 * @param id made of the key
 * @param source the name of what found it
 * @param scopes the unit and all above it, by which lists are read
 * @param place the last day, or a day beyond all others; the order of lists
 * @param since when the light became what it is
 * @param resolvedAt when it was no longer found; null while it is owed
 * @param announced whether anybody has been told of it
 */
public record Duty(
    @BsonId String id,
    long revision,
    String key,
    String source,
    DutyKind kind,
    String unit,
    List<String> scopes,
    String title,
    @Nullable LocalDate due,
    LocalDate place,
    Light light,
    List<String> itemIds,
    @Nullable String link,
    String detail,
    boolean open,
    boolean announced,
    Instant foundAt,
    Instant since,
    @Nullable Instant resolvedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  static String idOf(String key) {
    return NewId.derived("duty", key).value();
  }

  /** Found for the first time; what is green is nobody's news yet. */
  static Duty found(DutyFinding finding, String source, List<String> scopes, Instant at) {
    Duty fresh =
        new Duty(
            idOf(finding.key()),
            1,
            finding.key(),
            source,
            finding.kind(),
            finding.unit(),
            List.copyOf(scopes),
            finding.title(),
            finding.due(),
            place(finding),
            finding.light(),
            finding.itemIds(),
            finding.link(),
            finding.detail(),
            true,
            false,
            at,
            at,
            null,
            List.of());
    return fresh.light == Light.GREEN ? fresh : fresh.announced(null, at);
  }

  /** As it is found now; the same again changes nothing. */
  Duty seen(DutyFinding finding, String finder, List<String> above, Instant at) {
    boolean turned = light != finding.light() || !open;
    Duty next =
        new Duty(
            id,
            revision + 1,
            key,
            finder,
            finding.kind(),
            finding.unit(),
            List.copyOf(above),
            finding.title(),
            finding.due(),
            place(finding),
            finding.light(),
            finding.itemIds(),
            finding.link(),
            finding.detail(),
            true,
            announced,
            open ? foundAt : at,
            turned ? at : since,
            null,
            pending);
    if (isLike(next)) {
      return this;
    }
    boolean news = turned && (announced || next.light != Light.GREEN);
    return news ? next.announced(open ? light : null, at) : next;
  }

  /** No longer found: met, or without object. */
  Duty ended(Instant at) {
    if (!open) {
      return this;
    }
    Duty next =
        new Duty(
            id,
            revision + 1,
            key,
            source,
            kind,
            unit,
            scopes,
            title,
            due,
            place,
            light,
            itemIds,
            link,
            detail,
            false,
            announced,
            foundAt,
            since,
            at,
            pending);
    return announced ? next.announced(light, at) : next;
  }

  private Duty announced(@Nullable Light before, Instant at) {
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(DutyChanged.of(this, before, at));
    return new Duty(
        id,
        revision,
        key,
        source,
        kind,
        unit,
        scopes,
        title,
        due,
        place,
        light,
        itemIds,
        link,
        detail,
        open,
        true,
        foundAt,
        since,
        resolvedAt,
        List.copyOf(events));
  }

  private boolean isLike(Duty next) {
    return open
        && source.equals(next.source)
        && kind == next.kind
        && unit.equals(next.unit)
        && scopes.equals(next.scopes)
        && title.equals(next.title)
        && Objects.equals(due, next.due)
        && light == next.light
        && itemIds.equals(next.itemIds)
        && Objects.equals(link, next.link)
        && detail.equals(next.detail);
  }

  private static LocalDate place(DutyFinding finding) {
    return Objects.requireNonNullElse(finding.due(), NEVER);
  }
}
