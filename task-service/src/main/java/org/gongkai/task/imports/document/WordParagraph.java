package org.gongkai.task.imports.document;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one paragraph of a Word document: its number, its words, the text boxes that hang on it.
 */
final class WordParagraph {

  private final Xml xml;
  private final WordNumbering numbering;
  private final WordMarks marks;
  private final Consumer<Consumer<Block>> boxes;

  private StringBuilder words = new StringBuilder();
  private Consumer<Block> boxed = block -> {};
  private int line;

  /**
   * A paragraph.
   *
   * @param joinsNext the mark at its end was deleted
   */
  record Read(String text, boolean joinsNext) {}

  /** Takes the reading of what a text box holds. */
  WordParagraph(
      Xml xml, WordNumbering numbering, WordMarks marks, Consumer<Consumer<Block>> boxes) {
    this.xml = xml;
    this.numbering = numbering;
    this.marks = marks;
    this.boxes = boxes;
  }

  /** Reads the current paragraph; a text box inside it may hold paragraphs again. */
  Read read(int number, Consumer<Block> inBoxes) {
    StringBuilder outerWords = words;
    Consumer<Block> outerBoxed = boxed;
    int outerLine = line;
    words = new StringBuilder();
    boxed = inBoxes;
    line = number;
    Properties properties = new Properties();
    xml.children(name -> {
      if (name.equals("pPr")) {
        xml.children(properties::at);
      } else {
        inline(name);
      }
    });
    String label = numbering.next(properties.style, properties.list, properties.level);
    Read read = new Read(numbered(label, words.toString()), properties.joinsNext);
    words = outerWords;
    boxed = outerBoxed;
    line = outerLine;
    return read;
  }

  /** A number that ends in a point must not run into a number that begins the text. */
  private static String numbered(String label, String text) {
    boolean digits =
        !label.isEmpty()
            && !text.isEmpty()
            && label.matches(".*[\\d.．]")
            && Character.isDigit(text.charAt(0));
    return digits ? label + " " + text : label + text;
  }

  private final class Properties {

    private @Nullable String style;
    private @Nullable String list;
    private @Nullable Integer level;
    private boolean joinsNext;

    private void at(String name) {
      switch (name) {
        case "pStyle" -> style = xml.attribute("val");
        case "numPr" ->
            xml.children(part -> {
              switch (part) {
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                default -> {}
              }
            });
        case "rPr" ->
            xml.children(part -> {
              if (part.equals("del") || part.equals("moveFrom")) {
                joinsNext = true;
                marks.revised(line);
              }
            });
        default -> {}
      }
    }
  }

  private void inline(String name) {
    switch (name) {
      case "r" -> run();
      case "ins", "moveTo" -> {
        marks.revised(line);
        xml.children(this::inline);
      }
      case "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "customXml" ->
          xml.children(this::inline);
      case "oMath", "oMathPara" ->
          xml.descendants(part -> {
            if (part.equals("t")) {
              words.append(xml.text());
            }
          });
      case "del", "moveFrom" -> marks.revised(line);
      default -> {}
    }
  }

  private void run() {
    boolean[] hidden = {false};
    xml.children(name -> {
      if (name.equals("rPr")) {
        xml.children(part -> hidden[0] |= part.equals("vanish") && xml.isOn("val"));
      } else if (hidden[0] && name.equals("t")) {
        marks.hidden(line);
      } else {
        piece(name);
      }
    });
  }

  private void piece(String name) {
    switch (name) {
      case "t" -> words.append(xml.text());
      case "tab", "ptab" -> words.append('\t');
      case "br", "cr" -> words.append('\n');
      case "noBreakHyphen" -> words.append('\u2011');
      case "footnoteReference" -> marks.footnote(xml.attribute("id", ""), line);
      case "ruby" ->
          xml.children(part -> {
            if (part.equals("rubyBase")) {
              xml.children(this::inline);
            }
          });
      case "AlternateContent" ->
          // The fallback says the same again for older programs.
          xml.children(part -> {
            if (part.equals("Choice")) {
              xml.children(this::piece);
            }
          });
      case "drawing", "pict", "object" ->
          xml.descendants(part -> {
            if (part.equals("txbxContent")) {
              boxes.accept(boxed);
            } else if (part.equals("Fallback")) {
              xml.children(skipped -> {});
            }
          });
      default -> {}
    }
  }
}
