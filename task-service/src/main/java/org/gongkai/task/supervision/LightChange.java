package org.gongkai.task.supervision;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A light that changed its colour.
 *
 * @param id the unit and the revision of its light, so that one change is kept once
 * @param revision of the light; changes have the order of their revisions
 */
public record LightChange(
    @BsonId String id, String unit, long revision, Light light, Instant at, CaseCounts counts) {

  static LightChange of(UnitLight light) {
    String id = light.id() + "-" + light.revision();
    return new LightChange(
        id, light.id(), light.revision(), light.light(), light.since(), light.counts());
  }

  /** In words for people. */
  String reason() {
    return "逾期 %d 件（长期逾期 %d 件），临期 %d 件，越环节 %d 件"
        .formatted(counts.late(), counts.longLate(), counts.dueSoon(), counts.violations());
  }
}
