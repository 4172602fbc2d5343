package org.gongkai.disclosure.search;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads parts of the record and their changes. Blocks: never called on an event loop. */
final class Following {

  private static final Sort OLDEST_CHANGE =
      new Sort(byChange(/* latestFirst= */ false), ItemSearch.BY_ID);
  private static final Sort LATEST_CHANGE =
      new Sort(byChange(/* latestFirst= */ true), ItemSearch.BY_ID);

  private static final Sort PLACES =
      new Sort(
          LongField.newSortField(
              Fields.PUBLISHED_AT, /* reverse= */ false, SortedNumericSelector.Type.MIN),
          ItemSearch.BY_ID,
          byChange(/* latestFirst= */ false));

  private final ItemIndex index;

  Following(ItemIndex index) {
    this.index = index;
  }

  Page<PublicLine> newest(Scope scope, PageRequest page) throws IOException {
    return page(scope.live(), ItemSearch.LIST, page);
  }

  Page<PublicLine> changes(
      Scope scope, @Nullable Instant from, @Nullable Instant until, PageRequest page)
      throws IOException {
    Query when =
        LongField.newRangeQuery(
            Fields.UPDATED_AT,
            from == null ? Long.MIN_VALUE : from.toEpochMilli(),
            until == null ? Long.MAX_VALUE : until.toEpochMilli());
    Query query =
        new BooleanQuery.Builder()
            .add(scope.withTombstones(), Occur.FILTER)
            .add(when, Occur.FILTER)
            .build();
    return page(query, OLDEST_CHANGE, page);
  }

  List<PublicLine> latestChanges(Scope scope, int most) throws IOException {
    return page(scope.withTombstones(), LATEST_CHANGE, new PageRequest(most, null)).items();
  }

  /** Null when the index has never heard of it. */
  @Nullable PublicLine find(String id) throws IOException {
    Query query = new TermQuery(new Term(Fields.ID, id));
    List<PublicLine> found = page(query, ItemSearch.LIST, new PageRequest(1, null)).items();
    return found.isEmpty() ? null : found.getFirst();
  }

  /** From the sort values alone: no stored text is read. */
  List<PublicIndex.Place> places() throws IOException {
    return index.read(searcher -> {
      int all = searcher.count(Scope.ALL.live());
      return Stream.of(searcher.search(Scope.ALL.live(), Math.max(1, all), PLACES).scoreDocs)
          .map(hit -> ((FieldDoc) hit).fields)
          .map(keys ->
              new PublicIndex.Place(
                  ((BytesRef) keys[1]).utf8ToString(), Instant.ofEpochMilli((Long) keys[2])))
          .toList();
    });
  }

  PublicIndex.Spread spread() throws IOException {
    return index.read(searcher -> {
      FacetsCollector all = searcher.search(Scope.ALL.live(), new FacetsCollectorManager());
      int total = all.getMatchingDocs().stream().mapToInt(part -> part.totalHits()).sum();
      Map<String, PublicIndex.Part> units = new LinkedHashMap<>();
      Facets.count(searcher.getIndexReader(), all, Fields.UNIT_NAMED).stream()
          .map(Facets::unit)
          .forEach(unit -> add(units, unit.value(), unit.label(), unit.count()));
      Map<String, PublicIndex.Part> themes = new LinkedHashMap<>();
      for (Facets.Value theme : Facets.count(searcher.getIndexReader(), all, Fields.THEME_CLASS)) {
        String main = PublicIndex.mainTheme(theme.value());
        add(themes, main, main, theme.count());
      }
      return new PublicIndex.Spread(
          total, List.copyOf(units.values()), List.copyOf(themes.values()));
    });
  }

  /** A unit that was renamed is counted under its latest or most frequent name. */
  private static void add(Map<String, PublicIndex.Part> parts, String id, String name, int count) {
    parts.merge(
        id,
        new PublicIndex.Part(id, name, count),
        (a, b) -> new PublicIndex.Part(id, a.name(), a.count() + b.count()));
  }

  private Page<PublicLine> page(Query query, Sort sort, PageRequest page) throws IOException {
    Cursor after = page.cursor();
    Object[] place =
        after == null ? null : new Object[] {after.number(0), new BytesRef(after.text(1))};
    return index.read(searcher ->
        Page.of(
            ItemSearch.found(searcher, query, sort, place, page),
            page,
            ItemSearch.Found::line,
            last -> Cursor.of(last.key(0), last.id())));
  }

  private static SortField byChange(boolean latestFirst) {
    return LongField.newSortField(Fields.UPDATED_AT, latestFirst, SortedNumericSelector.Type.MIN);
  }
}
