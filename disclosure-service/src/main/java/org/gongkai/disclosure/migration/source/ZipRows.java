package org.gongkai.disclosure.migration.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The documents of an archive: tables of rows first, then pages and texts, each kind in order. */
final class ZipRows implements Rows {

  private final Archive archive;
  private final Manifest manifest;
  private final List<String> tables = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private final Map<String, Long> ignored = new TreeMap<>();
  private final List<Row> refused;
  private @Nullable Rows open;
  private String origin = "";

  private ZipRows(Archive archive) throws IOException, BrokenSource {
    this.archive = archive;
    this.manifest = Manifest.in(archive);
    this.refused = new ArrayList<>(archive.refused());
    Set<String> pages = new HashSet<>();
    for (String name : archive.names()) {
      if (is(name, SourceKind.HTML) || is(name, SourceKind.DOCX)) {
        pages.add(FileName.stem(name));
      }
    }
    for (String name : archive.names()) {
      Optional<SourceKind> kind = SourceKind.ofName(name);
      boolean twin = is(name, SourceKind.TEXT) && pages.contains(FileName.stem(name));
      if (kind.isEmpty() || manifest.isPart(name) || twin) {
        continue;
      }
      if (kind.get() == SourceKind.ZIP) {
        refused.add(Row.broken("", "压缩包中的压缩包不读取").from(name));
      } else {
        (kind.get().isTable() ? tables : documents).add(name);
      }
    }
  }

  static ZipRows open(Path file) throws IOException, BrokenSource {
    Archive archive = Archive.open(file);
    try {
      ZipRows rows = new ZipRows(archive);
      if (rows.tables.isEmpty() && rows.documents.isEmpty() && rows.refused.isEmpty()) {
        throw new BrokenSource("压缩包中没有可以读取的文件（NDJSON、JSON、CSV、HTML、Markdown、TXT、DOCX）。");
      }
      return rows;
    } catch (IOException | BrokenSource | RuntimeException failed) {
      archive.close();
      throw failed;
    }
  }

  @Override
  public @Nullable Row next() throws IOException, BrokenSource {
    if (!refused.isEmpty()) {
      return refused.removeFirst();
    }
    while (true) {
      if (open != null) {
        Row row = open.next();
        if (row != null) {
          return row.from(origin);
        }
        endTable();
      } else if (!tables.isEmpty()) {
        begin(tables.removeFirst());
      } else {
        return documents.isEmpty() ? null : document(documents.removeFirst());
      }
    }
  }

  @Override
  public Map<String, Long> ignored() {
    Map<String, Long> all = new TreeMap<>(ignored);
    if (open != null) {
      open.ignored().forEach((name, count) -> all.merge(name, count, Long::sum));
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private void begin(String name) throws IOException, BrokenSource {
    origin = name;
    SourceKind kind = SourceKind.ofName(name).orElseThrow();
    open = SourceFile.table(kind, new BufferedInputStream(archive.stream(name)));
  }

  private void endTable() throws IOException {
    ignored.putAll(ignored());
    if (open != null) {
      open.close();
    }
    open = null;
  }

  private Row document(String name) throws IOException {
    Optional<byte[]> bytes = archive.bytes(name, SourceFile.DOCUMENT);
    if (bytes.isEmpty()) {
      return Row.broken("", "单个文件超过 20 MB").from(name);
    }
    String shown = archive.withoutRoot(name);
    Row row = SourceFile.document(SourceKind.ofName(name).orElseThrow(), bytes.get(), shown);
    return row.with(manifest.of(name)).from(name);
  }

  private static boolean is(String name, SourceKind kind) {
    return SourceKind.ofName(name).filter(kind::equals).isPresent();
  }
}
