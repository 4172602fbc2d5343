package org.gongkai.disclosure.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A part of the public record that can be followed: everything, a column with those below it, a
 * unit, or a theme class.
 *
 * @param id empty for everything
 */
public record Scope(Kind kind, String id) {

  public static final Scope ALL = new Scope(Kind.ALL, "");

  /** By what the part is cut. */
  public enum Kind {
    ALL,
    COLUMN,
    UNIT,
    THEME
  }

  public static Scope column(String id) {
    return new Scope(Kind.COLUMN, id);
  }

  public static Scope unit(String id) {
    return new Scope(Kind.UNIT, id);
  }

  /** A main theme class with those below it, or one below. */
  public static Scope theme(String name) {
    return new Scope(Kind.THEME, name);
  }

  /** With what was withdrawn. */
  Query withTombstones() {
    return switch (kind) {
      case ALL -> new MatchAllDocsQuery();
      case COLUMN -> new TermQuery(new Term(Fields.COLUMN, id));
      case UNIT -> new TermQuery(new Term(Fields.UNIT, id));
      case THEME -> new TermQuery(new Term(Fields.THEME, id));
    };
  }

  /** Only what is public now. */
  Query live() {
    return new BooleanQuery.Builder()
        .add(withTombstones(), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.LIVE, "1")), Occur.FILTER)
        .build();
  }
}
