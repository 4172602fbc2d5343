package org.gongkai.task.imports.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text out of bytes: by byte order mark, else UTF-8, else the declared encoding, else GB18030.
 * UTF-8 comes before the declaration because pages that were converted often keep the old one.
 *
 * @param damaged how many bytes were no character; they stand as U+FFFD
 */
record Decoded(String text, int damaged) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Where a page says in which encoding it was written; also after {@code charset=} in a header.
   */
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]{3,20})", Pattern.CASE_INSENSITIVE);

  private static final int DECLARATION_WITHIN = 4096;

  /** One damaged among so many other characters is an accident; more are another encoding. */
  private static final int CHARACTERS_PER_DAMAGE = 100;

  static Decoded of(byte[] content, @Nullable String mediaType) {
    Decoded decoded = decode(content, mediaType);
    if (decoded.text.indexOf('\0') >= 0) {
      throw new ImportRefused.UnreadableFile("文件不是文本，无法读取。");
    }
    return decoded.text.startsWith("\ufeff")
        ? new Decoded(decoded.text.substring(1), decoded.damaged)
        : decoded;
  }

  /** GB18030 gives nearly any bytes a meaning, so damaged UTF-8 is told before it is tried. */
  private static Decoded decode(byte[] content, @Nullable String mediaType) {
    for (Charset charset : candidates(content, mediaType)) {
      Optional<Decoded> decoded = strictly(charset, content).or(() -> leniently(charset, content));
      if (decoded.isPresent()) {
        return decoded.get();
      }
    }
    throw new ImportRefused.UnreadableFile("无法识别文本编码，请另存为 UTF-8 后重新上传。");
  }

  private static List<Charset> candidates(byte[] content, @Nullable String mediaType) {
    List<Charset> charsets = new ArrayList<>();
    if (hasUtf16Mark(content)) {
      charsets.add(StandardCharsets.UTF_16);
    } else {
      charsets.add(StandardCharsets.UTF_8);
      int head = Math.min(DECLARATION_WITHIN, content.length);
      declared(mediaType).ifPresent(charsets::add);
      declared(new String(content, 0, head, StandardCharsets.ISO_8859_1)).ifPresent(charsets::add);
      charsets.add(GB18030);
    }
    return charsets;
  }

  /** The Chinese encodings; others that are declared would accept any bytes. */
  private static Optional<Charset> declared(@Nullable String words) {
    Matcher matcher = DECLARED.matcher(words == null ? "" : words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      return charset.name().matches("Big5.*")
          ? Optional.of(Charset.forName("Big5-HKSCS"))
          : Optional.of(charset).filter(StandardCharsets.UTF_16LE::equals);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Decoded> strictly(Charset charset, byte[] content) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(new Decoded(text, 0));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** The text when hardly anything in it is damaged, measured by what is not ASCII. */
  private static Optional<Decoded> leniently(Charset charset, byte[] content) {
    String text = new String(content, charset);
    int damaged = (int) text.chars().filter(character -> character == '\ufffd').count();
    long others = text.chars().filter(character -> character > 0x7f).count() - damaged;
    return damaged <= others / CHARACTERS_PER_DAMAGE
        ? Optional.of(new Decoded(text, damaged))
        : Optional.empty();
  }

  private static boolean hasUtf16Mark(byte[] content) {
    return content.length >= 2
        && ((content[0] == (byte) 0xfe && content[1] == (byte) 0xff)
            || (content[0] == (byte) 0xff && content[1] == (byte) 0xfe));
  }

  /** What a person should know about damage. */
  Optional<Remark> remark() {
    return damaged == 0
        ? Optional.empty()
        : Optional.of(
            new Remark(
                Remark.Kind.DAMAGED_TEXT,
                "文件中有 " + damaged + " 处无法解码的字符，显示为“\ufffd”，请核对。",
                line()));
  }

  private int line() {
    return 1 + (int) text.substring(0, text.indexOf('\ufffd')).lines().count();
  }
}
