package org.gongkai.disclosure.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What this service keeps of a unit; the directory itself belongs to task-service. Public for the
 * codec alone.
 *
 * @param level of administration, such as {@code COUNTY}; null when it was never heard
 * @param kind such as {@code DEPARTMENT}; null when it was never heard
 * @param successorId of a dissolved unit, if one is known
 * @param contact null when it was never heard
 * @param validTo the last day on which it exists; null when it is open or was never heard
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitNode(
    @BsonId String id,
    long revision,
    String name,
    @Nullable String parentId,
    boolean active,
    @Nullable String level,
    @Nullable String kind,
    @Nullable String successorId,
    @Nullable UnitContact contact,
    @Nullable LocalDate validTo) {

  /** One of which no more has been heard. */
  public UnitNode(
      String id, long revision, String name, @Nullable String parentId, boolean active) {
    this(id, revision, name, parentId, active, null, null, null);
  }

  /** One of which it was never heard where it is reached. */
  public UnitNode(
      String id,
      long revision,
      String name,
      @Nullable String parentId,
      boolean active,
      @Nullable String level,
      @Nullable String kind,
      @Nullable String successorId) {
    this(id, revision, name, parentId, active, level, kind, successorId, null, null);
  }

  /** As it is on a day: a unit that is dissolved from a day on works until that day is over. */
  UnitNode on(LocalDate day) {
    return active || validTo == null || day.isAfter(validTo)
        ? this
        : new UnitNode(
            id, revision, name, parentId, true, level, kind, successorId, contact, validTo);
  }
}
