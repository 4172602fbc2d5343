package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The number formats that the cells of a workbook name by index. */
record SheetStyles(List<Integer> formats, Map<Integer, String> patterns) {

  static SheetStyles of(Optional<Xml> part) {
    List<Integer> formats = new ArrayList<>();
    Map<Integer, String> patterns = new HashMap<>();
    part.ifPresent(xml ->
        xml.children(root ->
            xml.children(name -> {
              switch (name) {
                case "numFmts" ->
                    xml.children(format ->
                        patterns.put(
                            xml.number("numFmtId", 0), xml.attribute("formatCode", "General")));
                case "cellXfs" -> xml.children(style -> formats.add(xml.number("numFmtId", 0)));
                default -> {}
              }
            })));
    return new SheetStyles(formats, patterns);
  }

  int format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : 0;
  }

  String pattern(int format) {
    String own = patterns.get(format);
    @Nullable String builtIn = own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
    return builtIn == null ? "General" : builtIn;
  }
}
