package org.gongkai.disclosure.migration.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON object per line; each line stands for itself, also in its encoding. */
final class NdjsonRows implements Rows {

  private final InputStream in;
  private final LineBytes lines;
  private final JsonRow json = new JsonRow();

  NdjsonRows(InputStream in) {
    this.in = new BufferedInputStream(in);
    this.lines = new LineBytes(this.in);
  }

  @Override
  public @Nullable Row next() throws IOException {
    for (Optional<byte[]> line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty()) {
        return Row.broken("", "一行超过 4 MB");
      }
      Optional<String> text = Decoded.of(line.get());
      if (text.isEmpty()) {
        return Row.broken("", "编码无法识别，须为 UTF-8 或 GB18030");
      }
      if (!text.get().isBlank()) {
        return json.read(text.get());
      }
    }
    return null;
  }

  @Override
  public Map<String, Long> ignored() {
    return json.ignored();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
