package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into a document. The format comes from the content; a name that claims quite another
 * one is refused with {@link ImportRefused.WrongType}, a sibling's name is remarked upon.
 */
public final class DocumentReader {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype|html|head|body|div|p|table|tr|td|span)[\\s>/]", Pattern.CASE_INSENSITIVE);

  /** What a detector may call an archive of parts. */
  private static final Set<String> ZIPPED =
      Set.of("application/zip", "application/x-tika-ooxml", "application/ofd");

  private static final Detector DETECTOR = new DefaultDetector();

  private final Limits limits;

  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  public Document read(Source source) {
    byte[] content = source.content();
    limits.refuseBytesAbove(content.length);
    Optional<FileKind> named = FileKind.named(source.fileName());
    if (content.length == 0) {
      throw new ImportRefused.EmptyPlan("内容为空。");
    }
    return read(content, named.orElse(null), source.mediaType());
  }

  private Document read(byte[] content, @Nullable FileKind named, @Nullable String mediaType) {
    MediaType detected = detect(content);
    String type = detected.getBaseType().toString();
    if (ZIPPED.contains(type)) {
      OfficePackage office = OfficePackage.open(content, limits);
      FileKind kind = checked(office.kind(), named);
      Document read =
          switch (kind) {
            case DOCX -> new WordReader(limits).read(office);
            case OFD -> new OfdReader(limits).read(office);
            default -> new WorkbookReader(limits).read(office);
          };
      return remarked(read, kind, named);
    }
    if (type.equals("application/x-tika-msoffice")) {
      FileKind kind = checked(OldOffice.kindOf(content), named);
      return remarked(
          kind == FileKind.DOC
              ? new OldWordReader(limits).read(content)
              : new OldWorkbookReader(limits).read(content),
          kind,
          named);
    }
    if (type.equals("application/pdf")) {
      checked(FileKind.PDF, named);
      return new PdfReader(limits).read(content);
    }
    if (!isText(detected)) {
      throw FileKind.unsupported(type);
    }
    return text(content, named, mediaType);
  }

  private Document text(byte[] content, @Nullable FileKind named, @Nullable String mediaType) {
    Decoded decoded = Decoded.of(content, mediaType);
    FileKind claimed = named == null ? FileKind.hinted(mediaType).orElse(FileKind.TEXT) : named;
    boolean html = MARKUP.matcher(decoded.text()).find() && claimed != FileKind.CSV;
    boolean table = claimed == FileKind.CSV || (claimed == FileKind.XLS && !html);
    FileKind kind = html ? FileKind.HTML : table ? FileKind.CSV : FileKind.TEXT;
    checked(kind, named);
    Document read =
        switch (kind) {
          case HTML -> new HtmlReader(limits).read(decoded.text());
          case CSV -> new CsvReader(limits).read(decoded.text());
          default -> new TextReader(limits).read(decoded.text());
        };
    Document document = remarked(read, kind, named);
    return decoded.remark().map(document::with).orElse(document);
  }

  private static FileKind checked(FileKind found, @Nullable FileKind named) {
    if (named != null && !named.mayHold(found)) {
      throw new ImportRefused.WrongType(
          "文件内容是%s，与文件名的类型（%s）不符，请核对文件或改正扩展名。".formatted(found.label(), named.label()));
    }
    return found;
  }

  private static Document remarked(Document document, FileKind found, @Nullable FileKind named) {
    return named == null || named == found
        ? document
        : document.with(
            new Remark(
                Remark.Kind.RENAMED_FILE,
                "文件名表示%s，内容是%s，已按内容读取。".formatted(named.label(), found.label()),
                1));
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
