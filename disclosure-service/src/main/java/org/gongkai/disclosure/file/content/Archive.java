package org.gongkai.disclosure.file.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zipped document. Sizes written in it may lie, so everything that is unpacked is counted; it
 * must have each entry once, since programs disagree on which of two is meant.
 */
final class Archive implements AutoCloseable {

  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_RATIO = 100;
  private static final long ALWAYS_FINE = 64L * 1024 * 1024;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
  private final long most;
  private long unpacked;

  private Archive(ZipFile zip, long size) {
    this.zip = zip;
    this.most = Math.max(ALWAYS_FINE, MOST_RATIO * size);
  }

  static Archive open(Path file) throws IOException {
    Archive archive = new Archive(ZipFile.builder().setPath(file).get(), Files.size(file));
    try {
      archive.list();
      return archive;
    } catch (RuntimeException refused) {
      archive.close();
      throw refused;
    }
  }

  private void list() {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw FileRefused.locked();
      }
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("/") || name.contains("../") || entries.put(name, entry) != null) {
        throw FileRefused.invalid("文件内部的条目重复或路径异常，已拒绝。", "文件结构异常");
      }
      if (entries.size() > MOST_ENTRIES) {
        throw FileRefused.bomb();
      }
    }
  }

  Map<String, ZipArchiveEntry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The content of an entry; empty when there is none of this name. */
  Optional<InputStream> content(String name) throws IOException {
    ZipArchiveEntry entry = entries.get(name);
    return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
  }

  /** A new pass through the archive may unpack everything once more. */
  void countAnew() {
    unpacked = 0;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream packed) {
      super(packed);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      int read = super.read(into, at, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      unpacked += more;
      if (unpacked > most) {
        throw FileRefused.bomb();
      }
    }
  }
}
