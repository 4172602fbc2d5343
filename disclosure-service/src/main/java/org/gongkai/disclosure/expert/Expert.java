package org.gongkai.disclosure.expert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a unit, and those below it, may ask to interpret; from one day to another, both
 * included.
 *
 * @param unit that keeps the entry
 * @param until null while no end is known
 */
public record Expert(
    @BsonId String id,
    long revision,
    String unit,
    Profile profile,
    LocalDate from,
    @Nullable LocalDate until,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /**
   * Who it is.
   *
   * @param fields in which the person is an expert (专业领域)
   * @param affiliation where the person works (工作单位)
   * @param title rank or office (职称、职务)
   * @param conflicts matters in which the person should not be asked (回避事项)
   */
  public record Profile(
      String name,
      List<String> fields,
      @Nullable String affiliation,
      @Nullable String title,
      @Nullable String conflicts) {

    public Profile {
      fields = List.copyOf(fields);
    }
  }

  /** Whether this is the name; blanks in it do not count. */
  public boolean isCalled(String name) {
    return profile.name().replaceAll("\\s+", "").equals(name.replaceAll("\\s+", ""));
  }

  boolean isListed(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  Expert revised(Profile next) {
    return next.equals(profile)
        ? this
        : new Expert(id, revision + 1, unit, next, from, until, pending);
  }

  Expert endingOn(LocalDate last) {
    return new Expert(id, revision + 1, unit, profile, from, last, pending);
  }
}
