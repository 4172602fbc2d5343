package org.gongkai.disclosure.press;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a unit, from one day to another, both included.
 *
 * @param until null while no end is known
 */
public record Spokesperson(
    @BsonId String id,
    long revision,
    String unit,
    String name,
    String title,
    LocalDate from,
    @Nullable LocalDate until,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  boolean isInOffice(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  Spokesperson endingOn(LocalDate last) {
    return new Spokesperson(id, revision + 1, unit, name, title, from, last, pending);
  }
}
