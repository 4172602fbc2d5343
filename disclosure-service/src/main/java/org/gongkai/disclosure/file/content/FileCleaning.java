package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Decides what a file is, writes its release copy and reads that. Blocks; needs a thread of its
 * own.
 */
public final class FileCleaning {

  /** What the detector may call plain text. */
  private static final Set<String> WORDS =
      Set.of("text/plain", "application/octet-stream", "text/vtt", "application/x-subrip");

  /** Bytes by which videos and sound are known. */
  private static final int START = 16;

  private static final Detector DETECTOR = new DefaultDetector();

  private final Set<FileKind> allowed;

  public FileCleaning(Set<FileKind> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /**
   * Refuses what may not be released.
   *
   * @param copy where the release copy is written; there is none if nothing had to be changed
   */
  public Cleaned clean(Path original, String name, Path copy) throws IOException {
    if (Files.size(original) == 0) {
      throw FileRefused.invalid("文件没有内容。", "文件为空");
    }
    FileKind content = content(original, name);
    FileKind kind =
        FileKind.named(name)
            .flatMap(named -> named.holding(content))
            .orElseThrow(() -> disagree(name, content));
    if (!allowed.contains(kind)) {
      throw FileRefused.wrongType("不允许上传此类文件（" + kind + "）。");
    }
    Format format = format(content, kind);
    Set<String> removed = format.clean(original, copy);
    boolean changed = !removed.isEmpty();
    Reading reading = new Reading();
    format.read(changed ? copy : original, reading);
    if (!changed) {
      Files.deleteIfExists(copy);
    }
    return new Cleaned(
        kind,
        content == FileKind.TXT ? PlainText.charset(original) : null,
        changed,
        removed.stream().sorted().toList(),
        reading.remarks(),
        reading.segments());
  }

  private static Format format(FileKind content, FileKind kind) {
    return switch (content) {
      case PDF -> new PdfFormat();
      case OFD -> new OfdFormat();
      case DOCX, XLSX, PPTX -> new OfficeFormat();
      case DOC, XLS, WPS -> new OldOffice(content);
      case PNG, JPEG, GIF -> new Pictures(content);
      case TXT, CSV, VTT, SRT -> new PlainText(kind);
      case MP4 -> new Mp4Format();
      case MP3 -> new Mp3Format();
      case ZIP -> new ClosedArchive();
    };
  }

  private static FileRefused disagree(String name, FileKind content) {
    return FileRefused.wrongType(
        FileKind.named(name).isEmpty()
            ? "不支持的文件类型，可上传 pdf、ofd、docx、doc、wps、xlsx、xls、pptx、png、jpg、gif、txt、csv、vtt、srt、mp4、mp3。"
            : "文件内容是 " + content + "，与文件名的类型不符，请核对文件或改正扩展名。");
  }

  private static FileKind content(Path file, String name) throws IOException {
    byte[] start = start(file);
    if (Mp4Format.isStart(start)) {
      return FileKind.MP4;
    }
    if (Mp3Format.isStart(start)) {
      return FileKind.MP3;
    }
    MediaType detected = detect(file);
    return switch (detected.getBaseType().toString()) {
      case "application/pdf" -> FileKind.PDF;
      case "image/png", "image/apng", "image/vnd.mozilla.apng" -> FileKind.PNG;
      case "image/jpeg" -> FileKind.JPEG;
      case "image/gif" -> FileKind.GIF;
      case "application/zip", "application/x-tika-ooxml" -> zipped(file);
      case "application/x-tika-msoffice" ->
          OldOffice.kindOf(file).orElseThrow(FileCleaning::unknown);
      default -> {
        // The detector calls text in an old Chinese encoding binary: the decoder will say.
        boolean named = FileKind.named(name).filter(FileKind::isWords).isPresent();
        if (named && WORDS.contains(detected.getBaseType().toString())) {
          yield FileKind.TXT;
        }
        throw unknown();
      }
    };
  }

  private static FileRefused unknown() {
    return FileRefused.wrongType(
        "文件的内容不是允许的类型，可上传 pdf、ofd、docx、doc、wps、xlsx、xls、pptx、png、jpg、gif、txt、csv、mp4、mp3。");
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(START);
    }
  }

  private static MediaType detect(Path file) throws IOException {
    try (InputStream content = TikaInputStream.get(file)) {
      return DETECTOR.detect(content, new Metadata());
    }
  }

  private static FileKind zipped(Path file) {
    try (Archive archive = Archive.open(file)) {
      if (archive.entries().containsKey(OfdFormat.MAIN)) {
        return FileKind.OFD;
      }
      Optional<InputStream> types = archive.content(OfficeParts.TYPES);
      return types.isEmpty() ? FileKind.ZIP : office(types.get());
    } catch (IOException damaged) {
      throw FileRefused.damaged(damaged);
    }
  }

  private static FileKind office(InputStream types) {
    StringBuilder all = new StringBuilder();
    XmlPart.read(
        types,
        new XmlPart.Visitor() {
          @Override
          public void start(String name, XMLStreamReader at) {
            all.append(XmlPart.attribute(at, "ContentType")).append('\n');
          }
        });
    if (all.indexOf("macroEnabled") >= 0 || all.indexOf("vbaProject") >= 0) {
      throw FileRefused.macros();
    }
    if (all.indexOf("wordprocessingml.document.main+xml") >= 0) {
      return FileKind.DOCX;
    }
    if (all.indexOf("spreadsheetml.sheet.main+xml") >= 0) {
      return FileKind.XLSX;
    }
    if (all.indexOf("presentationml.presentation.main+xml") >= 0) {
      return FileKind.PPTX;
    }
    throw unknown();
  }
}
