package org.gongkai.task.imports.document;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads a Word document (ECMA-376 part 1, chapter 17) as it looks with all recorded changes
 * accepted; a line number counts its paragraphs and table rows. Headers and footers stand in parts
 * of their own and are not read.
 */
final class WordReader {

  private final Limits limits;
  private final Document.Builder document;

  WordReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
  }

  Document read(OfficePackage office) {
    Map<String, String> footnotes = new HashMap<>();
    String main = office.mainPart();
    office.related(main, "/footnotes").ifPresent(xml -> footnotes(xml, footnotes));
    Xml xml = office.main();
    WordMarks marks = new WordMarks();
    WordBlocks blocks = new WordBlocks(xml, WordNumbering.of(office), marks, limits.start());
    xml.children(root -> xml.children(body -> blocks.read(this::emit)));
    marks.remark(document, footnotes);
    return document.build();
  }

  private static void footnotes(Xml xml, Map<String, String> footnotes) {
    xml.children(root ->
        xml.children(note -> {
          String id = xml.attribute("id", "");
          StringBuilder words = new StringBuilder();
          xml.descendants(part -> {
            if (part.equals("t")) {
              words.append(xml.text());
            }
          });
          footnotes.put(id, Edges.trim(words.toString()));
        }));
  }

  private void emit(Block block) {
    switch (block) {
      case Line line -> line.text().lines().forEach(part -> document.line(part, line.number()));
      case Grid grid -> document.grid(grid.rows());
    }
  }
}
