package org.gongkai.disclosure.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

@Capability("D-13")
class VolumeTests {

  private static final CompilationProperties USUAL =
      new CompilationProperties(null, DataSize.ofMegabytes(32), DataSize.ofMegabytes(64));
  private static final Cover COVER = new Cover("汇编", "办公室", null, null);

  @Test
  void readsParagraphsHeadingsListsAndPicturesInOrder() {
    List<Block> blocks =
        Blocks.of(
            "前言<h2>一、总则</h2><p>第一条<br>第二行</p><ol><li>甲</li><li>乙</li></ol>"
                + "<ul><li>丙</li></ul><p><img src=\"a.png\" alt=\"流程图\"></p><p> </p>");
    assertThat(blocks)
        .containsExactly(
            new Block.Words(0, "前言"),
            new Block.Words(2, "一、总则"),
            new Block.Words(0, "第一条\n第二行"),
            new Block.Words(0, "1. 甲"),
            new Block.Words(0, "2. 乙"),
            new Block.Words(0, "• 丙"),
            new Block.Words(0, "［图片：流程图］"));
  }

  @Test
  void everyRowOfATableCoversAllColumnsHoweverItsCellsAreMerged() {
    Block.Grid grid =
        (Block.Grid)
            Blocks.of(
                    "<table><tr><td rowspan=\"2\">甲</td><td colspan=\"2\">乙</td></tr>"
                        + "<tr><td>丙</td></tr><tr><td rowspan=\"9\" colspan=\"99999\">丁</td></tr></table>")
                .getFirst();
    assertThat(grid.rows())
        .allSatisfy(row ->
            assertThat(row.stream().mapToInt(Block.Cell::columns).sum()).isEqualTo(grid.columns()));
    assertThat(grid.rows().get(1).getFirst().rows()).isZero();
    assertThat(grid.rows().getFirst().get(1).text()).isEqualTo("乙");
  }

  @Test
  void fiveHundredItemsAreBoundWithThePagesOnWhichTheyBegin() throws IOException {
    assumeThat(USUAL.installed()).as("a Chinese font").isPresent();
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String body = "<p>" + "第一条　规定的文字。".repeat(i % 7 == 0 ? 200 : 3) + "</p>";
      chapters.add(new Chapter("i" + i, "制度之" + i, 1, "h", "望政发〔2026〕1号", Blocks.of(body)));
    }
    PdfVolume.Made made = PdfVolume.of(COVER, chapters, USUAL.installed().orElseThrow());
    assertThat(made.pages()).isSorted().startsWith(1).hasSize(500);
    try (PDDocument pdf = Loader.loadPDF(made.bytes())) {
      int front = pdf.getNumberOfPages() - made.pages()[499];
      assertThat(front).isGreaterThan(5).isLessThan(60);
    }
    byte[] word = WordVolume.of(COVER, chapters, made.pages());
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(docx.getParagraphs()).hasSizeGreaterThan(1_500);
    }
  }

  @Test
  void picturesArePrintedWithTheirWords() throws IOException {
    assumeThat(USUAL.installed()).as("a Chinese font").isPresent();
    Pictures known = new Pictures(Map.of("f1", drawn("png"), "f2", drawn("jpg")));
    String body =
        "<p>前<img src=\"/api/disclosure/files/f1/a.png\" alt=\"流程图\">后</p>"
            + "<p><img src=\"/api/disclosure/files/f2/b.jpg\" alt=\"\"></p>"
            + "<p><img src=\"/api/disclosure/files/gone/c.png\" alt=\"已失\"></p>";
    List<Block> blocks = Blocks.of(body, known);
    assertThat(blocks).hasSize(5);
    assertThat(blocks.get(1))
        .isInstanceOfSatisfying(
            Block.Picture.class,
            picture -> {
              assertThat(picture.width()).isEqualTo(1_600);
              assertThat(picture.text()).isEqualTo("流程图");
              assertThat(picture.scale(400, 500) * picture.width()).isLessThan(400.5f);
            });
    assertThat(blocks.getLast()).isEqualTo(new Block.Words(0, "［图片：已失］"));
    List<Chapter> chapters = List.of(new Chapter("i", "有图的制度", 1, "h", "", blocks));
    PdfVolume.Made made = PdfVolume.of(COVER, chapters, USUAL.installed().orElseThrow());
    try (PDDocument pdf = Loader.loadPDF(made.bytes())) {
      int pictures = 0;
      for (PDPage page : pdf.getPages()) {
        for (COSName ignored : page.getResources().getXObjectNames()) {
          pictures++;
        }
      }
      assertThat(pictures).isEqualTo(2);
    }
    byte[] word = WordVolume.of(COVER, chapters, made.pages());
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(docx.getAllPictures()).hasSize(2);
    }
  }

  private static byte[] drawn(String format) throws IOException {
    BufferedImage image = new BufferedImage(1_600, 900, BufferedImage.TYPE_INT_RGB);
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      assertThat(ImageIO.write(image, format, bytes)).isTrue();
      return bytes.toByteArray();
    }
  }

  @Test
  void aFontThatIsNotThereIsToldApart() {
    assertThat(
            new CompilationProperties(
                    "/nowhere/font.ttc,2", DataSize.ofMegabytes(1), DataSize.ofMegabytes(1))
                .installed())
        .isEmpty();
  }

  @Test
  void theMatrixShowsWhatIsMissingAndWhatIsOfNoFamily() {
    RuleMatrix.Found coded = new RuleMatrix.Found("r1", "政务公开制度", "wangchuan-education", "信息管理");
    RuleMatrix.Found other = new RuleMatrix.Found("r2", "政务公开制度", "wangchuan-education", null);
    RuleMatrix matrix =
        RuleMatrix.of(
            List.of("信息管理", "考核"),
            List.of("wangchuan-education"),
            unit -> "教体局",
            List.of(coded, other));
    RuleMatrix.Line line = matrix.units().getFirst();
    assertThat(line.present()).containsOnlyKeys("信息管理");
    assertThat(line.missing()).containsExactly("考核");
    assertThat(line.unclassified()).extracting(RuleMatrix.Rule::id).containsExactly("r2");
  }
}
