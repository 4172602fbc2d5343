package org.gongkai.disclosure.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Facts lie in a column of their own, so that reading all of them touches no text. */
final class Facts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Facts() {}

  static BytesRef of(IndexedItem item) {
    Fact fact =
        new Fact(
            item.id(),
            item.title(),
            item.unit(),
            item.column(),
            item.type(),
            item.infoClass(),
            item.documentNumber(),
            item.catalogueCode(),
            item.formedDate(),
            item.validity(),
            item.publishedAt(),
            item.updatedAt(),
            item.withoutAlternative(),
            item.withoutElements(),
            item.migrated() != null,
            item.toldAt());
    return written(fact);
  }

  /** Null for an item that leads nowhere. */
  static @Nullable BytesRef mentionsOf(IndexedItem item) {
    Mentions mentions = MentionsOf.item(item);
    return mentions == null ? null : written(mentions);
  }

  /** Every public item; withdrawn ones have no facts. */
  static List<Fact> all(IndexSearcher searcher) throws IOException {
    return all(searcher, Fields.FACT, Fact.class);
  }

  /** Of every public item that leads anywhere. */
  static List<Mentions> mentions(IndexSearcher searcher) throws IOException {
    return all(searcher, Fields.MENTIONS, Mentions.class);
  }

  private static BytesRef written(Object value) {
    return new BytesRef(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
  }

  private static <T> List<T> all(IndexSearcher searcher, String field, Class<T> type)
      throws IOException {
    List<T> found = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      read(leaf.reader(), field, type, found);
    }
    return List.copyOf(found);
  }

  private static <T> void read(LeafReader reader, String field, Class<T> type, List<T> found)
      throws IOException {
    BinaryDocValues column = reader.getBinaryDocValues(field);
    if (column == null) {
      return;
    }
    Bits live = reader.getLiveDocs();
    while (column.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      if (live == null || live.get(column.docID())) {
        BytesRef value = column.binaryValue();
        found.add(JSON.readValue(value.bytes, value.offset, value.length, type));
      }
    }
  }
}
