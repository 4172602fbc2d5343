package org.gongkai.task.plan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a plan's ledger are asked for. Every combination begins with an index on the plan;
 * being overdue is a range of days below today among the statuses that can be late.
 */
record LedgerFilter(@Nullable String unit, @Nullable String group, @Nullable ItemStatus status) {

  static final IndexModel[] INDEXES = {
    new IndexModel(ascending("planId", "row")),
    new IndexModel(ascending("planId", "unitIds", "row")),
    new IndexModel(ascending("planId", "group", "row")),
    new IndexModel(ascending("planId", "status", "row")),
    new IndexModel(ascending("planId", "status", "deadline.date"))
  };

  private static final String DUE = "deadline.date";

  Bson query(String planId, long afterRow, LocalDate today) {
    List<Bson> all = new ArrayList<>(List.of(eq("planId", planId), gt("row", (int) afterRow)));
    if (unit != null) {
      all.add(eq("unitIds", unit));
    }
    if (group != null) {
      all.add(eq("group", group));
    }
    if (status != null) {
      all.add(on(status, today));
    }
    return and(all);
  }

  private static Bson on(ItemStatus status, LocalDate today) {
    if (status == ItemStatus.OVERDUE) {
      return and(
          in("status", ItemStatus.CAN_BE_LATE), lt(DUE, today), eq("deadline.allYear", false));
    }
    if (!ItemStatus.CAN_BE_LATE.contains(status)) {
      return eq("status", status);
    }
    Bson inTime = or(eq(DUE, null), gte(DUE, today), eq("deadline.allYear", true));
    return and(eq("status", status), inTime);
  }
}
