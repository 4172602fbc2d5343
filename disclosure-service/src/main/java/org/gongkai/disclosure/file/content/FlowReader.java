package org.gongkai.disclosure.file.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/**
 * Reads paragraphs and tables of WordprocessingML and DrawingML, whose names for them are the same
 * (ECMA-376 part 1, chapters 17 and 21).
 */
final class FlowReader implements XmlPart.Visitor {

  private static final Set<String> CHANGES =
      Set.of(
          "ins",
          "del",
          "moveFrom",
          "moveTo",
          "rPrChange",
          "pPrChange",
          "tblPrChange",
          "sectPrChange",
          "cellIns",
          "cellDel");

  private final String part;
  private final Reading reading;
  private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();
  private final StringBuilder tracked = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();
  private Layer layer;
  private int paragraph;
  private int table;
  private int row;
  private int deletions;
  private boolean inRun;
  private boolean vanished;
  private boolean inText;
  private boolean inDeleted;

  FlowReader(String part, Layer layer, Reading reading) {
    this.part = part;
    this.layer = layer;
    this.reading = reading;
  }

  /** A row being read; text of its cells is parted by tabs. */
  private static final class Row {
    private final StringBuilder cells = new StringBuilder();
    private boolean first = true;
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    String alternative = XmlPart.attribute(at, "descr");
    if (!alternative.isBlank()) {
      reading.add(part + "图片说明", Layer.ALTERNATIVE, alternative);
    }
    if (CHANGES.contains(name)) {
      reading.remark(Kind.TRACKED_CHANGES, part + "含有未接受的修订，请接受或拒绝全部修订后重新上传。");
    }
    switch (name) {
      case "sld" -> hideSlide(at);
      case "p" -> paragraphs.push(new StringBuilder());
      case "tbl" -> {
        table++;
        row = 0;
      }
      case "tr" -> rows.push(new Row());
      case "tc" -> cell();
      case "r" -> {
        inRun = true;
        vanished = false;
      }
      case "vanish", "webHidden" -> vanished |= inRun && !isOff(at);
      case "del", "moveFrom" -> deletions++;
      case "t" -> inText = true;
      case "delText", "delInstrText" -> inDeleted = true;
      case "tab" -> append(" ");
      case "br", "cr" -> append("\n");
      case "object", "oleObj" -> reading.remark(Kind.EMBEDDED_FILE, part + "中嵌入了其他文件，其内容未检查。");
      default -> {
        // Only what holds words or makes lines counts.
      }
    }
  }

  private void hideSlide(XMLStreamReader at) {
    if (XmlPart.attribute(at, "show").equals("0")) {
      layer = Layer.HIDDEN;
      reading.remark(Kind.HIDDEN_CONTENT, part + "被隐藏，但仍在文件中。");
    }
  }

  private static boolean isOff(XMLStreamReader at) {
    String value = XmlPart.attribute(at, "val");
    return value.equals("0") || value.equals("false") || value.equals("off");
  }

  private void cell() {
    Row open = rows.peek();
    if (open != null && !open.first) {
      open.cells.append('\t');
    }
    if (open != null) {
      open.first = false;
    }
  }

  @Override
  public void text(String words) {
    if (inDeleted || inText && deletions > 0) {
      tracked.append(words);
    } else if (inText && vanished) {
      hidden.append(words);
    } else if (inText) {
      append(words);
    }
  }

  private void append(String words) {
    StringBuilder open = paragraphs.peek();
    if (open != null) {
      open.append(words);
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "delText", "delInstrText" -> inDeleted = false;
      case "del", "moveFrom" -> deletions--;
      case "r" -> inRun = false;
      case "p" -> closeParagraph();
      case "tr" -> closeRow();
      default -> {
        // The rest ends nothing.
      }
    }
  }

  private void closeParagraph() {
    String words = paragraphs.isEmpty() ? "" : paragraphs.pop().toString();
    Row open = rows.peek();
    if (open == null) {
      paragraph++;
      reading.add(place(), layer, words.replace('\t', ' '));
    } else if (!words.isBlank()) {
      boolean begun = !open.cells.isEmpty() && open.cells.charAt(open.cells.length() - 1) != '\t';
      open.cells.append(begun ? " " : "").append(words.replace('\t', ' ').replace('\n', ' '));
    }
    flush(tracked, "（修订）", Layer.TRACKED);
    flush(hidden, "（隐藏文字）", Layer.HIDDEN);
  }

  private void flush(StringBuilder words, String where, Layer as) {
    if (!words.isEmpty()) {
      if (as == Layer.HIDDEN) {
        reading.remark(Kind.HIDDEN_CONTENT, part + "含有隐藏文字。");
      }
      reading.add(place() + where, as, words.toString());
      words.setLength(0);
    }
  }

  private String place() {
    return rows.isEmpty()
        ? part + "第" + paragraph + "段"
        : part + "表" + table + "第" + (row + 1) + "行";
  }

  private void closeRow() {
    if (!rows.isEmpty()) {
      row++;
      Row closed = rows.pop();
      reading.add(part + "表" + table + "第" + row + "行", layer, closed.cells.toString());
    }
  }
}
