package org.gongkai.task.supervision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for; by their due day, broken ones by the time of the breach. */
record CaseFilter(Status status, @Nullable CaseKind kind) {

  /** How a case is. */
  enum Status {
    LATE,
    DUE_SOON,
    OPEN,
    VIOLATION,
    CLOSED
  }

  Bson order() {
    return status == Status.VIOLATION ? ascending("violationAt", "_id") : ascending("place", "_id");
  }

  Bson query(
      String scope,
      LocalDate today,
      Instant now,
      SupervisionProperties thresholds,
      @Nullable Cursor cursor) {
    List<Bson> all = new ArrayList<>(List.of(eq("scopes", scope)));
    switch (status) {
      case LATE -> all.add(and(eq("open", true), lt("place", today)));
      case DUE_SOON ->
          all.add(
              and(
                  eq("open", true),
                  gte("place", today),
                  lte("place", today.plusDays(thresholds.warnDays()))));
      case OPEN -> all.add(eq("open", true));
      case CLOSED -> all.add(eq("open", false));
      case VIOLATION ->
          all.add(gt("violationAt", now.minus(Duration.ofDays(thresholds.violationDays()))));
    }
    if (kind != null) {
      all.add(eq("kind", kind));
    }
    if (cursor != null) {
      all.add(after(cursor));
    }
    return and(all);
  }

  Cursor cursor(SupervisedCase last) {
    Object first = status == Status.VIOLATION ? String.valueOf(last.violationAt()) : last.place();
    return Cursor.of(first, last.id());
  }

  private Bson after(Cursor cursor) {
    String field = status == Status.VIOLATION ? "violationAt" : "place";
    Object value = status == Status.VIOLATION ? cursor.instant(0) : LocalDate.parse(cursor.text(0));
    return or(gt(field, value), and(eq(field, value), gt("_id", cursor.text(1))));
  }
}
