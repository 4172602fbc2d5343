package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** PDF (ISO 32000). Saving the document anew also drops what earlier saves left behind. */
final class PdfFormat implements Format {

  private static final Set<String> COMMENTS =
      Set.of("Text", "Popup", "FileAttachment", "Sound", "Movie", "RichMedia", "3D", "Screen");

  static {
    FontMappers.set(new PdfFonts());
  }

  /** What is done with an open document. */
  interface Work {
    void on(PDDocument document) throws IOException;
  }

  static void with(Path file, Work work) throws IOException {
    PdfStreams.refuseBomb(file);
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw FileRefused.locked();
      }
      if (document.getNumberOfPages() == 0) {
        throw FileRefused.invalid("PDF 没有页面。", "文件为空");
      }
      work.on(document);
    } catch (InvalidPasswordException locked) {
      throw FileRefused.locked();
    } catch (FileRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // PDFBox answers a damaged object with many unchecked exceptions.
      throw FileRefused.damaged(damaged);
    }
  }

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    Set<String> removed = new LinkedHashSet<>();
    with(
        original,
        document -> {
          if (document.getSignatureDictionaries().isEmpty()) {
            clean(document, removed);
            document.save(copy.toFile());
            removed.add("历次保存的痕迹");
          }
        });
    return removed;
  }

  private static void clean(PDDocument document, Set<String> removed) throws IOException {
    if (!document.getDocumentInformation().getMetadataKeys().isEmpty()) {
      removed.add("文档属性");
    }
    document.setDocumentInformation(new PDDocumentInformation());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    COSDictionary root = catalog.getCOSObject();
    drop(root, "Metadata", "XMP 元数据", removed);
    drop(root, "PieceInfo", "软件私有数据", removed);
    drop(root, "AA", "脚本", removed);
    drop(root, "AF", "内嵌文件", removed);
    drop(root, "Collection", "内嵌文件", removed);
    if (root.getCOSDictionary(COSName.OPEN_ACTION) instanceof COSDictionary action
        && !"GoTo".equals(action.getNameAsString(COSName.S))) {
      drop(root, "OpenAction", "脚本", removed);
    }
    PDDocumentNameDictionary names = catalog.getNames();
    if (names != null) {
      drop(names.getCOSObject(), "EmbeddedFiles", "内嵌文件", removed);
      drop(names.getCOSObject(), "JavaScript", "脚本", removed);
    }
    for (PDPage page : document.getPages()) {
      clean(page, removed);
    }
  }

  private static void clean(PDPage page, Set<String> removed) throws IOException {
    COSDictionary own = page.getCOSObject();
    drop(own, "Metadata", "XMP 元数据", removed);
    drop(own, "PieceInfo", "软件私有数据", removed);
    drop(own, "Thumb", "缩略图", removed);
    drop(own, "AA", "脚本", removed);
    List<PDAnnotation> kept = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (COMMENTS.contains(String.valueOf(annotation.getSubtype()))) {
        removed.add("批注");
        continue;
      }
      COSDictionary about = annotation.getCOSObject();
      drop(about, "T", "批注人", removed, "Widget".equals(annotation.getSubtype()));
      drop(about, "RC", "批注", removed, false);
      drop(about, "AA", "脚本", removed);
      kept.add(annotation);
    }
    page.setAnnotations(kept);
  }

  private static void drop(COSDictionary from, String key, String what, Set<String> removed) {
    drop(from, key, what, removed, false);
  }

  private static void drop(
      COSDictionary from, String key, String what, Set<String> removed, boolean needed) {
    COSName name = COSName.getPDFName(key);
    if (!needed && from.containsKey(name)) {
      from.removeItem(name);
      removed.add(what);
    }
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    with(released, document -> PdfText.read(document, reading));
  }
}
