package org.gongkai.disclosure.migration.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text from bytes whose encoding nobody has told: UTF-8, else GB18030, never with replacements. */
final class Decoded {

  static final Charset GB18030 = Charset.forName("GB18030");

  private Decoded() {}

  /** Empty when the bytes are text in none of the encodings. */
  static Optional<String> of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static Optional<String> of(byte[] bytes, int from, int length) {
    if (length >= 2 && bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE) {
      return strictly(StandardCharsets.UTF_16LE, bytes, from + 2, length - 2);
    }
    if (length >= 2 && bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF) {
      return strictly(StandardCharsets.UTF_16BE, bytes, from + 2, length - 2);
    }
    return strictly(StandardCharsets.UTF_8, bytes, from, length)
        .or(() -> strictly(GB18030, bytes, from, length))
        .map(Decoded::withoutMark);
  }

  static boolean isUtf8(byte[] bytes, int length) {
    return strictly(StandardCharsets.UTF_8, bytes, 0, length).isPresent();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes, int from, int length) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString());
    } catch (CharacterCodingException otherwise) {
      return Optional.empty();
    }
  }
}
