package org.gongkai.task.imports.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures how large the compressed streams of a PDF are before anything unpacks them into memory.
 */
final class PdfStreams {

  private static final Pattern START = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern OTHER_FILTERS =
      Pattern.compile(
          "/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b|/Filter\\s*\\[[^\\]]*/\\w+\\s+/\\w+");
  private static final Pattern NEVER_UNPACKED = Pattern.compile("/Subtype\\s*/Image");

  /** A stream that is packed twice or in a rare way cannot be measured, so it must be small. */
  private static final int LARGEST_UNMEASURED = 256 * 1024;

  private static final int DICTIONARY = 1024;

  private PdfStreams() {}

  static void refuseBomb(byte[] content, Limits limits) {
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    Matcher starts = START.matcher(bytes);
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    while (starts.find()) {
      String about = bytes.substring(Math.max(0, starts.start() - DICTIONARY), starts.start());
      about = about.substring(Math.max(0, about.lastIndexOf(" obj")));
      if (NEVER_UNPACKED.matcher(about).find()) {
        continue;
      }
      int end = bytes.indexOf("endstream", starts.end());
      int length = (end < 0 ? content.length : end) - starts.end();
      if (OTHER_FILTERS.matcher(about).find() && length > LARGEST_UNMEASURED) {
        throw new ImportRefused.TooLarge("PDF 的压缩方式无法估计解压后的大小，请另存为普通 PDF 后重新上传。");
      }
      total += inflated(content, starts.end(), length, buffer, limits, total);
      limits.refuseInflatedAbove(total);
    }
  }

  private static long inflated(
      byte[] content, int start, int length, byte[] buffer, Limits limits, long before) {
    Inflater inflater = new Inflater();
    long size = 0;
    try {
      inflater.setInput(content, start, length);
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        size += read;
        limits.refuseInflatedAbove(before + size);
        if (read == 0) {
          break;
        }
      }
      return size;
    } catch (DataFormatException otherFilter) {
      return size;
    } finally {
      inflater.end();
    }
  }
}
