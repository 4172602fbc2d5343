package org.gongkai.disclosure.completeness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A named person's word that a class of content does not concern a unit.
 *
 * @param id unit and code
 * @param reason public; null when the class concerns the unit after all
 */
public record NotConcerned(
    @BsonId String id,
    long revision,
    String unit,
    String code,
    @Nullable String reason,
    Person by,
    Instant at,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  static String id(String unit, String code) {
    return unit + "/" + code;
  }

  static NotConcerned first(String unit, String code, String reason, Person by, Instant at) {
    return new NotConcerned(id(unit, code), 1, unit, code, reason, by, at, List.of());
  }

  /** The same word again changes nothing. */
  NotConcerned said(@Nullable String word, Person person, Instant now) {
    return Objects.equals(word, reason)
        ? this
        : new NotConcerned(id, revision + 1, unit, code, word, person, now, pending);
  }
}
