package org.gongkai.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for, within one plan or all plans of a territory and year. Every combination
 * begins with an index on that scope and its order; words are looked for among what is left.
 *
 * @param units any of these is responsible; null for all
 */
record LedgerFilter(
    @Nullable List<String> units,
    @Nullable String group,
    @Nullable ItemStatus status,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words) {

  private static final String DATE = "deadline.date";
  private static final String DUE = "scope.due";

  static LedgerFilter of(LedgerQuery query, UnitTree tree) {
    return new LedgerFilter(
        query.units(tree), query.group(), query.status(), query.from(), query.to(), query.words());
  }

  Bson query(Bson scope, LedgerOrder order, @Nullable Cursor after, LocalDate today) {
    List<Bson> all = new ArrayList<>(List.of(scope));
    if (units != null) {
      all.add(units.size() == 1 ? eq("unitIds", units.getFirst()) : in("unitIds", units));
    }
    if (group != null) {
      all.add(eq("group", group));
    }
    if (status != null) {
      all.add(on(status, today));
    }
    if (from != null) {
      all.add(gte(DUE, from));
    }
    if (to != null) {
      all.add(lte(DUE, to));
    }
    if (words != null) {
      all.add(said(Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE)));
    }
    if (after != null) {
      all.add(order.after(after));
    }
    return and(all);
  }

  private static Bson said(Pattern words) {
    return or(regex("name", words), regex("text", words), regex("unitsText", words));
  }

  private static Bson on(ItemStatus status, LocalDate today) {
    if (status == ItemStatus.OVERDUE) {
      return and(
          in("status", ItemStatus.CAN_BE_LATE), lt(DATE, today), eq("deadline.allYear", false));
    }
    if (!ItemStatus.CAN_BE_LATE.contains(status)) {
      return eq("status", status);
    }
    Bson inTime = or(eq(DATE, null), gte(DATE, today), eq("deadline.allYear", true));
    return and(eq("status", status), inTime);
  }

  /** Rows of a plan. */
  static Bson ofPlan(String planId) {
    return eq("planId", planId);
  }

  /** Rows of all plans of a unit in a year. */
  static Bson ofYear(String unit, int year) {
    return and(eq("scope.unit", unit), eq("scope.year", year));
  }
}
