package org.gongkai.disclosure.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists and searches, each on one view of the index. Blocks: never called on an event loop. */
final class ItemSearch {

  static final SortField NEWEST =
      LongField.newSortField(Fields.PUBLISHED_AT, true, SortedNumericSelector.Type.MIN);
  static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
  static final Sort LIST = new Sort(NEWEST, BY_ID);
  private static final Sort RANKED = new Sort(SortField.FIELD_SCORE, NEWEST, BY_ID);

  private final ItemIndex index;
  private final Columns columns;
  private final Highlights highlights = new Highlights(ChineseAnalysis.analyzer());
  private final Wanted wanted = new Wanted(ChineseAnalysis.analyzer());

  ItemSearch(ItemIndex index, Columns columns) {
    this.index = index;
    this.columns = columns;
  }

  /** Newest first. */
  Page<PublicLine> list(ItemFilter filter, PageRequest page) throws IOException {
    Cursor after = page.cursor();
    Object[] place =
        after == null ? null : new Object[] {after.number(0), new BytesRef(after.text(1))};
    return index.read(searcher ->
        Page.of(
            found(searcher, filter.query(), LIST, place, page),
            page,
            Found::line,
            last -> Cursor.of(last.key(0), last.id())));
  }

  /** Best first, the newer of equals; without words everything is equal. */
  Hits search(String words, ItemFilter filter, PageRequest page) throws IOException {
    Cursor after = page.cursor();
    Object[] place =
        after == null
            ? null
            : new Object[] {
              Float.intBitsToFloat((int) after.number(0)),
              after.number(1),
              new BytesRef(after.text(2))
            };
    Query query = query(words, filter);
    Query marks = wanted.marks(words);
    return index.read(searcher -> {
      Page<Hits.Hit> shown =
          Page.of(
              found(searcher, query, RANKED, place, page),
              page,
              hit -> new Hits.Hit(hit.line(), hit.pieces(highlights, marks)),
              last -> Cursor.of(last.score(), last.key(1), last.id()));
      FacetsCollector all = searcher.search(query, new FacetsCollectorManager());
      long total = all.getMatchingDocs().stream().mapToLong(part -> part.totalHits()).sum();
      return new Hits(
          shown.items(), shown.next(), total, Facets.of(searcher.getIndexReader(), all, columns));
    });
  }

  private Query query(String words, ItemFilter filter) {
    if (words.isBlank()) {
      return filter.query();
    }
    return new BooleanQuery.Builder()
        .add(filter.query(), Occur.FILTER)
        .add(wanted.query(words), Occur.MUST)
        .build();
  }

  /** After the given place in the order; one more than the page shows. */
  static List<Found> found(
      IndexSearcher searcher, Query query, Sort sort, Object @Nullable [] place, PageRequest page)
      throws IOException {
    // The document's number only decides between equals, and ids make all unequal.
    int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    FieldDoc after = place == null ? null : new FieldDoc(last, Float.NaN, place);
    List<Found> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.searchAfter(after, query, page.limitPlusOne(), sort).scoreDocs) {
      found.add(new Found((FieldDoc) hit, searcher.storedFields().document(hit.doc)));
    }
    return found;
  }

  record Found(FieldDoc hit, Document stored) {

    PublicLine line() {
      return Fields.line(stored.get(Fields.LINE));
    }

    /** Of the text, or of the files when the text has none of the words. */
    List<String> pieces(Highlights highlights, @Nullable Query marks) {
      List<String> pieces = highlights.of(stored.get(Fields.BODY), marks);
      if (!pieces.isEmpty()) {
        return pieces;
      }
      return Stream.of(stored.getValues(Fields.ATTACHED))
          .map(words -> highlights.of(words, marks))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    String id() {
      return stored.get(Fields.ID);
    }

    Object key(int at) {
      return hit.fields[at];
    }

    int score() {
      return Float.floatToIntBits((Float) hit.fields[0]);
    }
  }
}
