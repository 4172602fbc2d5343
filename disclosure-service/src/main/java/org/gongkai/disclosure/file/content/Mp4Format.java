package org.gongkai.disclosure.file.content;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.file.content.Remark.Kind;

/**
 * Videos in MP4 (ISO base media file format). Hidden data is overwritten in its place, since the
 * tables of a video count bytes from the beginning of the file.
 */
final class Mp4Format implements Format {

  /** Boxes that hold other boxes on the way to what is looked for. */
  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "moof", "traf");

  /**
   * Places, devices, authors, thumbnails, other programs' data, and room that may hide anything.
   */
  private static final Set<String> HIDDEN = Set.of("udta", "meta", "uuid", "free", "skip", "wide");

  private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");

  /** Pictures, sound, words; all else, such as a track of places, is not for the public. */
  private static final Set<String> TRACKS =
      Set.of("vide", "soun", "sbtl", "subt", "text", "clcp", "tmcd");

  /** Still pictures, and videos of another kind of file, begin alike. */
  private static final Set<String> FOREIGN =
      Set.of("qt  ", "heic", "heix", "hevc", "mif1", "msf1", "avif", "avis");

  private static final int MOST_BOXES = 100_000;
  private static final int DEEPEST = 16;
  private static final int CHUNK = 64 * 1024;

  /** Whether a file that begins so is a video of this kind. */
  static boolean isStart(byte[] start) {
    return start.length >= 12
        && new String(start, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
        && !FOREIGN.contains(new String(start, 8, 4, StandardCharsets.ISO_8859_1));
  }

  /**
   * @param at where the content begins
   * @param end where the box ends
   */
  private record Box(String type, long start, long at, long end) {}

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
    Set<String> removed = new LinkedHashSet<>();
    try (FileChannel file =
        FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (Box box : boxes(file)) {
        if (HIDDEN.contains(box.type())) {
          blank(file, box, removed);
        } else if (DATED.contains(box.type())) {
          undate(file, box, removed);
        }
      }
    }
    return removed;
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    try (FileChannel file = FileChannel.open(released, StandardOpenOption.READ)) {
      Set<String> types = new LinkedHashSet<>();
      Set<String> tracks = new LinkedHashSet<>();
      for (Box box : boxes(file)) {
        types.add(box.type());
        if (box.type().equals("hdlr")) {
          tracks.add(word(file, box.at() + 8));
        }
      }
      if (!types.containsAll(Set.of("ftyp", "moov", "mdat"))
          || !tracks.contains("vide") && !tracks.contains("soun")) {
        throw FileRefused.damaged(new IOException("Neither pictures nor sound: " + tracks));
      }
      tracks.removeAll(TRACKS);
      if (!tracks.isEmpty()) {
        throw FileRefused.invalid("视频带有定位等附加数据轨道，请重新导出为只含画面和声音的MP4后上传。", "视频含附加数据轨道");
      }
    }
    reading.remark(Kind.NO_TEXT, "视频的画面和声音无法自动检查，请人工观看，并附同名字幕文件（vtt 或 srt）。");
  }

  private static List<Box> boxes(FileChannel file) throws IOException {
    List<Box> found = new ArrayList<>();
    collect(file, 0, file.size(), 0, found);
    return found;
  }

  private static void collect(FileChannel file, long from, long to, int depth, List<Box> found)
      throws IOException {
    for (long at = from; at < to; ) {
      Box box = box(file, at, to);
      found.add(box);
      if (found.size() > MOST_BOXES || depth > DEEPEST) {
        throw FileRefused.bomb();
      }
      if (CONTAINERS.contains(box.type())) {
        collect(file, box.at(), box.end(), depth + 1, found);
      }
      at = box.end();
    }
  }

  private static Box box(FileChannel file, long start, long limit) throws IOException {
    try {
      ByteBuffer head = exactly(file, start, 8);
      long size = Integer.toUnsignedLong(head.getInt());
      String type = word(file, start + 4);
      long at = start + 8;
      if (size == 1) {
        size = exactly(file, at, 8).getLong();
        at += 8;
      } else if (size == 0) {
        size = limit - start;
      }
      if (size < at - start || size > limit - start) {
        throw new IOException("A box " + type + " of " + size + " bytes at " + start);
      }
      return new Box(type, start, at, start + size);
    } catch (IOException damaged) {
      throw FileRefused.damaged(damaged);
    }
  }

  /** An empty room of the same size takes its place. */
  private static void blank(FileChannel file, Box box, Set<String> removed) throws IOException {
    boolean hides = false;
    byte[] zeros = new byte[CHUNK];
    for (long at = box.at(); at < box.end(); at += CHUNK) {
      int length = (int) Math.min(CHUNK, box.end() - at);
      ByteBuffer there = exactly(file, at, length);
      while (!hides && there.hasRemaining()) {
        hides = there.get() != 0;
      }
      if (hides) {
        write(file, at, ByteBuffer.wrap(zeros, 0, length));
      }
    }
    if (hides) {
      write(file, box.start() + 4, ByteBuffer.wrap("free".getBytes(StandardCharsets.ISO_8859_1)));
      removed.add("视频的拍摄地点、设备、作者等附加信息");
    }
  }

  private static void undate(FileChannel file, Box box, Set<String> removed) throws IOException {
    int length = exactly(file, box.at(), 1).get() == 1 ? 16 : 8;
    if (box.end() - box.at() < 4 + length) {
      throw FileRefused.damaged(new EOFException(box.type()));
    }
    ByteBuffer dates = exactly(file, box.at() + 4, length);
    boolean dated = false;
    while (dates.hasRemaining()) {
      dated |= dates.get() != 0;
    }
    if (dated) {
      write(file, box.at() + 4, ByteBuffer.allocate(length));
      removed.add("视频的拍摄和修改时间");
    }
  }

  private static String word(FileChannel file, long at) throws IOException {
    return StandardCharsets.ISO_8859_1.decode(exactly(file, at, 4)).toString();
  }

  private static ByteBuffer exactly(FileChannel file, long at, int length) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(length);
    while (read.hasRemaining()) {
      if (file.read(read, at + read.position()) < 0) {
        throw FileRefused.damaged(new EOFException());
      }
    }
    return read.flip();
  }

  private static void write(FileChannel file, long at, ByteBuffer content) throws IOException {
    long to = at;
    while (content.hasRemaining()) {
      to += file.write(content, to);
    }
  }
}
