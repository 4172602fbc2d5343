package org.gongkai.disclosure.search;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts folded text twice: into dictionary words, which rank well, and into pairs of characters,
 * which find whatever the dictionary cuts differently in query and text.
 */
final class ChineseAnalysis {

  private ChineseAnalysis() {}

  static Analyzer analyzer() {
    Analyzer words = new Words();
    Analyzer pairs = new Pairs();
    return new PerFieldAnalyzerWrapper(
        words, Map.of(Fields.TITLE_PAIRS, pairs, Fields.TEXT_PAIRS, pairs));
  }

  private abstract static class Folding extends Analyzer {

    @Override
    protected Reader initReader(String field, Reader text) {
      return new FoldingReader(text);
    }
  }

  private static final class Words extends Folding {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new HMMChineseTokenizer();
      // The default set holds nothing but punctuation, which this tokenizer emits as words.
      return new TokenStreamComponents(
          words,
          new StopFilter(new LowerCaseFilter(words), SmartChineseAnalyzer.getDefaultStopSet()));
    }
  }

  private static final class Pairs extends Folding {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer characters = new StandardTokenizer();
      return new TokenStreamComponents(
          characters, new CJKBigramFilter(new LowerCaseFilter(characters)));
    }
  }
}
