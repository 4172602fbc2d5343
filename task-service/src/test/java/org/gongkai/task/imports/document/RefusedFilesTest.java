package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

/** Files that are refused, each for its own reason. */
@Capability("T-02")
class RefusedFilesTest {

  private final DocumentReader reader = new DocumentReader(Limits.standard());

  @Test
  void refusesAFileOfAnotherTypeThanItsName() throws Exception {
    assertRefused(Source.file("plan.xlsx", word()), ImportRefused.WrongType.class, "WRONG_TYPE");
    assertRefused(Source.file("plan.txt", word()), ImportRefused.WrongType.class, "WRONG_TYPE");
    assertRefused(
        Source.file("plan.docx", "一段文字".getBytes(StandardCharsets.UTF_8)),
        ImportRefused.WrongType.class,
        "WRONG_TYPE");
    assertRefused(Source.file("plan.pdf", word()), ImportRefused.WrongType.class, "WRONG_TYPE");
  }

  @Test
  void readsByContentWhateverTheMediaTypeSays() throws Exception {
    Document read = reader.read(new Source(word(), null, "text/plain; charset=utf-8"));

    assertThat(read.texts()).containsExactly("一段文字");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void readsAFileUnderTheNameOfItsSiblingAndSaysSo() throws Exception {
    Document read = reader.read(Source.file("plan.doc", word()));
    byte[] page = "<html><body><p>一段文字</p></body></html>".getBytes(StandardCharsets.UTF_8);

    assertThat(read.texts()).containsExactly("一段文字");
    assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.RENAMED_FILE);
    assertThat(reader.read(Source.file("plan.xls", page)).remarks()).hasSize(1);
    assertThat(reader.read(Source.file("plan.txt", page)).texts()).containsExactly("一段文字");
  }

  @Test
  void refusesATypeThatIsNotAccepted() throws Exception {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    byte[] rtf = "{\\rtf1\\ansi plan}".getBytes(StandardCharsets.US_ASCII);

    assertRefused(Source.file("plan.png", image), ImportRefused.WrongType.class, "WRONG_TYPE");
    assertRefused(Source.file("plan.docx", image), ImportRefused.WrongType.class, "WRONG_TYPE");
    assertRefused(new Source(image, null, null), ImportRefused.WrongType.class, "WRONG_TYPE");
    assertRefused(Source.file("plan.ofd", word()), ImportRefused.WrongType.class, "WRONG_TYPE");
    assertThatThrownBy(() -> reader.read(new Source(rtf, null, null)))
        .isInstanceOf(ImportRefused.WrongType.class)
        .hasMessageContaining("另存为 docx");
  }

  @Test
  void refusesAFileWithAPassword() throws Exception {
    assertRefused(
        Source.file("plan.docx", encrypted()),
        ImportRefused.PasswordProtected.class,
        "PASSWORD_PROTECTED");
  }

  @Test
  void refusesMacrosWhateverTheFileIsCalled() throws Exception {
    assertRefused(
        Source.file("plan.xlsx", workbookWithMacros()),
        ImportRefused.MacroDocument.class,
        "MACRO_DOCUMENT");
    assertRefused(
        Source.file("plan.docx", wordWithMacros()),
        ImportRefused.MacroDocument.class,
        "MACRO_DOCUMENT");
    assertRefused(
        Source.file("plan.docm", wordWithMacros()),
        ImportRefused.MacroDocument.class,
        "MACRO_DOCUMENT");
  }

  @Test
  void refusesABombBeforeUnpackingIt() throws Exception {
    assertRefused(Source.file("plan.docx", bomb(300)), ImportRefused.TooLarge.class, "TOO_LARGE");
  }

  @Test
  void refusesTooManyBytesAndTooManyRows() {
    DocumentReader small = new DocumentReader(Limits.standard().withBytes(100).withRows(3));

    assertThatThrownBy(() -> small.read(Source.text("字".repeat(100))))
        .isInstanceOf(ImportRefused.TooLarge.class);
    assertThatThrownBy(() -> small.read(Source.text("一\n二\n三\n四")))
        .isInstanceOf(ImportRefused.TooLarge.class)
        .hasMessageContaining("3 行");
    assertThat(small.read(Source.text("一\n二\n三")).blocks()).hasSize(3);
  }

  @Test
  void refusesADamagedFile() throws Exception {
    byte[] half = java.util.Arrays.copyOf(word(), 700);

    assertThatThrownBy(() -> reader.read(Source.file("plan.docx", half)))
        .isInstanceOf(ImportRefused.class);
    assertRefused(
        Source.file("plan.txt", new byte[] {(byte) 0xff, 0x20, (byte) 0x80, (byte) 0xff}),
        ImportRefused.UnreadableFile.class,
        "UNREADABLE_FILE");
  }

  private void assertRefused(Source source, Class<? extends ImportRefused> type, String code) {
    assertThatThrownBy(() -> reader.read(source))
        .isInstanceOf(type)
        .satisfies(refusal -> assertThat(((ImportRefused) refusal).code()).isEqualTo(code))
        .message()
        .matches(".*[\\u4e00-\\u9fff].*");
  }

  private static byte[] word() throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("一段文字");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] wordWithMacros() throws Exception {
    try (OPCPackage office = OPCPackage.open(new ByteArrayInputStream(word()));
        var out = new ByteArrayOutputStream()) {
      office.replaceContentType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "application/vnd.ms-word.document.macroEnabled.main+xml");
      office.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] workbookWithMacros() throws Exception {
    try (var workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        var out = new ByteArrayOutputStream()) {
      workbook.createSheet();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted() throws Exception {
    try (var container = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(word());
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] bomb(int megabytes) throws Exception {
    try (var out = new ByteArrayOutputStream()) {
      try (var archive = new ZipOutputStream(out)) {
        archive.putNextEntry(new ZipEntry("word/document.xml"));
        byte[] zeros = new byte[1024 * 1024];
        for (int written = 0; written < megabytes; written++) {
          archive.write(zeros);
        }
      }
      return out.toByteArray();
    }
  }
}
