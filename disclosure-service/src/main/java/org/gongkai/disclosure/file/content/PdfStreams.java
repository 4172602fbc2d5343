package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Measures the packed streams of a PDF before anything unpacks them into memory. */
final class PdfStreams {

  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern UNMEASURED =
      Pattern.compile(
          "/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b|/Filter\\s*\\[[^\\]]*/\\w+\\s+/\\w+");
  private static final Pattern NEVER_UNPACKED = Pattern.compile("/Subtype\\s*/Image");

  /** A stream that is packed twice or in a rare way cannot be measured, so it must be small. */
  private static final int LARGEST_UNMEASURED = 256 * 1024;

  private static final int DICTIONARY = 1024;
  private static final int TAIL = 4096;
  private static final long ALWAYS_FINE = 64L * 1024 * 1024;
  private static final long MOST_RATIO = 20;
  private static final long MOST = 512L * 1024 * 1024;

  private final ByteBuffer bytes;
  private final long limit;
  private long total;

  private PdfStreams(ByteBuffer bytes) {
    this.bytes = bytes;
    this.limit = Math.max(ALWAYS_FINE, Math.min(MOST, MOST_RATIO * bytes.limit()));
  }

  static void refuseBomb(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      PdfStreams streams = new PdfStreams(mapped);
      streams.refuseCutOff();
      streams.measure();
    }
  }

  /** What is left could be read, but nobody would know what is missing. */
  private void refuseCutOff() {
    int from = Math.max(0, bytes.limit() - TAIL);
    if (!text(from, bytes.limit()).contains("%%EOF")) {
      throw FileRefused.invalid("PDF 不完整（没有结尾标记），请重新下载或导出后上传。", "文件不完整");
    }
  }

  private void measure() {
    int at = find(START, 0);
    while (at >= 0) {
      int from = at + START.length;
      boolean opens = from < bytes.limit() && (bytes.get(from) == '\r' || bytes.get(from) == '\n');
      int end = opens ? find(END, from) : from;
      int to = end < 0 ? bytes.limit() : end;
      if (opens) {
        from += bytes.get(from) == '\r' && from + 1 < to && bytes.get(from + 1) == '\n' ? 2 : 1;
        measure(text(Math.max(0, at - DICTIONARY), at), Math.min(from, to), to);
      }
      at = find(START, opens ? Math.min(bytes.limit(), to + END.length) : from);
    }
  }

  private void measure(String before, int from, int to) {
    String about = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    if (NEVER_UNPACKED.matcher(about).find()) {
      return;
    }
    if (UNMEASURED.matcher(about).find() && to - from > LARGEST_UNMEASURED) {
      throw FileRefused.invalid("PDF 的压缩方式无法估计解压后的大小，请另存为普通 PDF 后重新上传。", "压缩方式异常");
    }
    Inflater inflater = new Inflater();
    byte[] buffer = new byte[64 * 1024];
    try {
      inflater.setInput(bytes.slice(from, to - from));
      int read = inflater.inflate(buffer);
      while (read > 0) {
        total += read;
        if (total > limit) {
          throw FileRefused.bomb();
        }
        read = inflater.inflate(buffer);
      }
    } catch (DataFormatException otherFilter) {
      // Not packed, or not in this way: then it is as large as it looks.
      total += to - from;
    } finally {
      inflater.end();
    }
  }

  private int find(byte[] wanted, int from) {
    int last = bytes.limit() - wanted.length;
    for (int at = from; at <= last; at++) {
      int same = 0;
      while (same < wanted.length && bytes.get(at + same) == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }

  private String text(int from, int to) {
    byte[] copy = new byte[to - from];
    bytes.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }
}
