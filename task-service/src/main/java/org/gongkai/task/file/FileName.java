package org.gongkai.task.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/** The name of a file, without any folder, and the type that its ending claims. */
record FileName(String text) {

  private static final int LONGEST = 120;
  private static final Detector DETECTOR = new DefaultDetector();

  /** Of a name as it was uploaded: what a system could take for a path or an order is left out. */
  static FileName of(String uploaded) {
    String last = uploaded.substring(uploaded.replace('\\', '/').lastIndexOf('/') + 1);
    String safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"<>|:*?]", "").strip();
    String bare = safe.replaceFirst("^[.\\s]+", "");
    return new FileName(bare.isEmpty() ? "文件" : end(bare));
  }

  /** The part with the ending, never from half a character on. */
  private static String end(String name) {
    int from = Math.max(0, name.length() - LONGEST);
    boolean halves = from > 0 && Character.isLowSurrogate(name.charAt(from));
    return name.substring(halves ? from + 1 : from);
  }

  /** 415 when the type is not accepted or the content is of another one, 422 for macros. */
  FileType type(byte[] content) {
    String ending = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    FileType claimed =
        FileType.named(ending)
            .orElseThrow(() -> refused("不支持的文件类型，请上传 PDF、OFD、Word、WPS、Excel、图片或文本文件。"));
    String detected = detect(content);
    boolean archive = detected.equals("application/zip") || detected.contains("ooxml");
    Set<String> signs = archive ? entries(content) : Set.of(detected);
    if (signs.stream().anyMatch(sign -> sign.toLowerCase(Locale.ROOT).contains("vbaproject"))) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "文件含有宏，请另存为不含宏的文件后重新上传。");
    }
    if (signs.stream().noneMatch(claimed::isSaidBy)) {
      throw refused("文件内容与扩展名不符，请核对文件。");
    }
    return claimed;
  }

  private static String detect(byte[] content) {
    try {
      return DETECTOR
          .detect(new ByteArrayInputStream(content), new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The names in its directory; nothing is unpacked. */
  private static Set<String> entries(byte[] content) {
    try (ZipFile archive =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      return Collections.list(archive.getEntries()).stream()
          .map(ZipArchiveEntry::getName)
          .collect(Collectors.toSet());
    } catch (IOException | IllegalArgumentException damaged) {
      throw refused("文件已损坏，无法读取。");
    }
  }

  private static Refusal refused(String detail) {
    return new Refusal(CommonCode.UNSUPPORTED_MEDIA_TYPE, detail);
  }
}
