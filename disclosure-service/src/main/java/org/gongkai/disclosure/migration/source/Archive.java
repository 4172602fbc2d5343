package org.gongkai.disclosure.migration.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive that nobody trusts: limits on entries, sizes and ratios, names only as names. Names
 * are UTF-8 or, from old Windows tools, GB18030.
 */
final class Archive implements Closeable {

  static final int ENTRIES = 100_000;
  static final long UNPACKED = 4L << 30;
  static final int RATIO = 200;

  /** Below this no ratio is suspicious. */
  private static final long SMALL = 10L << 20;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private final List<Row> refused = new ArrayList<>();
  private final String root;
  private final AtomicLong unpacked = new AtomicLong();

  private Archive(ZipFile zip) throws BrokenSource {
    this.zip = zip;
    if (zip.size() > ENTRIES) {
      throw new BrokenSource("压缩包中的文件超过 " + ENTRIES + " 个。");
    }
    zip.stream().forEach(this::list);
    if (entries.values().stream().mapToLong(ZipEntry::getSize).sum() > UNPACKED) {
      throw new BrokenSource("压缩包解压后超过 4 GB。");
    }
    this.root = commonRoot();
  }

  static Archive open(Path file) throws IOException, BrokenSource {
    ZipFile zip = zip(file);
    try {
      return new Archive(zip);
    } catch (BrokenSource | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Entries that are not to be read, as rows that say so. */
  List<Row> refused() {
    return refused;
  }

  /** Fails while reading when the entry turns out to be a bomb. */
  InputStream stream(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new ZipException("No entry " + name);
    }
    return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
  }

  /** The entry that a file of the archive means by a path: beside itself, or from the top. */
  Optional<String> entry(@Nullable String from, String path) {
    String even = FileName.even(path).replaceAll("^(\\./)+", "");
    if (FileName.isTrick(even)) {
      return Optional.empty();
    }
    String folder = from == null ? "" : from.substring(0, from.lastIndexOf('/') + 1);
    return Stream.of(folder + even, root + even, even).filter(entries::containsKey).findFirst();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** Empty when the entry is larger than the limit. */
  Optional<byte[]> bytes(String name, int limit) throws IOException {
    try (InputStream in = stream(name)) {
      byte[] bytes = in.readNBytes(limit + 1);
      return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
  }

  /** Without the folder in which everything lies. */
  String withoutRoot(String name) {
    return name.substring(root.length());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static ZipFile zip(Path file) throws IOException, BrokenSource {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException otherNames) {
      try {
        return new ZipFile(file.toFile(), Decoded.GB18030);
      } catch (ZipException broken) {
        throw new BrokenSource("不是完整的 ZIP 压缩包。");
      }
    }
  }

  private void list(ZipEntry entry) {
    String name = FileName.even(entry.getName());
    if (entry.isDirectory() || FileName.isDebris(name)) {
      return;
    }
    if (FileName.isTrick(name)) {
      String shown = name.replaceAll("\\p{Cntrl}", "?");
      refused.add(Row.broken("", "文件路径指向压缩包之外或含有控制字符").from(shown));
    } else if (entries.putIfAbsent(name, entry) != null) {
      refused.add(Row.broken("", "压缩包中有两个同名文件，只读取第一个").from(name));
    }
  }

  private String commonRoot() {
    String common = null;
    for (String name : entries.keySet()) {
      int end = name.indexOf('/');
      String folder = end < 0 ? "" : name.substring(0, end + 1);
      if (common != null && !common.equals(folder)) {
        return "";
      }
      common = folder;
    }
    return common == null ? "" : common;
  }

  /** Counts what is really unpacked: sizes in the directory may lie. */
  private final class Counted extends FilterInputStream {
    private final long packed;
    private long read;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int count = super.read(buffer, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) throws IOException {
      read += more;
      if (unpacked.addAndGet(more) > UNPACKED || read > SMALL && read / packed > RATIO) {
        throw new Bomb();
      }
    }
  }

  /** Unpacks to far more than it is. */
  static final class Bomb extends IOException {
    Bomb() {
      super("Unpacks to far more than its size");
    }
  }
}
