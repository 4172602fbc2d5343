package org.gongkai.task.activity;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What counts of a recorded activity, and no more. */
public record CountedActivity(@BsonId String id, Content content) {

  /** The part of the content that quotas look at. */
  public record Content(
      ActivityKind kind,
      String unit,
      String title,
      LocalDate date,
      @Nullable ActivityPerson person) {}

  /** Whether the head of the unit did it. */
  public boolean isByHead() {
    ActivityPerson person = content.person();
    return person != null && person.role() == ActivityPerson.PersonRole.HEAD;
  }
}
