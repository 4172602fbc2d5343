package org.gongkai.disclosure.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.disclosure.file.content.Segment.Layer;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

@Capability({"D-01", "D-65", "P-09"})
class FileCleaningTests {

  private static final FileCleaning CLEANING =
      new FileCleaning(EnumSet.complementOf(EnumSet.of(FileKind.ZIP)));

  @TempDir Path folder;

  private byte[] copy;

  private Cleaned clean(byte[] content, String name) {
    try {
      Path original = Files.write(folder.resolve("original"), content);
      Path target = folder.resolve("copy");
      Cleaned cleaned = CLEANING.clean(original, name, target);
      copy = Files.readAllBytes(cleaned.changed() ? target : original);
      return cleaned;
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String words(Cleaned cleaned, Layer layer) {
    return String.join(
        "\n",
        cleaned.segments().stream()
            .filter(segment -> segment.layer() == layer)
            .map(segment -> segment.part() + "|" + segment.text())
            .toList());
  }

  private static List<Remark.Kind> remarks(Cleaned cleaned) {
    return cleaned.remarks().stream().map(Remark::kind).distinct().toList();
  }

  @Test
  void takesPropertiesCommentsAndTheNotesOfCamerasOutOfDocuments() throws IOException {
    byte[] document =
        Samples.docx(it -> {
          it.createParagraph().createRun().setText("关于春季开学的通知");
          var table = it.createTable(1, 2);
          table.getRow(0).getCell(0).setText("望川一中");
          table.getRow(0).getCell(1).setText("12");
          var comments = it.createComments();
          var comment = comments.createComment(java.math.BigInteger.ONE);
          comment.setAuthor("陆衡");
          comment.createParagraph().createRun().setText("这句话再斟酌");
          var run = it.createParagraph().createRun();
          run.getCTR().addNewCommentReference().setId(BigInteger.ONE);
          try {
            run.addPicture(
                new ByteArrayInputStream(Samples.photo()),
                Document.PICTURE_TYPE_JPEG,
                "a.jpg",
                9525,
                9525);
          } catch (Exception failed) {
            throw new AssertionError(failed);
          }
          run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr("校门照片");
        });
    Cleaned cleaned = clean(document, "通知.docx");
    assertThat(cleaned.kind()).isEqualTo(FileKind.DOCX);
    assertThat(cleaned.removed()).contains("文档属性", "批注", "图片元数据");
    assertThat(words(cleaned, Layer.VISIBLE)).contains("正文第1段|关于春季开学的通知", "正文表1第1行|望川一中\t12");
    assertThat(words(cleaned, Layer.ALTERNATIVE)).contains("校门照片");
    Map<String, byte[]> parts = Samples.entries(copy);
    assertThat(parts.keySet())
        .noneMatch(name -> name.contains("docProps") || name.contains("comments"));
    parts.forEach((name, part) -> {
      String text = new String(part, StandardCharsets.UTF_8);
      assertThat(text)
          .as(name)
          .doesNotContain("沈言")
          .doesNotContain("陆衡")
          .doesNotContain("commentReference")
          .doesNotContain("GPS");
    });
    try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
      assertThat(opened.getAllPictures()).hasSize(1);
      assertThat(opened.getParagraphs().getFirst().getText()).isEqualTo("关于春季开学的通知");
    }
  }

  @Test
  void givesTheSameCopyOfTheSameFile() {
    byte[] document = Samples.docx(it -> it.createParagraph().createRun().setText("一"));
    clean(document, "a.docx");
    byte[] first = copy;
    clean(document, "a.docx");
    assertThat(copy).isEqualTo(first);
  }

  @Test
  void saysThatChangesWereRecordedAndReadsWhatTheyDelete() {
    Cleaned cleaned =
        clean(
            Samples.docx(it -> {
              var paragraph = it.createParagraph();
              paragraph.createRun().setText("保留");
              CTRunTrackChange deleted = paragraph.getCTP().addNewDel();
              deleted.addNewR().addNewDelText().setStringValue("删去的身份证110105194912310021");
              var hidden = paragraph.createRun();
              hidden.setText("看不见的字");
              hidden.setVanish(true);
            }),
            "a.docx");
    assertThat(remarks(cleaned)).contains(Remark.Kind.TRACKED_CHANGES, Remark.Kind.HIDDEN_CONTENT);
    assertThat(words(cleaned, Layer.TRACKED)).contains("删去的身份证");
    assertThat(words(cleaned, Layer.HIDDEN)).contains("看不见的字");
    assertThat(words(cleaned, Layer.VISIBLE)).contains("保留").doesNotContain("看不见");
  }

  @Test
  void readsHiddenSheetsRowsAndColumnsAndTakesCommentsOut() throws IOException {
    Cleaned cleaned = clean(Samples.workbook(new XSSFWorkbook()), "名单.xlsx");
    assertThat(words(cleaned, Layer.VISIBLE)).contains("工作表“名单”第2行|甲\t12", "13812345678");
    assertThat(words(cleaned, Layer.HIDDEN))
        .contains("工作表“名单”第2行（隐藏）|\t\t110105194912310021", "隐藏的一行", "未公开的底稿");
    assertThat(cleaned.remarks()).extracting(Remark::detail).anyMatch(it -> it.contains("“底稿”被隐藏"));
    assertThat(remarks(cleaned)).contains(Remark.Kind.HIDDEN_CONTENT);
    assertThat(cleaned.removed()).contains("批注");
    Samples.entries(copy)
        .forEach((name, part) ->
            assertThat(new String(part, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("批注里的话")
                .doesNotContain("陆衡"));
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      assertThat(opened.getSheet("名单").getRow(1).getCell(0).getCellComment()).isNull();
    }
  }

  @Test
  void readsOldWorkbooksAndDropsTheirProperties() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createInformationProperties();
    workbook.getSummaryInformation().setAuthor("沈言");
    Cleaned cleaned = clean(Samples.workbook(workbook), "名单.xls");
    assertThat(cleaned.removed()).containsExactly("文档属性");
    assertThat(words(cleaned, Layer.VISIBLE)).contains("甲\t12", "13812345678");
    assertThat(words(cleaned, Layer.HIDDEN)).contains("110105194912310021", "未公开的底稿");
    assertThat(words(cleaned, Layer.COMMENT)).contains("批注里的话");
    try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(copy))) {
      assertThat(opened.getRoot().getEntryNames()).containsExactly("Workbook");
    }
  }

  @Test
  void readsSlidesWithTheirNotes() {
    byte[] slides =
        Samples.bytes(out -> {
          try (XMLSlideShow show = new XMLSlideShow()) {
            var slide = show.createSlide();
            slide.createTextBox().setText("政策解读");
            show.getNotesSlide(slide).getPlaceholder(1).setText("只给讲的人看");
            show.write(out);
          }
        });
    Cleaned cleaned = clean(slides, "解读.pptx");
    assertThat(words(cleaned, Layer.VISIBLE)).contains("政策解读");
    assertThat(words(cleaned, Layer.HIDDEN)).contains("只给讲的人看");
  }

  @Test
  void takesPropertiesAndCommentsOutOfPdf() throws IOException {
    byte[] pdf =
        Samples.pdf(
            "Notice 110105194912310021",
            document -> {
              PDAnnotationText note = new PDAnnotationText();
              note.setContents("to be decided");
              try {
                document.getPage(0).getAnnotations().add(note);
              } catch (IOException failed) {
                throw new AssertionError(failed);
              }
            });
    Cleaned cleaned = clean(pdf, "a.PDF");
    assertThat(cleaned.removed()).contains("文档属性", "批注");
    assertThat(words(cleaned, Layer.VISIBLE)).contains("第1页|Notice 110105194912310021");
    try (PDDocument opened = Loader.loadPDF(copy)) {
      assertThat(opened.getDocumentInformation().getAuthor()).isNull();
      assertThat(opened.getPage(0).getAnnotations()).isEmpty();
    }
  }

  @Test
  void takesTheNotesOutOfPicturesAndLeavesThemUpright() throws IOException {
    Cleaned photo = clean(Samples.photo(), "a.jpg");
    assertThat(photo.removed()).contains("EXIF（拍摄设备、时间、位置等）", "图片之后的附加数据");
    assertThat(new String(copy, StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS")
        .doesNotContain("motion")
        .contains("Exif");
    assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(40);
    assertThat(clean(Samples.toldPng(), "a.png").removed()).containsExactly("图片文字信息");
    assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getHeight()).isEqualTo(30);
    assertThat(clean(Samples.toldGif(), "a.gif").removed()).containsExactly("图片注释");
    assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getHeight()).isEqualTo(30);
    assertThat(clean(Samples.picture("png"), "b.png").changed()).isFalse();
  }

  @Test
  void readsOfdAndTextInBothEncodings() {
    Cleaned ofd = clean(Samples.ofd(), "通知.ofd");
    assertThat(words(ofd, Layer.VISIBLE)).isEqualTo("第1页|关于春季开学的通知");
    assertThat(ofd.removed()).containsExactly("文档属性");
    assertThat(new String(Samples.entries(copy).get("OFD.xml"), StandardCharsets.UTF_8))
        .doesNotContain("沈言");
    Cleaned text = clean("姓名,电话\n甲,1".getBytes(Charset.forName("GB18030")), "a.csv");
    assertThat(text.charset()).isEqualTo("GB18030");
    assertThat(words(text, Layer.VISIBLE)).contains("第2行|甲\t1");
    assertThat(clean(Samples.utf8("关于春季开学的通知"), "a.txt").charset()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, <html><body>x</body></html>",
    "a.svg, <svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "a.png, <svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "a.svg, <!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>",
    "a.png, <!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>",
    "a.txt, <!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>",
    "a.txt, <html><script>x</script></html>",
    "a.exe, MZ",
    "a.pdf, plain words only",
    "a, plain words only",
    "a.docx, plain words only",
    "a.zip, plain words only",
  })
  void refusesWhatIsNotWhatItsNameSays(String name, String content) {
    assertThatThrownBy(() -> clean(Samples.utf8(content), name))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(CommonCode.UNSUPPORTED_MEDIA_TYPE));
  }

  @Test
  void refusesKindsThatAreNotAllowed() {
    byte[] zip = Samples.zip(Map.of("a.txt", Samples.utf8("x")));
    assertThatThrownBy(() -> clean(zip, "a.zip")).hasMessageContaining("不允许");
    assertThatThrownBy(() -> clean(zip, "a.docx")).hasMessageContaining("不符");
    assertThatThrownBy(() -> clean(Samples.picture("png"), "a.jpg")).hasMessageContaining("不符");
    Map<String, byte[]> macros = Samples.entries(Samples.docx(it -> it.createParagraph()));
    macros.put("word/vbaProject.bin", new byte[] {1});
    assertThatThrownBy(() -> clean(Samples.zip(macros), "a.docx")).hasMessageContaining("宏");
  }

  @Test
  void refusesWhatIsDamagedLockedOrEmpty() {
    byte[] pdf = Samples.pdf("whole", document -> {});
    byte[] half = java.util.Arrays.copyOf(pdf, pdf.length / 2);
    assertThatThrownBy(() -> clean(half, "a.pdf")).isInstanceOf(FileRefused.class);
    byte[] locked =
        Samples.pdf(
            "locked",
            document -> {
              try {
                document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
              } catch (IOException failed) {
                throw new AssertionError(failed);
              }
            });
    assertThatThrownBy(() -> clean(locked, "a.pdf")).hasMessageContaining("密码");
    byte[] document = Samples.docx(it -> it.createParagraph());
    byte[] cut = java.util.Arrays.copyOf(document, document.length / 2);
    assertThatThrownBy(() -> clean(cut, "a.docx")).isInstanceOf(FileRefused.class);
    byte[] photo = Samples.picture("jpg");
    byte[] torn = java.util.Arrays.copyOf(photo, photo.length / 2);
    assertThatThrownBy(() -> clean(torn, "a.jpg")).hasMessageContaining("损坏");
    assertThatThrownBy(() -> clean(new byte[0], "a.pdf")).hasMessageContaining("没有内容");
  }

  @Test
  void refusesEntitiesInDocuments() {
    Map<String, byte[]> parts = Samples.entries(Samples.docx(it -> it.createParagraph()));
    String body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
    String evil =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + body.replaceFirst("<\\?xml[^>]*\\?>", "");
    parts.put("word/document.xml", Samples.utf8(evil));
    assertThatThrownBy(() -> clean(Samples.zip(parts), "a.docx")).hasMessageContaining("外部实体");
  }

  @Test
  void readsDrawingsInDocumentsAndTakesTheirAuthorsAndProgramsOut() {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg'><metadata>沈言</metadata><script>alert(1)</script>"
            + "<text>联系电话</text></svg>";
    Cleaned cleaned = clean(withDrawing(svg), "a.docx");
    assertThat(words(cleaned, Layer.HIDDEN)).contains("联系电话");
    String drawing =
        new String(Samples.entries(copy).get("word/media/image9.svg"), StandardCharsets.UTF_8);
    assertThat(drawing).contains("联系电话").doesNotContain("沈言", "script");
  }

  @Test
  void readsShortPartsThatNoReaderShows() {
    Map<String, byte[]> parts = Samples.entries(Samples.docx(it -> it.createParagraph()));
    parts.put("customXml/item9.xml", Samples.utf8("<a><b>13812345678</b></a>"));
    Cleaned cleaned = clean(Samples.zip(parts), "a.docx");
    assertThat(words(cleaned, Layer.HIDDEN)).contains("内部数据（customXml/item9.xml）", "13812345678");
  }

  @Test
  void refusesEntitiesInDrawingsOfDocuments() {
    byte[] evil =
        withDrawing("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>");
    assertThatThrownBy(() -> clean(evil, "a.docx")).hasMessageContaining("外部实体");
  }

  private static byte[] withDrawing(String svg) {
    Map<String, byte[]> parts = Samples.entries(Samples.docx(it -> it.createParagraph()));
    String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
    parts.put(
        "[Content_Types].xml",
        Samples.utf8(
            types.replaceFirst(
                "<Default ",
                "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/><Default ")));
    parts.put("word/media/image9.svg", Samples.utf8(svg));
    return Samples.zip(parts);
  }

  @Test
  void refusesWhatUnpacksToTooMuch() {
    Map<String, byte[]> parts = Samples.entries(Samples.docx(it -> it.createParagraph()));
    parts.put("word/media/a.bin", new byte[80 * 1024 * 1024]);
    assertThatThrownBy(() -> clean(Samples.zip(parts), "a.docx")).hasMessageContaining("过大");
    parts.remove("word/media/a.bin");
    parts.put("word/deep.xml", Samples.utf8("<a>".repeat(5_000) + "</a>".repeat(5_000)));
    assertThatThrownBy(() -> clean(Samples.zip(parts), "a.docx")).isInstanceOf(FileRefused.class);
  }
}
