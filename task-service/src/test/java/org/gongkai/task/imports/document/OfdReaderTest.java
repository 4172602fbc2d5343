package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PdfFile;
import org.junit.jupiter.api.Test;

/** OFDs as offices exchange them. */
@Capability("T-02")
class OfdReaderTest {

  private static final String A4 = "0 0 210 297";
  private static final String WORDS = "望川县政务公开工作要点任务分解表";

  private static Document read(Map<String, String> parts) throws Exception {
    byte[] file = OfdFile.archive(parts);
    return new DocumentReader(Limits.standard()).read(Source.file("plan.ofd", file));
  }

  private static Document read(String... objects) throws Exception {
    return read(
        OfdFile.parts(
            A4, "", List.of(objects).stream().map(one -> OfdFile.page(A4, "", one)).toList()));
  }

  @Test
  void readsParagraphsAndSaysThatPlacesDecided() throws Exception {
    List<String> words = List.of("望川县政务公开工作要点", "一、总体要求", "坚持以公开为常态、不公开为例外。");
    byte[] file = OfdFile.of(PdfFile.of(words));
    Document read = new DocumentReader(Limits.standard()).read(Source.file("plan.ofd", file));

    assertThat(read.texts()).containsExactlyElementsOf(words);
    assertThat(read.remarks())
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.READ_BY_POSITION);
    assertThat(new DocumentReader(Limits.standard()).read(new Source(file, null, null)).texts())
        .containsExactlyElementsOf(words);
  }

  @Test
  void readsTheStepsBetweenCharactersAlsoInGroups() throws Exception {
    assertThat(OfdText.steps("3.5 g 3 4 2")).containsExactly(3.5, 4.0, 4.0, 4.0, 2.0);
    assertThat(OfdText.steps("")).isEmpty();
    assertThat(OfdText.steps("g 999999999 1")).hasSize(100_000);
    String title = "Boundary=\"20 30 150 5\" Size=\"5\"";
    Document read = read(OfdFile.text(title, "X=\"0\" Y=\"5\" DeltaX=\"g 20 5\"", WORDS));
    assertThat(read.texts()).containsExactly(WORDS);
  }

  @Test
  void readsObjectsInTheOrderOfThePageAndPagesInThatOfTheDocument() throws Exception {
    String below =
        OfdFile.text("Boundary=\"20 60 90 5\" Size=\"4\"", "X=\"0\" Y=\"4\"", "二、工作任务和各单位的分工安排。");
    String above = OfdFile.text("Boundary=\"20 40 90 5\" Size=\"4\"", "X=\"0\" Y=\"4\"", "一、总体要求。");
    String next = OfdFile.text("Boundary=\"20 40 90 5\" Size=\"4\"", "X=\"0\" Y=\"4\"", "三、保障措施。");

    assertThat(read(below + above, next).texts())
        .containsExactly("一、总体要求。", "二、工作任务和各单位的分工安排。", "三、保障措施。");
  }

  @Test
  void printsWhatATemplateHasOnEachPage() throws Exception {
    String row =
        OfdFile.text("Boundary=\"22 52 60 5\" Size=\"4\"", "X=\"0\" Y=\"4\"", "公开全县预算和决算")
            + OfdFile.text("Boundary=\"92 52 60 5\" Size=\"4\"", "X=\"0\" Y=\"4\"", "县财政局");
    String frame =
        "<ofd:PathObject ID=\"9\" Boundary=\"20 50 160 10\"><ofd:AbbreviatedData>"
            + "M 0 0 L 160 0 L 160 10 L 0 10 C M 70 0 L 70 10"
            + "</ofd:AbbreviatedData></ofd:PathObject>";
    Map<String, String> parts =
        new HashMap<>(
            OfdFile.parts(
                A4,
                "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>",
                List.of(OfdFile.page(A4, "<ofd:Template TemplateID=\"7\"/>", row))));
    parts.put("Doc_0/Tpls/Tpl_0/Content.xml", OfdFile.page(A4, "", frame));

    Grid grid = read(parts).grids().getFirst();
    assertThat(grid.rows()).hasSize(1);
    assertThat(grid.rows().getFirst()).extracting(Cell::text).containsExactly("公开全县预算和决算", "县财政局");
  }

  @Test
  void leavesOutWhatIsHiddenOrAWatermark() throws Exception {
    String title = "Boundary=\"20 30 150 5\" Size=\"5\"";
    String shown = OfdFile.text(title, "X=\"0\" Y=\"5\"", WORDS);
    String hidden = OfdFile.text(title + " Visible=\"false\"", "X=\"0\" Y=\"9\"", "不显示");
    String aslant =
        OfdFile.text(title + " CTM=\"0.7 0.7 -0.7 0.7 0 0\"", "X=\"0\" Y=\"9\"", "内部资料");

    assertThat(read(hidden + shown + aslant).texts()).containsExactly(WORDS);
  }

  @Test
  void refusesWhatHasNoTextIsLockedDamagedOrTooLarge() throws Exception {
    assertThatThrownBy(() -> read("<ofd:ImageObject ID=\"4\" Boundary=\"0 0 210 297\"/>"))
        .isInstanceOf(ImportRefused.UnreadableFile.class)
        .hasMessageContaining("扫描件");
    Map<String, String> locked = new HashMap<>(OfdFile.parts(A4, "", List.of()));
    locked.put("Encryptions.xml", OfdFile.xml("Encryptions", ""));
    assertThatThrownBy(() -> read(locked)).isInstanceOf(ImportRefused.PasswordProtected.class);
    Map<String, String> lost =
        new HashMap<>(OfdFile.parts(A4, "", List.of(OfdFile.page(A4, "", ""))));
    lost.remove("Doc_0/Pages/Page_0/Content.xml");
    assertThatThrownBy(() -> read(lost))
        .isInstanceOf(ImportRefused.UnreadableFile.class)
        .hasMessageContaining("缺少");
    Map<String, String> entity = new HashMap<>(OfdFile.parts(A4, "", List.of()));
    entity.put(
        "OFD.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x><DocRoot>&e;</DocRoot></x>");
    assertThatThrownBy(() -> read(entity)).isInstanceOf(ImportRefused.UnreadableFile.class);
    String much =
        OfdFile.text("Boundary=\"0 0 1 1\" Size=\"4\"", "X=\"0\" Y=\"4\"", "字".repeat(100_002));
    assertThatThrownBy(() -> read(much)).isInstanceOf(ImportRefused.TooLarge.class);
  }
}
