package org.gongkai.task.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are asked for, latest day first. Every combination begins with an index on the
 * unit at the top; words are looked for among what that index gives.
 *
 * @param within the unit, with those below it
 */
record ActivityFilter(
    String within,
    @Nullable ActivityKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Activity.State state,
    @Nullable String words) {

  static final Bson LATEST = descending("content.date", "_id");

  static final IndexModel[] INDEXES = {
    new IndexModel(compoundIndex(ascending("within"), LATEST)),
    new IndexModel(compoundIndex(ascending("within", "content.kind"), LATEST)),
    new IndexModel(compoundIndex(ascending("openFor"), LATEST))
  };

  private static final String DATE = "content.date";

  /** 400 when the last day is before the first. */
  ActivityFilter {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 to 不能早于 from。");
    }
  }

  Bson query(@Nullable Cursor cursor) {
    List<Bson> all = new ArrayList<>(List.of(eq("within", within)));
    if (kind != null) {
      all.add(eq("content.kind", kind));
    }
    if (from != null) {
      all.add(gte(DATE, from));
    }
    if (to != null) {
      all.add(lte(DATE, to));
    }
    all.add(eq("state", state));
    if (words != null && !words.isBlank()) {
      all.add(regex("content.title", Pattern.quote(words.strip())));
    }
    if (cursor != null) {
      all.add(after(cursor));
    }
    return and(all);
  }

  static Bson after(Cursor cursor) {
    LocalDate date = date(cursor);
    return or(lt(DATE, date), and(eq(DATE, date), lt("_id", cursor.text(1))));
  }

  static Cursor cursor(Activity last) {
    return Cursor.of(last.content().date(), last.id());
  }

  private static LocalDate date(Cursor cursor) {
    try {
      return LocalDate.parse(cursor.text(0));
    } catch (DateTimeException illTyped) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 cursor 无效，请从第一页重新开始。");
    }
  }
}
