package org.gongkai.disclosure.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.gongkai.disclosure.item.NumberKey;
import org.gongkai.platform.text.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** Turns the words of a reader into a query; there is no syntax that could be broken or abused. */
final class Wanted {

  /** Up to this length every part must occur; longer ones are questions, of which some parts do. */
  private static final int SHORT = 8;

  private static final float SOME = 0.15f;

  private final QueryBuilder builder;

  Wanted(Analyzer analyzer) {
    this.builder = new QueryBuilder(analyzer);
    this.builder.setEnableGraphQueries(false);
  }

  /** Must match as words or as pairs or as a whole number; titles and phrases count more. */
  Query query(String words) {
    float share = words.codePointCount(0, words.length()) <= SHORT ? 1 : SOME;
    BooleanQuery.Builder must = new BooleanQuery.Builder();
    should(must, builder.createMinShouldMatchQuery(Fields.TEXT, words, share), 1);
    should(must, pairs(words, share), 0.7f);
    should(must, number(NumberKey.of(words)), 20);
    DocumentNumber.findAll(words)
        .forEach(mention -> should(must, number(mention.number().toString()), 10));

    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(must.build(), Occur.MUST);
    should(all, builder.createBooleanQuery(Fields.TITLE, words, Occur.SHOULD), 2);
    should(all, builder.createPhraseQuery(Fields.TITLE_PAIRS, words), 3);
    should(all, builder.createPhraseQuery(Fields.TEXT_PAIRS, words), 1.5f);
    return all.build();
  }

  /** What is marked in the text; null when the words hold no letter at all. */
  @Nullable Query marks(String words) {
    return pairs(words, 0);
  }

  private static Query number(String key) {
    return new TermQuery(new Term(Fields.NUMBER, key));
  }

  private @Nullable Query pairs(String words, float share) {
    return share == 0
        ? builder.createBooleanQuery(Fields.TEXT_PAIRS, words, Occur.SHOULD)
        : builder.createMinShouldMatchQuery(Fields.TEXT_PAIRS, words, share);
  }

  private static void should(BooleanQuery.Builder any, @Nullable Query query, float weight) {
    if (query != null) {
      any.add(new BoostQuery(query, weight), Occur.SHOULD);
    }
  }
}
