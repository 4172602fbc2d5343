package org.gongkai.task.imports.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a zipped office file (ECMA-376 part 2), by their path without the leading slash.
 * Everything is unpacked under the limits, because sizes written in the archive may lie; pictures
 * and the like are counted and forgotten.
 */
record OfficePackage(Map<String, byte[]> parts, boolean macros) {

  private static final int MOST_ENTRIES = 10_000;
  private static final String MAIN_PART = "/officeDocument";

  static OfficePackage open(byte[] content, Limits limits) {
    Map<String, byte[]> parts = new HashMap<>();
    long[] sizes = new long[2];
    boolean macros = false;
    int entries = 0;
    // By the central directory: entries that a program has streamed tell their sizes only there.
    try (ZipFile archive = opened(content)) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          throw new ImportRefused.PasswordProtected();
        }
        String path = entry.getName().replace('\\', '/');
        String name = path.toLowerCase(Locale.ROOT);
        macros |= name.contains("vbaproject");
        if (++entries > MOST_ENTRIES) {
          throw new ImportRefused.TooLarge("压缩文件内的条目过多，已拒绝。");
        }
        boolean keep = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] part = inflate(archive, entry, keep, sizes, limits);
        if (part != null) {
          parts.put(path, part);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw damaged(damaged);
    }
    return new OfficePackage(Map.copyOf(parts), macros);
  }

  private static ZipFile opened(byte[] content) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }

  /** Sizes: of everything so far, and of what is kept. */
  private static byte @Nullable [] inflate(
      ZipFile archive, ZipArchiveEntry entry, boolean keep, long[] sizes, Limits limits)
      throws IOException {
    byte[] buffer = new byte[64 * 1024];
    var kept = new ByteArrayOutputStream();
    try (InputStream part = archive.getInputStream(entry)) {
      for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
        sizes[0] += read;
        limits.refuseInflatedAbove(sizes[0]);
        if (keep) {
          sizes[1] += read;
          limits.refusePartsAbove(sizes[1]);
          kept.write(buffer, 0, read);
        }
      }
    }
    return keep ? kept.toByteArray() : null;
  }

  /** What kind of document this is; macros and formats that only look similar are refused. */
  FileKind kind() {
    byte[] types = parts.get("[Content_Types].xml");
    if (types == null && parts.containsKey(OfdReader.ENTRY)) {
      return FileKind.OFD;
    }
    if (types == null) {
      throw foreign();
    }
    StringBuilder found = new StringBuilder();
    Xml xml = Xml.of(types);
    xml.descendants(name -> found.append(xml.attribute("ContentType", "")).append('\n'));
    String all = found.toString();
    if (macros || all.contains("macroEnabled") || all.contains("vbaProject")) {
      throw new ImportRefused.MacroDocument();
    }
    if (all.contains("wordprocessingml.document.main+xml")) {
      return FileKind.DOCX;
    }
    if (all.contains("spreadsheetml.sheet.main+xml")) {
      return FileKind.XLSX;
    }
    throw FileKind.unsupported("zip");
  }

  private ImportRefused foreign() {
    if (parts.isEmpty()) {
      return new ImportRefused.UnreadableFile("文件已损坏，无法读取。");
    }
    return FileKind.unsupported("zip");
  }

  /** Where the document itself lies; some writers name it otherwise than others. */
  String mainPart() {
    return relations("").values().stream()
        .filter(relation -> relation.type().endsWith(MAIN_PART))
        .map(Relation::target)
        .findFirst()
        .orElseThrow(() -> new ImportRefused.UnreadableFile("文件已损坏，找不到正文。"));
  }

  Xml main() {
    return part(mainPart()).orElseThrow(() -> new ImportRefused.UnreadableFile("文件已损坏，找不到正文。"));
  }

  Optional<Xml> part(String path) {
    return Optional.ofNullable(parts.get(path)).map(Xml::of);
  }

  /** A part that the given one refers to by this type, such as {@code /styles}. */
  Optional<Xml> related(String from, String type) {
    return relations(from).values().stream()
        .filter(relation -> relation.type().endsWith(type))
        .findFirst()
        .flatMap(relation -> part(relation.target()));
  }

  /** The references of a part by their id; of the file itself when the path is empty. */
  Map<String, Relation> relations(String from) {
    int slash = from.lastIndexOf('/');
    String folder = from.substring(0, slash + 1);
    Map<String, Relation> relations = new HashMap<>();
    part(folder + "_rels/" + from.substring(slash + 1) + ".rels")
        .ifPresent(xml ->
            xml.descendants(name ->
                relations.put(
                    xml.attribute("Id", ""),
                    new Relation(
                        xml.attribute("Type", ""), resolve(folder, xml.attribute("Target", ""))))));
    return relations;
  }

  /** A reference from one part to another. */
  record Relation(String type, String target) {}

  /** A path that a part of a folder names, without dots and leading slash. */
  static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    String before = "";
    while (!path.equals(before)) {
      before = path;
      path = path.replaceFirst("(^|/)[^/]+/\\.\\./", "$1").replaceFirst("(^|/)\\./", "$1");
    }
    return path;
  }

  static ImportRefused damaged(Exception failure) {
    return new ImportRefused.UnreadableFile("文件已损坏，无法读取。", failure);
  }
}
