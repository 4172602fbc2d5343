package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an OFD that carries its text (GB/T 33190—2016), by the places of its characters and lines.
 * Pages stand in the order of the document, with what their templates print on them.
 */
final class OfdReader {

  /** The part that every OFD begins with. */
  static final String ENTRY = "OFD.xml";

  private final Limits limits;

  OfdReader(Limits limits) {
    this.limits = limits;
  }

  Document read(OfficePackage file) {
    if (file.parts().containsKey("Encryptions.xml")) {
      throw new ImportRefused.PasswordProtected();
    }
    List<PdfPage> pages = new ArrayList<>();
    Limits.Stopwatch time = limits.start();
    for (String root : roots(file)) {
      Body body = Body.of(file, root);
      limits.refusePagesAbove(pages.size() + body.pages().size());
      for (String path : body.pages()) {
        time.check();
        pages.add(page(file, path, body));
      }
    }
    return new PrintedDocument("OFD", limits).of(pages);
  }

  /** The documents of the file; nearly always one. */
  private static List<String> roots(OfficePackage file) {
    List<String> roots = new ArrayList<>();
    Xml entry = part(file, ENTRY);
    entry.descendants(name -> {
      if (name.equals("DocRoot")) {
        roots.add(OfficePackage.resolve("", entry.text().strip()));
      }
    });
    return roots;
  }

  /**
   * What the root of a document names.
   *
   * @param box of pages that have none of their own
   * @param templates paths of template pages by their ids
   */
  private record Body(String box, Map<String, String> templates, List<String> pages) {

    static Body of(OfficePackage file, String root) {
      String folder = root.substring(0, root.lastIndexOf('/') + 1);
      StringBuilder box = new StringBuilder();
      Map<String, String> templates = new HashMap<>();
      List<String> pages = new ArrayList<>();
      Xml xml = part(file, root);
      xml.descendants(name -> {
        String path = OfficePackage.resolve(folder, xml.attribute("BaseLoc", ""));
        switch (name) {
          case "PhysicalBox" -> box.append(box.isEmpty() ? xml.text() : "");
          case "TemplatePage" -> templates.put(xml.attribute("ID", ""), path);
          case "Page" -> pages.add(path);
          default -> {}
        }
      });
      return new Body(box.toString(), templates, pages);
    }
  }

  private PdfPage page(OfficePackage file, String path, Body body) {
    OfdPage page = new OfdPage(body.box(), limits);
    for (String template : page.read(part(file, path))) {
      Optional.ofNullable(body.templates().get(template))
          .flatMap(file::part)
          .ifPresent(page::print);
    }
    return page.printed();
  }

  private static Xml part(OfficePackage file, String path) {
    return file.part(path)
        .orElseThrow(() -> new ImportRefused.UnreadableFile("OFD 文件不完整，缺少 " + path + "。"));
  }
}
