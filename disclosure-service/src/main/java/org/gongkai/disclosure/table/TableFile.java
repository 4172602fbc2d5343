package org.gongkai.disclosure.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.text.TextForm;

/** A plain table as CSV or XLSX. Blocks: never called on an event loop. */
public final class TableFile {

  private static final String FORMULA = "=+-@\t\r";
  private static final int LONGEST = 32_767;
  private static final int MOST_LINES = 20_000;

  private TableFile() {}

  /** With a byte order mark, which spreadsheets need to read UTF-8. */
  public static byte[] csv(List<List<String>> lines) {
    return lines.stream()
        .map(line -> line.stream().map(TableFile::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] xlsx(String name, List<List<String>> lines) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet(name);
      for (int at = 0; at < lines.size(); at++) {
        Row row = sheet.createRow(at);
        List<String> line = lines.get(at);
        for (int column = 0; column < line.size(); column++) {
          String text = harmless(line.get(column));
          row.createCell(column).setCellValue(TextForm.beginning(text, LONGEST));
        }
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * The lines of either format, the headings first.
   *
   * @param isHeading whether a line names columns
   * @param headings what it should name, for who has sent another
   * @throws Refusal INVALID_CONTENT when it is neither, too long, or without headings
   */
  public static List<List<String>> lines(
      byte[] file, Predicate<List<String>> isHeading, String headings) {
    try {
      List<List<String>> lines = read(file);
      if (lines.isEmpty() || !isHeading.test(lines.getFirst())) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "第一行须有" + headings + "等标题。");
      }
      return lines;
    } catch (IOException broken) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "文件无法读取，请上传 CSV 或 XLSX，且不超过" + MOST_LINES + "行。");
    }
  }

  private static List<List<String>> read(byte[] file) throws IOException {
    boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
    List<List<String>> lines = zip ? workbook(file) : separated(text(file));
    if (lines.size() > MOST_LINES) {
      throw new IOException("More than " + MOST_LINES + " lines");
    }
    return lines;
  }

  private static List<List<String>> workbook(byte[] file) throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> lines = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getSheetAt(0)) {
        List<String> line = new ArrayList<>();
        for (int at = 0; at < row.getLastCellNum(); at++) {
          line.add(plain(formatter.formatCellValue(row.getCell(at))));
        }
        lines.add(line);
      }
    } catch (RuntimeException broken) {
      throw new IOException("No workbook", broken);
    }
    return lines;
  }

  private static String text(byte[] file) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      } catch (CharacterCodingException other) {
        continue;
      }
    }
    throw new IOException("Neither UTF-8 nor GB18030");
  }

  /** RFC 4180. */
  private static List<List<String>> separated(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (quoted && each == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append(each);
        at++;
      } else if (each == '"') {
        quoted = !quoted;
      } else if (!quoted && (each == ',' || each == '\n')) {
        line.add(plain(cell.toString()));
        cell.setLength(0);
        if (each == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || each != '\r') {
        cell.append(each);
      }
    }
    if (!cell.isEmpty() || !line.isEmpty()) {
      line.add(plain(cell.toString()));
      lines.add(line);
    }
    return lines;
  }

  /** Without the apostrophe that keeps a spreadsheet from calculating. */
  private static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "" : "\"" + harmless(value).replace("\"", "\"\"") + "\"";
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
