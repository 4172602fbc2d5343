package org.gongkai.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null does not matter.
 *
 * @param object {@code collection/id}
 * @param actor id of a person
 * @param unit id of the unit for which somebody acted
 * @param from the first day
 * @param to the last day
 */
record AuditQuery(
    @Nullable String object,
    @Nullable String actor,
    @Nullable String unit,
    @Nullable String action,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  AuditQuery {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 to 不能早于 from。");
    }
  }

  Bson filter(ZoneId zone) {
    List<Bson> all = new ArrayList<>();
    equal(all, "object", object);
    equal(all, "actorId", actor);
    equal(all, "actorUnit", unit);
    equal(all, "action", action);
    if (from != null) {
      all.add(gte("at", from.atStartOfDay(zone).toInstant()));
    }
    if (to != null) {
      all.add(lt("at", to.plusDays(1).atStartOfDay(zone).toInstant()));
    }
    return all.isEmpty() ? Filters.empty() : and(all);
  }

  private static void equal(List<Bson> all, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      all.add(eq(field, value.strip()));
    }
  }
}
