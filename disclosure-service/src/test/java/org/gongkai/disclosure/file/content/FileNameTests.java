package org.gongkai.disclosure.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-09")
class FileNameTests {

  @Test
  void keepsAnHonestName() {
    FileName name = FileName.of("关于春季开学的通知（2026）.docx");
    assertThat(name).isEqualTo(new FileName("关于春季开学的通知（2026）.docx", false));
    assertThat(FileName.of("C:\\办公\\通知.docx").value()).isEqualTo("通知.docx");
  }

  @Test
  void dropsFoldersAndMarksThatDeceive() {
    assertThat(FileName.of("../../etc/通知.pdf").value()).isEqualTo("通知.pdf");
    assertThat(FileName.of("照片\u202Efdp.exe").value()).isEqualTo("照片fdp.exe");
    assertThat(FileName.of("a\u0000b\u0007\r\n\u200B.pdf").value()).isEqualTo("ab.pdf");
    assertThat(FileName.of("<script>\"x\".pdf").value()).isEqualTo("_script__x_.pdf");
    assertThat(FileName.of(" 通知 .pdf. ").value()).isEqualTo("通知.pdf");
    assertThat(FileName.of("..\\..%2f..pdf").renamed()).isTrue();
  }

  @Test
  void cutsWhatIsTooLongButKeepsTheEnding() {
    String name = FileName.of("长".repeat(500) + ".pdf").value();
    assertThat(name).hasSize(124).endsWith("长.pdf");
    assertThat(FileName.of("𠀀".repeat(200) + ".pdf").value())
        .doesNotContain("\uFFFD")
        .endsWith(".pdf");
  }

  @Test
  void refusesANameWithNothingLeft() {
    assertThatThrownBy(() -> FileName.of("../")).hasMessageContaining("文件名");
    assertThatThrownBy(() -> FileName.of(".pdf")).hasMessageContaining("文件名");
    assertThatThrownBy(() -> FileName.of(null)).hasMessageContaining("文件名");
    assertThatThrownBy(() -> FileName.of("\u202E\u0000")).hasMessageContaining("文件名");
  }
}
