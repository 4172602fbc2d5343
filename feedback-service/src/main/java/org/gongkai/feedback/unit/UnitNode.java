package org.gongkai.feedback.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What this service keeps of a unit; the directory itself belongs to task-service. Public for the
 * codec alone.
 *
 * @param validTo the last day on which it exists; null when it is open or was never heard
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitNode(
    @BsonId String id,
    long revision,
    String name,
    @Nullable String parentId,
    boolean active,
    @Nullable LocalDate validTo) {

  /** One without a last day. */
  public UnitNode(
      String id, long revision, String name, @Nullable String parentId, boolean active) {
    this(id, revision, name, parentId, active, null);
  }

  /** As it is on a day: a unit that is dissolved from a day on works until that day is over. */
  UnitNode on(LocalDate day) {
    return active || validTo == null || day.isAfter(validTo)
        ? this
        : new UnitNode(id, revision, name, parentId, true, validTo);
  }
}
