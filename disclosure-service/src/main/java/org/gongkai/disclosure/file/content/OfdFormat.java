package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** OFD (GB/T 33190-2016). A signed document stays as it is: any change would void its seal. */
final class OfdFormat implements Format {

  static final String MAIN = "OFD.xml";

  private static final Set<String> PERSONAL =
      Set.of(
          "Author",
          "Creator",
          "CreatorVersion",
          "Subject",
          "Abstract",
          "Keywords",
          "CustomDatas",
          "Cover");

  private static final Pattern PAGE = Pattern.compile(".*/Page_(\\d+)/Content\\.xml");

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    Set<String> removed = new LinkedHashSet<>();
    try (Archive archive = Archive.open(original)) {
      if (isSigned(archive) || !isTold(archive)) {
        return removed;
      }
      removed.add("文档属性");
      archive.countAnew();
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
        for (String name : archive.entries().keySet()) {
          if (name.endsWith("/")) {
            continue;
          }
          ZipEntry entry = new ZipEntry(name);
          entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
          out.putNextEntry(entry);
          try (InputStream content = archive.content(name).orElseThrow()) {
            if (name.equals(MAIN)) {
              XmlPart.copy(content, out, at -> PERSONAL.contains(at.getName().getLocalPart()));
            } else {
              content.transferTo(out);
            }
          }
          out.closeEntry();
        }
      }
    }
    return removed;
  }

  private static boolean isSigned(Archive archive) {
    return archive.entries().keySet().stream().anyMatch(name -> name.endsWith("Signatures.xml"));
  }

  private static boolean isTold(Archive archive) throws IOException {
    boolean[] told = {false};
    XmlPart.read(
        archive.content(MAIN).orElseThrow(),
        new XmlPart.Visitor() {
          @Override
          public void start(String name, XMLStreamReader at) {
            told[0] |= PERSONAL.contains(name);
          }
        });
    return told[0];
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    try (Archive archive = Archive.open(released)) {
      if (isSigned(archive)) {
        reading.remark(Kind.SIGNED, "文件带有电子签章，按原样公开，未清除元数据。");
      }
      boolean pages = false;
      for (String name : archive.entries().keySet()) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("/attachs/") || lower.contains("/attachments/")) {
          reading.remark(Kind.EMBEDDED_FILE, "文件中嵌入了其他文件，其内容未检查。");
        }
        if (lower.endsWith(".xml")) {
          Matcher page = PAGE.matcher(name);
          pages |= page.matches();
          String part =
              page.matches()
                  ? "第" + (Integer.parseInt(page.group(1)) + 1) + "页"
                  : "内部数据（" + name + "）";
          XmlPart.read(
              archive.content(name).orElseThrow(), new Lines(part, page.matches(), reading));
        }
      }
      if (!pages) {
        throw FileRefused.invalid("OFD 文件中没有页面。", "文件已损坏");
      }
    }
  }

  /** Words on the same height make a line. */
  private static final class Lines implements XmlPart.Visitor {

    private final String part;
    private final boolean page;
    private final Reading reading;
    private final StringBuilder words = new StringBuilder();
    private String height = "";
    private int depth;

    Lines(String part, boolean page, Reading reading) {
      this.part = part;
      this.page = page;
      this.reading = reading;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
      depth++;
      if (name.equals("TextObject")) {
        String[] box = XmlPart.attribute(at, "Boundary").split(" ", -1);
        String top = box.length > 1 ? box[1] : "";
        words.append(top.equals(height) ? "" : "\n");
        height = top;
      }
    }

    @Override
    public void text(String more) {
      words.append(page ? more.strip() : more + " ");
    }

    @Override
    public void end(String name) {
      if (--depth == 0) {
        reading.add(part, page ? Layer.VISIBLE : Layer.PROPERTY, words.toString());
      }
    }
  }
}
