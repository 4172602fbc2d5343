package org.gongkai.disclosure.migration.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
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
  private boolean damaged;

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
    try {
      return refused.isEmpty() ? following() : refused.removeFirst();
    } catch (Archive.Bomb bomb) {
      throw new BrokenSource("压缩包解压后远大于其本身，已停止读取。");
    }
  }

  private @Nullable Row following() throws IOException, BrokenSource {
    while (true) {
      if (open != null) {
        Row row = ofTable(open);
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

  /** By a path from the file that names it, or from the top of the archive. */
  @Override
  public Optional<InputStream> attached(Row row, Row.AttachedFile file) throws IOException {
    Optional<String> entry = archive.entry(row.origin(), file.path());
    return entry.isPresent() ? Optional.of(archive.stream(entry.get())) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** What follows a damaged place cannot be unpacked. */
  private @Nullable Row ofTable(Rows table) throws IOException, BrokenSource {
    try {
      return damaged ? null : table.next();
    } catch (ZipException broken) {
      damaged = true;
      return Row.broken("", "压缩包中的文件从此处起已损坏");
    }
  }

  private void begin(String name) throws IOException, BrokenSource {
    origin = name;
    damaged = false;
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
    Optional<byte[]> bytes;
    try {
      bytes = archive.bytes(name, SourceFile.DOCUMENT);
    } catch (ZipException broken) {
      return Row.broken("", "压缩包中的文件已损坏").from(name);
    }
    if (bytes.isEmpty()) {
      return Row.broken("", "单个文件超过 20 MB").from(name);
    }
    String shown = archive.withoutRoot(name);
    Row row = SourceFile.document(SourceKind.ofName(name).orElseThrow(), bytes.get(), shown);
    List<Row.AttachedFile> here =
        row.attachments().stream()
            .filter(file -> archive.entry(name, file.path()).isPresent())
            .toList();
    return row.with(manifest.of(name)).from(name).attaching(here);
  }

  private static boolean is(String name, SourceKind kind) {
    return SourceKind.ofName(name).filter(kind::equals).isPresent();
  }
}
