package org.gongkai.disclosure.migration.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines; what is longer than the limit is passed over, not held. */
final class LineBytes {

  /** Longest line in bytes. */
  static final int LIMIT = 4 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;

  LineBytes(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; empty when it is too long; null at the end of the stream. */
  @Nullable Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean tooLong = false;
    boolean begun = false;
    while (at < end || fill()) {
      begun = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong = tooLong || line.size() + at - from > LIMIT;
      if (!tooLong) {
        line.write(buffer, from, at - from);
      }
      if (at < end) {
        at++;
        break;
      }
    }
    if (!begun) {
      return null;
    }
    return tooLong ? Optional.empty() : Optional.of(line.toByteArray());
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
