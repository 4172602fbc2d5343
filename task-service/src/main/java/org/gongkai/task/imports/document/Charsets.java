package org.gongkai.task.imports.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes text strictly: byte order mark, else UTF-8, else GB18030; never with replacements. */
final class Charsets {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Charsets() {}

  static String decode(byte[] content) {
    String text = text(content);
    if (text.indexOf('\0') >= 0) {
      throw new ImportRefused.UnreadableFile("文件不是文本，无法读取。");
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String text(byte[] content) {
    try {
      return strictly(
          hasUtf16Mark(content) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8, content);
    } catch (CharacterCodingException notUnicode) {
      try {
        return strictly(GB18030, content);
      } catch (CharacterCodingException notChinese) {
        notChinese.addSuppressed(notUnicode);
        throw new ImportRefused.UnreadableFile("无法识别文本编码，请另存为 UTF-8 后重新上传。", notChinese);
      }
    }
  }

  private static String strictly(Charset charset, byte[] content) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  private static boolean hasUtf16Mark(byte[] content) {
    return content.length >= 2
        && ((content[0] == (byte) 0xfe && content[1] == (byte) 0xff)
            || (content[0] == (byte) 0xff && content[1] == (byte) 0xfe));
  }
}
