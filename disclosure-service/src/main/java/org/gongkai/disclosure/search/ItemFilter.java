package org.gongkai.disclosure.search;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a public list is narrowed to; a column includes those below it. */
record ItemFilter(
    @Nullable String column,
    @Nullable String unit,
    @Nullable String themeClass,
    @Nullable String genre,
    @Nullable String validity,
    @Nullable String externalId,
    @Nullable Integer year) {

  /** Always leaves out what was withdrawn. */
  Query query() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    add(all, Fields.LIVE, "1");
    add(all, Fields.COLUMN, column);
    add(all, Fields.UNIT, unit);
    add(all, Fields.THEME_CLASS, themeClass);
    add(all, Fields.GENRE, genre);
    add(all, Fields.VALIDITY, validity);
    add(all, Fields.EXTERNAL_ID, externalId);
    add(all, Fields.YEAR, year == null ? null : year.toString());
    return all.build();
  }

  /**
   * The part of the record whose changes are asked for: what was withdrawn has lost the other
   * properties by which it could be chosen.
   */
  Scope scope() {
    if (genre != null
        || validity != null
        || externalId != null
        || year != null
        || Stream.of(column, unit, themeClass).filter(Objects::nonNull).count() > 1) {
      throw new Refusal(
          CommonCode.INVALID_PARAMETER, "参数 updatedSince 只可与 column、unit、themeClass 之一同用。");
    }
    return column != null
        ? Scope.column(column)
        : unit != null
            ? Scope.unit(unit)
            : themeClass != null ? Scope.theme(themeClass) : Scope.ALL;
  }

  private static void add(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }
}
