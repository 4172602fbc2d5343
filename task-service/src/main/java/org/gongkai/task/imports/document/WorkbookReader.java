package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads every visible sheet of a workbook (ECMA-376 part 1, chapter 18) without holding its tree; a
 * line number is the row's number in its sheet. Formulas give the value that was kept with them.
 */
final class WorkbookReader {

  private final Limits limits;
  private final Document.Builder document;

  WorkbookReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
  }

  Document read(OfficePackage office) {
    String main = office.mainPart();
    List<String> strings = new ArrayList<>();
    office.related(main, "/sharedStrings").ifPresent(xml -> strings(xml, strings));
    SheetStyles styles = SheetStyles.of(office.related(main, "/styles"));
    Map<String, OfficePackage.Relation> relations = office.relations(main);
    boolean[] date1904 = {false};
    Xml xml = office.main();
    xml.children(root ->
        xml.descendants(name -> {
          if (name.equals("workbookPr")) {
            date1904[0] = xml.attribute("date1904") != null && xml.isOn("date1904");
          } else if (name.equals("sheet")) {
            SheetGrid grid = new SheetGrid(xml.attribute("name", ""));
            if (xml.attribute("state", "visible").equals("visible")) {
              Optional.ofNullable(relations.get(xml.attribute("id", "")))
                  .flatMap(relation -> office.part(relation.target()))
                  .ifPresent(sheet ->
                      new SheetReader(sheet, grid, strings, styles, new SheetValue(date1904[0]))
                          .read(limits));
              grid.emit(document);
            } else {
              hiddenSheet(document, xml.attribute("name", ""));
            }
          }
        }));
    return document.build();
  }

  static void hiddenSheet(Document.Builder document, String name) {
    document.remark(Remark.Kind.HIDDEN_CONTENT, "工作表“" + name + "”被隐藏，未读取；如需导入请先取消隐藏。", 1);
  }

  /** A string is made of runs; what tells how to pronounce it is left out. */
  private static void strings(Xml xml, List<String> strings) {
    xml.children(root ->
        xml.children(item -> {
          StringBuilder words = new StringBuilder();
          xml.descendants(name -> {
            if (name.equals("t")) {
              words.append(xml.text());
            } else if (name.equals("rPh")) {
              xml.children(skipped -> {});
            }
          });
          strings.add(words.toString());
        }));
  }
}
