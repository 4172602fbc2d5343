package org.gongkai.disclosure.file.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;

/**
 * DOCX, XLSX and PPTX (ECMA-376 part 2). The copy is written part by part, so size does not matter.
 */
final class OfficeFormat implements Format {

  private static final int LARGEST_PICTURE = 50 * 1024 * 1024;

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    Set<String> removed = new LinkedHashSet<>();
    try (Archive archive = Archive.open(original);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      OfficeParts parts = OfficeParts.of(archive);
      archive.countAnew();
      for (String name : archive.entries().keySet()) {
        if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
          throw FileRefused.macros();
        }
        String what = parts.dropped(name);
        if (what != null) {
          removed.add(what);
        } else if (!name.endsWith("/")) {
          copy(archive, name, parts, out, removed);
        }
      }
    }
    return removed;
  }

  private static void copy(
      Archive archive, String name, OfficeParts parts, ZipOutputStream out, Set<String> removed)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // When a part was last written is nobody's business, and the same file gives the same copy.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    out.putNextEntry(entry);
    if (OfficeParts.isXml(name)) {
      if (isClean(archive, name, parts)) {
        transfer(archive, name, out);
      } else {
        removed.add(
            OfficeParts.isDrawing(name)
                ? "图形的元数据与脚本"
                : parts.isRelations(name) ? "引用" : "批注标记与文件路径");
        XmlPart.copy(open(archive, name), out, element -> parts.isUnwanted(name, element));
      }
    } else if (Pictures.isPicture(name)) {
      picture(archive, name, out, removed);
    } else {
      transfer(archive, name, out);
    }
    out.closeEntry();
  }

  /** Looking is cheaper than writing XML anew, and leaves what is clean exactly as it was. */
  private static boolean isClean(Archive archive, String name, OfficeParts parts)
      throws IOException {
    boolean[] clean = {true};
    XmlPart.read(
        open(archive, name),
        new XmlPart.Visitor() {
          @Override
          public void start(String element, XMLStreamReader at) {
            clean[0] &=
                !parts.isUnwanted(name, element, attribute -> XmlPart.attribute(at, attribute));
          }
        });
    return clean[0];
  }

  private static void picture(
      Archive archive, String name, ZipOutputStream out, Set<String> removed) throws IOException {
    try (InputStream content = open(archive, name)) {
      byte[] bytes = content.readNBytes(LARGEST_PICTURE + 1);
      if (bytes.length > LARGEST_PICTURE) {
        throw FileRefused.invalid("文件内的图片过大，请压缩图片后上传。", "图片过大");
      }
      ByteArrayOutputStream cleaned = new ByteArrayOutputStream(bytes.length);
      // A picture that is damaged inside a document is shown as such by its reader.
      if (Pictures.cleanIfWhole(bytes, cleaned)) {
        removed.add("图片元数据");
        cleaned.writeTo(out);
      } else {
        out.write(bytes);
      }
    }
  }

  private static void transfer(Archive archive, String name, ZipOutputStream out)
      throws IOException {
    try (InputStream content = open(archive, name)) {
      content.transferTo(out);
    }
  }

  private static InputStream open(Archive archive, String name) throws IOException {
    return archive.content(name).orElseThrow();
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    try (OPCPackage opened = OPCPackage.open(released.toFile(), PackageAccess.READ)) {
      opened.getParts();
    } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException damaged) {
      throw FileRefused.damaged(damaged);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    try (Archive archive = Archive.open(released)) {
      OfficeParts parts = OfficeParts.of(archive);
      archive.countAnew();
      OfficeReader.read(archive, parts, reading);
    }
  }
}
