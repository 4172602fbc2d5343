package org.gongkai.disclosure.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;

/** How the hits spread; the most frequent first, each list cut at {@value #MOST}. */
record Facets(List<Value> column, List<Value> unit, List<Value> themeClass, List<Value> year) {

  private static final int MOST = 100;

  /**
   * @param label Chinese, for people
   */
  record Value(String value, String label, int count) {}

  static Facets of(IndexReader reader, FacetsCollector hits, Columns columns) throws IOException {
    return new Facets(
        count(reader, hits, Fields.COLUMN).stream()
            .map(v -> labelled(v, columns.find(v.value).map(Column::name).orElse(v.value)))
            .toList(),
        count(reader, hits, Fields.UNIT_NAMED).stream().map(Facets::unit).toList(),
        count(reader, hits, Fields.THEME_CLASS),
        count(reader, hits, Fields.YEAR));
  }

  static List<Value> count(IndexReader reader, FacetsCollector hits, String field)
      throws IOException {
    var state = new StringDocValuesReaderState(reader, field);
    FacetResult result = new StringValueFacetCounts(state, hits).getTopChildren(MOST, field);
    List<Value> values = new ArrayList<>();
    if (result != null) {
      for (LabelAndValue each : result.labelValues) {
        values.add(new Value(each.label, each.label, each.value.intValue()));
      }
    }
    return values;
  }

  private static Value labelled(Value value, String label) {
    return new Value(value.value, label, value.count);
  }

  /** Of a value that holds id and name. */
  static Value unit(Value value) {
    int cut = value.value.indexOf(Fields.NAMED);
    String id = value.value.substring(0, cut);
    String name = value.value.substring(cut + 1);
    return new Value(id, name.isEmpty() ? id : name, value.count);
  }
}
