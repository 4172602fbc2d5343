package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** TXT and CSV in UTF-8 or GB 18030; released as they came. */
record PlainText(FileKind kind) implements Format {

  private static final long LARGEST = 32L * 1024 * 1024;
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype|html|head|body|script|svg|iframe|\\?xml)[\\s>/]", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 4096;

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    String text = decoded(original);
    if (text.chars()
        .anyMatch(it -> it < ' ' && it != '\n' && it != '\r' && it != '\t' && it != '\f')) {
      throw FileRefused.wrongType("文件内容不是文本，请核对文件或改正扩展名。");
    }
    if (MARKUP.matcher(text.substring(0, Math.min(HEAD, text.length()))).find()) {
      throw FileRefused.wrongType("文件内容是网页或 XML，与文件名的类型不符，不能公开。");
    }
    return Set.of();
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    int[] line = {0};
    decoded(released)
        .lines()
        .forEach(words -> {
          line[0]++;
          String cells = kind == FileKind.CSV ? words.replace(',', '\t').replace("\"", "") : words;
          reading.add("第" + line[0] + "行", Layer.VISIBLE, cells);
        });
  }

  static String charset(Path file) throws IOException {
    return isUnicode(Files.readAllBytes(file)) ? "UTF-8" : CHINESE.name();
  }

  private static String decoded(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw FileRefused.invalid("文本文件超过32 MB，请拆分后上传。", "文件过大");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (isUnicode(bytes)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    return strictly(bytes, CHINESE);
  }

  private static boolean isUnicode(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException unknown) {
      throw FileRefused.wrongType("文件内容不是 UTF-8 或 GB 18030 编码的文本，请核对文件或改正扩展名。");
    }
  }
}
