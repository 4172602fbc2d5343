package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PdfFile;
import org.junit.jupiter.api.Test;

/** PDFs as offices print them. */
@Capability("T-02")
class PdfReaderTest {

  private static final List<String> WORDS = List.of("望川县政务公开工作要点", "一、总体要求", "坚持以公开为常态、不公开为例外。");

  private static Document read(byte[] file) {
    return new DocumentReader(Limits.standard()).read(Source.file("plan.pdf", file));
  }

  private interface Change {
    void on(PDDocument document) throws Exception;
  }

  private static byte[] changed(byte[] file, Change change) throws Exception {
    try (PDDocument document = Loader.loadPDF(file);
        var out = new ByteArrayOutputStream()) {
      change.on(document);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void draw(PDDocument document, PDPage page, Matrix matrix, String text)
      throws Exception {
    try (var content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.setTextMatrix(matrix);
      content.showText(text);
      content.endText();
    }
  }

  @Test
  void readsParagraphsAndSaysThatPlacesDecided() throws Exception {
    Document read = read(PdfFile.of(WORDS));

    assertThat(read.texts()).containsExactlyElementsOf(WORDS);
    assertThat(read.remarks())
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.READ_BY_POSITION);
  }

  @Test
  void putsCharactersInPlaceOfRadicalsAndSaysSo() throws Exception {
    Document read = read(PdfFile.of(List.of("各级⼈⺠政府各部⻔", "要细化⽬标任务。")));

    assertThat(read.texts()).containsExactly("各级人民政府各部门", "要细化目标任务。");
    assertThat(read.remarks())
        .filteredOn(remark -> remark.kind() == Remark.Kind.DAMAGED_TEXT)
        .extracting(Remark::message)
        .containsExactly("原文件有 2 个字写成了形状相同的部首符号，已换成对应的汉字。");
  }

  @Test
  void readsATurnedPageAsItIsSeen() throws Exception {
    byte[] turned =
        changed(
            PdfFile.of(WORDS),
            document -> {
              PDPage page = new PDPage();
              page.setRotation(90);
              document.addPage(page);
              Matrix upright = Matrix.getRotateInstance(Math.PI / 2, 100, 50);
              draw(document, page, upright, "turned page");
            });

    assertThat(read(turned).texts()).last().isEqualTo("turned page");
  }

  @Test
  void leavesOutAWatermarkAcrossThePage() throws Exception {
    byte[] marked =
        changed(
            PdfFile.of(WORDS),
            document ->
                draw(
                    document,
                    document.getPage(0),
                    Matrix.getRotateInstance(Math.PI / 4, 100, 100),
                    "DRAFT"));

    assertThat(read(marked).texts()).containsExactlyElementsOf(WORDS);
  }

  @Test
  void refusesAScan() throws Exception {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      assertThatThrownBy(() -> read(out.toByteArray()))
          .isInstanceOf(ImportRefused.UnreadableFile.class)
          .hasMessageContaining("扫描件");
    }
  }

  @Test
  void refusesAPasswordAndAForbiddenExtraction() throws Exception {
    AccessPermission none = new AccessPermission();
    none.setCanExtractContent(false);
    byte[] locked = protectedBy(new StandardProtectionPolicy("owner", "user", none));
    byte[] restricted = protectedBy(new StandardProtectionPolicy("owner", "", none));

    assertThatThrownBy(() -> read(locked)).isInstanceOf(ImportRefused.PasswordProtected.class);
    assertThatThrownBy(() -> read(restricted))
        .isInstanceOf(ImportRefused.UnreadableFile.class)
        .hasMessageContaining("禁止提取");
  }

  private static byte[] protectedBy(StandardProtectionPolicy policy) throws Exception {
    policy.setEncryptionKeyLength(128);
    return changed(PdfFile.of(WORDS), document -> document.protect(policy));
  }

  @Test
  void refusesWhatWasCutOff() throws Exception {
    byte[] whole = PdfFile.of(WORDS);

    for (int part = 1; part < 10; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(ImportRefused.class);
    }
  }

  @Test
  void refusesAStreamThatGrowsWithoutMeasure() throws Exception {
    byte[] bomb =
        changed(
            PdfFile.of(WORDS),
            document -> {
              try (var content =
                  document
                      .getPage(0)
                      .getCOSObject()
                      .getCOSStream(COSName.CONTENTS)
                      .createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1024 * 1024];
                Arrays.fill(blanks, (byte) ' ');
                for (int megabyte = 0; megabyte < 120; megabyte++) {
                  content.write(blanks);
                }
              }
            });

    assertThat(bomb.length).isLessThan(1024 * 1024);
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(ImportRefused.TooLarge.class);
  }
}
