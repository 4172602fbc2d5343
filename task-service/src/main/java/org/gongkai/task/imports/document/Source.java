package org.gongkai.task.imports.document;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent to be imported.
 *
 * @param fileName name as uploaded; its ending is a claim about the type
 * @param mediaType media type as declared, parameters allowed; a claim as well
 */
public record Source(byte[] content, @Nullable String fileName, @Nullable String mediaType) {

  public Source {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** Text that was pasted. */
  public static Source text(String text) {
    return new Source(text.getBytes(StandardCharsets.UTF_8), null, "text/plain");
  }

  /** A file that was uploaded under a name. */
  public static Source file(String fileName, byte[] content) {
    return new Source(content, fileName, null);
  }
}
