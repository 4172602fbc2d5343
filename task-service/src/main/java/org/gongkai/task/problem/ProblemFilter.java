package org.gongkai.task.problem;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which problems are asked for; the latest first.
 *
 * @param late only those whose rectification is owed past its last day
 */
record ProblemFilter(@Nullable ProblemState state, @Nullable String rule, boolean late) {

  static final IndexModel[] INDEXES = {
    index("finding.scopes"),
    index("finding.scopes", "state"),
    index("finding.scopes", "finding.rule"),
    new IndexModel(Indexes.ascending("finding.scopes", "state", "rectifyBy"))
  };

  static final Bson LATEST = orderBy(descending("reportedAt"), ascending("_id"));

  private static IndexModel index(String... equal) {
    return new IndexModel(
        compoundIndex(
            Indexes.ascending(equal), Indexes.descending("reportedAt"), Indexes.ascending("_id")));
  }

  /** Of things kept under any of these units. */
  Bson query(List<String> scopes, LocalDate today, @Nullable Cursor cursor) {
    List<Bson> all = new ArrayList<>(List.of(in("finding.scopes", scopes)));
    if (state != null) {
      all.add(eq("state", state));
    }
    if (rule != null) {
      all.add(eq("finding.rule", rule));
    }
    if (late) {
      all.add(and(in("state", ProblemState.OWED), lt("rectifyBy", today)));
    }
    if (cursor != null) {
      all.add(after(cursor));
    }
    return and(all);
  }

  static Cursor cursor(Problem last) {
    return Cursor.of(last.reportedAt(), last.id());
  }

  private static Bson after(Cursor cursor) {
    return or(
        lt("reportedAt", cursor.instant(0)),
        and(eq("reportedAt", cursor.instant(0)), gt("_id", cursor.text(1))));
  }
}
