package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the paragraphs and tables of a Word document, text boxes after the paragraph they hang on.
 */
final class WordBlocks {

  private static final int MOST_COLUMNS = 1000;

  private final Xml xml;
  private final WordMarks marks;
  private final Limits.Stopwatch time;
  private final WordParagraph paragraphs;
  private int number;

  WordBlocks(Xml xml, WordNumbering numbering, WordMarks marks, Limits.Stopwatch time) {
    this.xml = xml;
    this.marks = marks;
    this.time = time;
    this.paragraphs = new WordParagraph(xml, numbering, marks, this::read);
  }

  /** Hands on the blocks of the current element and of the wrappers inside it. */
  void read(Consumer<Block> blocks) {
    Flow flow = new Flow(blocks);
    xml.children(flow::at);
    flow.end();
  }

  /** A run of blocks; a paragraph whose end was deleted goes on in the next one. */
  private final class Flow {

    private final Consumer<Block> blocks;
    private String open = "";

    private Flow(Consumer<Block> blocks) {
      this.blocks = blocks;
    }

    private void at(String name) {
      switch (name) {
        case "p" -> paragraph();
        case "tbl" -> table(blocks);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" ->
            xml.children(this::at);
        case "altChunk" -> marks.embedded(number);
        case "del", "moveFrom" -> marks.revised(number);
        default -> {}
      }
    }

    private void paragraph() {
      time.check();
      int line = ++number;
      List<Block> boxes = new ArrayList<>();
      WordParagraph.Read read = paragraphs.read(line, boxes::add);
      open += read.text();
      if (!read.joinsNext()) {
        end();
      }
      boxes.forEach(blocks);
    }

    private void end() {
      blocks.accept(new Line(open, number));
      open = "";
    }
  }

  private void table(Consumer<Block> blocks) {
    NestedTable table = new NestedTable();
    xml.children(name -> row(name, table));
    table.blocks().forEach(blocks);
  }

  private void row(String name, NestedTable table) {
    switch (name) {
      case "tr" -> {
        time.check();
        int line = ++number;
        boolean[] deleted = {false};
        table.beginRow(line);
        xml.children(part -> cell(part, table, deleted));
        if (deleted[0]) {
          marks.revised(line);
          table.dropRow();
        }
      }
      case "sdt", "sdtContent", "customXml", "ins" -> xml.children(part -> row(part, table));
      default -> {}
    }
  }

  private void cell(String name, NestedTable table, boolean[] deleted) {
    switch (name) {
      case "trPr" ->
          xml.children(part -> {
            switch (part) {
              case "del" -> deleted[0] = true;
              case "gridBefore" -> table.skip(Math.clamp(xml.number("val", 0), 0, MOST_COLUMNS));
              default -> {}
            }
          });
      case "tc" -> cell(table);
      case "sdt", "sdtContent", "customXml" -> xml.children(part -> cell(part, table, deleted));
      default -> {}
    }
  }

  /** What Word keeps in a cell that continues another one is not shown and does not count. */
  private void cell(NestedTable table) {
    int[] columns = {1};
    boolean[] continued = {false};
    boolean[] goesOn = {false};
    List<Block> content = new ArrayList<>();
    Flow flow = new Flow(content::add);
    xml.children(name -> {
      if (name.equals("tcPr")) {
        xml.children(part -> {
          switch (part) {
            case "gridSpan" -> columns[0] = Math.clamp(xml.number("val", 1), 1, MOST_COLUMNS);
            case "hMerge" -> goesOn[0] = !xml.attribute("val", "").equals("restart");
            case "vMerge" -> continued[0] = !xml.attribute("val", "").equals("restart");
            default -> {}
          }
        });
      } else if (!continued[0] && !goesOn[0]) {
        flow.at(name);
      }
    });
    flow.end();
    if (goesOn[0] && table.widen()) {
      return;
    }
    if (continued[0]) {
      table.addContinued(columns[0]);
    } else {
      table.add(content, columns[0], 1);
    }
  }
}
