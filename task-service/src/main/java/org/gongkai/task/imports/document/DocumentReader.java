package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into a document: the type comes from the content, and a claim that contradicts it is
 * refused with {@link ImportRefused.WrongType}.
 */
public final class DocumentReader {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype|html|head|body|div|p|table|tr|td|span)[\\s>/]", Pattern.CASE_INSENSITIVE);

  private static final Detector DETECTOR = new DefaultDetector();

  private final Limits limits;

  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  public Document read(Source source) {
    byte[] content = source.content();
    limits.refuseBytesAbove(content.length);
    FileKind claimed = FileKind.claimedBy(source.fileName(), source.mediaType()).orElse(null);
    if (content.length == 0) {
      throw new ImportRefused.EmptyPlan("内容为空。");
    }
    FileKind found = kindOf(content, claimed);
    if (claimed != null && claimed != found) {
      throw new ImportRefused.WrongType(
          "文件内容是" + found.label() + "，与声明的类型（" + claimed.label() + "）不符。");
    }
    return switch (found) {
      case TEXT -> new TextReader(limits).read(Charsets.decode(content));
      case CSV -> new CsvReader(limits).read(Charsets.decode(content));
      case HTML -> new HtmlReader(limits).read(Charsets.decode(content));
      case DOCX -> new WordReader(limits).read(content);
      case XLSX -> new SpreadsheetReader(limits).read(content);
    };
  }

  private FileKind kindOf(byte[] content, @Nullable FileKind claimed) {
    MediaType detected = detect(content);
    String type = detected.getBaseType().toString();
    if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")) {
      return OfficePackage.kindOf(content, limits);
    }
    if (type.equals("application/x-tika-msoffice")) {
      throw OfficePackage.refusalOfOldFormat(content);
    }
    if (!isText(detected)) {
      throw FileKind.unsupported(type);
    }
    boolean html = type.contains("html") || MARKUP.matcher(Charsets.decode(content)).find();
    if (html && claimed != FileKind.CSV) {
      return FileKind.HTML;
    }
    return claimed == FileKind.CSV ? FileKind.CSV : FileKind.TEXT;
  }

  /** The detector calls text in an old Chinese encoding binary: there the decoder decides. */
  private static boolean isText(MediaType detected) {
    return detected.getType().equals("text")
        || detected.getSubtype().endsWith("xml")
        || detected.equals(MediaType.OCTET_STREAM);
  }

  private static MediaType detect(byte[] content) {
    try {
      return DETECTOR.detect(new ByteArrayInputStream(content), new Metadata());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
