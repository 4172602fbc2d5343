package org.gongkai.task.imports.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Reads a web page, also one that Word, WPS or Excel wrote: paragraphs as lines, tables with spans.
 */
final class HtmlReader {

  private final Limits limits;
  private final Document.Builder document;

  HtmlReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
  }

  Document read(String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(Limits.DEPTH);
    HtmlMarks marks = new HtmlMarks();
    HtmlFlow flow = new HtmlFlow(this::emit, marks, limits.start());
    for (Node node : Jsoup.parse(html, "", parser).body().childNodes()) {
      flow.walk(node);
    }
    flow.endLine();
    marks.remark(document);
    return document.build();
  }

  private void emit(Block block) {
    switch (block) {
      case Line line -> document.line(line.text(), line.number());
      case Grid grid -> document.grid(grid.rows());
    }
  }
}
