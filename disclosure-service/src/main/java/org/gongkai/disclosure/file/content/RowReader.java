package org.gongkai.disclosure.file.content;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;
import org.gongkai.disclosure.file.content.SheetReader.Sheet;

/** Reads a sheet row by row; what is hidden is read as a row of its own. */
final class RowReader implements XmlPart.Visitor {

  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_BLANKS = 256;

  private final Sheet sheet;
  private final List<String> strings;
  private final Reading reading;
  private final BitSet hiddenColumns = new BitSet();
  private final StringBuilder visible = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();
  private final StringBuilder value = new StringBuilder();
  private final int[] tabs = new int[2];
  private String type = "";
  private int row;
  private int column;
  private boolean hiddenRow;
  private boolean inValue;

  RowReader(Sheet sheet, List<String> strings, Reading reading) {
    this.sheet = sheet;
    this.strings = strings;
    this.reading = reading;
    if (sheet.hidden()) {
      reading.remark(Kind.HIDDEN_CONTENT, "工作表“" + sheet.name() + "”被隐藏，但仍在文件中。");
    }
  }

  @Override
  public void start(String name, XMLStreamReader at) {
    switch (name) {
      case "col" -> columns(at);
      case "row" -> {
        row = number(XmlPart.attribute(at, "r"), row + 1);
        column = -1;
        hiddenRow = XmlPart.isOn(at, "hidden");
      }
      case "c" -> {
        column = column(XmlPart.attribute(at, "r"), column + 1);
        type = XmlPart.attribute(at, "t");
        value.setLength(0);
      }
      case "v", "t" -> inValue = true;
      case "oddHeader",
          "oddFooter",
          "evenHeader",
          "evenFooter",
          "firstHeader",
          "firstFooter",
          "f" -> {
        value.setLength(0);
        inValue = !name.equals("f");
      }
      default -> {
        // Formats and settings of the sheet.
      }
    }
  }

  private void columns(XMLStreamReader at) {
    if (XmlPart.isOn(at, "hidden")) {
      int from = number(XmlPart.attribute(at, "min"), 1) - 1;
      int to = Math.min(MOST_COLUMNS, number(XmlPart.attribute(at, "max"), from + 1));
      hiddenColumns.set(Math.clamp(from, 0, to), to);
    }
  }

  @Override
  public void text(String words) {
    if (inValue) {
      value.append(words);
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "c" -> cell();
      case "row" -> closeRow();
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> {
        inValue = false;
        reading.add(place("页眉页脚"), Layer.VISIBLE, value.toString());
      }
      default -> {
        // The rest ends nothing.
      }
    }
  }

  private void cell() {
    String words = words().replace('\t', ' ').replace('\n', ' ').strip();
    if (words.isEmpty() || reading.isFull()) {
      return;
    }
    boolean concealed = sheet.hidden() || hiddenRow || hiddenColumns.get(Math.max(0, column));
    if (concealed && !sheet.hidden()) {
      String what = hiddenRow ? "行" : "列";
      reading.remark(Kind.HIDDEN_CONTENT, "工作表“" + sheet.name() + "”有隐藏的" + what + "，其中有内容。");
    }
    StringBuilder into = concealed ? hidden : visible;
    int which = concealed ? 1 : 0;
    int gap = Math.min(MOST_BLANKS, column - tabs[which]);
    into.repeat('\t', Math.max(0, gap)).append(words);
    tabs[which] = Math.max(tabs[which], column);
  }

  private String words() {
    String raw = value.toString();
    if (type.equals("s")) {
      int index = number(raw.strip(), -1);
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }
    return type.isEmpty() || type.equals("n") ? plain(raw) : raw;
  }

  /** Long numbers are kept as powers of ten. */
  static String plain(String raw) {
    try {
      return raw.length() > 40 || raw.indexOf('E') < 0 && raw.indexOf('e') < 0
          ? raw
          : bounded(new BigDecimal(raw.strip()), raw);
    } catch (NumberFormatException words) {
      return raw;
    }
  }

  private static String bounded(BigDecimal number, String raw) {
    return Math.abs(number.scale()) > 40 ? raw : number.toPlainString();
  }

  private void closeRow() {
    reading.add(place("第" + row + "行"), Layer.VISIBLE, visible.toString());
    reading.add(place("第" + row + "行（隐藏）"), Layer.HIDDEN, hidden.toString());
    visible.setLength(0);
    hidden.setLength(0);
    tabs[0] = 0;
    tabs[1] = 0;
  }

  private String place(String where) {
    return "工作表“" + sheet.name() + "”" + where;
  }

  private static int number(String digits, int otherwise) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException missing) {
      return otherwise;
    }
  }

  private static int column(String reference, int otherwise) {
    int index = 0;
    int at = 0;
    while (at < reference.length() && at < 3 && Character.isLetter(reference.charAt(at))) {
      index = index * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
      at++;
    }
    return at == 0 || index < 1 ? otherwise : index - 1;
  }
}
