package org.gongkai.task.order;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for; the latest first.
 *
 * @param late only those whose response is owed past its last day
 */
record OrderFilter(
    @Nullable OrderState state,
    Cause.@Nullable Kind cause,
    Escalation.@Nullable Level level,
    boolean late) {

  static final IndexModel[] INDEXES = {
    index("content.scopes"),
    index("content.scopes", "state"),
    index("content.scopes", "content.cause.kind"),
    index("content.scopes", "level"),
    new IndexModel(ascending("content.cause.reference")),
    new IndexModel(ascending("content.scopes", "state", "dueDate")),
    new IndexModel(ascending("escalateOn"), new IndexOptions().sparse(true))
  };

  static final Bson LATEST = Sorts.orderBy(Sorts.descending("issuedAt"), Sorts.ascending("_id"));

  private static IndexModel index(String... equal) {
    return new IndexModel(
        compoundIndex(ascending(equal), descending("issuedAt"), ascending("_id")));
  }

  /** Of things kept under any of these units. */
  Bson query(List<String> scopes, LocalDate today, @Nullable Cursor cursor) {
    List<Bson> all = new ArrayList<>(List.of(in("content.scopes", scopes)));
    if (state != null) {
      all.add(eq("state", state));
    }
    if (cause != null) {
      all.add(eq("content.cause.kind", cause));
    }
    if (level != null) {
      all.add(eq("level", level));
    }
    if (late) {
      all.add(and(in("state", OrderState.OWED), lt("dueDate", today)));
    }
    if (cursor != null) {
      all.add(after(cursor));
    }
    return and(all);
  }

  static Cursor cursor(RectificationOrder last) {
    return Cursor.of(last.issuedAt(), last.id());
  }

  private static Bson after(Cursor cursor) {
    return or(
        lt("issuedAt", cursor.instant(0)),
        and(eq("issuedAt", cursor.instant(0)), gt("_id", cursor.text(1))));
  }
}
