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
    return new BytesRef(JSON.writeValueAsString(fact).getBytes(StandardCharsets.UTF_8));
  }

  /** Every public item; withdrawn ones have no facts. */
  static List<Fact> all(IndexSearcher searcher) throws IOException {
    List<Fact> facts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      read(leaf.reader(), facts);
    }
    return List.copyOf(facts);
  }

  private static void read(LeafReader reader, List<Fact> facts) throws IOException {
    BinaryDocValues column = reader.getBinaryDocValues(Fields.FACT);
    if (column == null) {
      return;
    }
    Bits live = reader.getLiveDocs();
    while (column.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      if (live == null || live.get(column.docID())) {
        BytesRef value = column.binaryValue();
        facts.add(JSON.readValue(value.bytes, value.offset, value.length, Fact.class));
      }
    }
  }
}
