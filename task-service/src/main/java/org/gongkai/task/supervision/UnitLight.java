package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The light of one unit with the counts that make it, kept so that nobody has to count when it is
 * looked at.
 *
 * @param id of the unit
 * @param countedOn the day for which it was counted; on another day it is counted again
 */
public record UnitLight(
    @BsonId String id,
    long revision,
    List<String> scopes,
    Light light,
    Instant since,
    CaseCounts counts,
    LocalDate countedOn) {

  public UnitLight {
    scopes = List.copyOf(scopes);
  }

  static UnitLight first(
      String unit, List<String> scopes, Light light, CaseCounts counts, Instant now, LocalDate on) {
    return new UnitLight(unit, 1, scopes, light, now, counts, on);
  }

  UnitLight counted(List<String> above, Light next, CaseCounts now, Instant at, LocalDate on) {
    Instant changed = next == light ? since : at;
    return new UnitLight(id, revision + 1, above, next, changed, now, on);
  }
}
