package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The sheets of a workbook by name, with the strings that they share (ECMA-376 part 1, chapter 18).
 */
final class SheetReader {

  private final Map<String, Sheet> sheets = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final Reading reading;

  /** What the workbook says of a sheet. */
  record Sheet(String name, boolean hidden) {}

  private SheetReader(Reading reading) {
    this.reading = reading;
  }

  static SheetReader of(Archive archive, OfficeParts parts, Reading reading) throws IOException {
    SheetReader reader = new SheetReader(reading);
    for (String name : archive.entries().keySet()) {
      if (parts.type(name).endsWith("sheet.main+xml")) {
        Map<String, String> targets = parts.relations(name);
        XmlPart.read(
            archive.content(name).orElseThrow(),
            new XmlPart.Visitor() {
              @Override
              public void start(String element, XMLStreamReader at) {
                if (element.equals("sheet")) {
                  String state = XmlPart.attribute(at, "state");
                  reader.sheets.put(
                      targets.getOrDefault(XmlPart.attribute(at, "id"), ""),
                      new Sheet(
                          XmlPart.attribute(at, "name"),
                          Set.of("hidden", "veryHidden").contains(state)));
                }
              }
            });
      } else if (parts.type(name).endsWith("sharedStrings+xml")) {
        XmlPart.read(archive.content(name).orElseThrow(), new Strings(reader.strings));
      }
    }
    return reader;
  }

  void read(String part, InputStream content) {
    Sheet sheet = sheets.getOrDefault(part, new Sheet(part, false));
    XmlPart.read(content, new RowReader(sheet, strings, reading));
  }

  /** A string is made of runs; how to pronounce it is left out. */
  private static final class Strings implements XmlPart.Visitor {

    private final List<String> strings;
    private final StringBuilder words = new StringBuilder();
    private long total;
    private boolean inText;
    private boolean spoken;

    Strings(List<String> strings) {
      this.strings = strings;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
      inText = name.equals("t");
      spoken |= name.equals("rPh");
    }

    @Override
    public void text(String more) {
      // Past the bound the strings cannot be read in full either.
      if (inText && !spoken && total < 2L * Reading.MOST_CHARACTERS) {
        words.append(more);
        total += more.length();
      }
    }

    @Override
    public void end(String name) {
      if (name.equals("t")) {
        inText = false;
      } else if (name.equals("rPh")) {
        spoken = false;
      } else if (name.equals("si")) {
        strings.add(words.toString());
        words.setLength(0);
      }
    }
  }
}
