package org.gongkai.disclosure.migration.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a source, one after the other; always the same in the same order. Blocks. */
public interface Rows extends Closeable {

  /** The next row, which may be broken; null at the end. */
  @Nullable Row next() throws IOException, BrokenSource;

  /** Names of fields that nobody reads, with how often they came so far. */
  default Map<String, Long> ignored() {
    return Map.of();
  }

  /**
   * The bytes of a file that belongs to a row, if it came with the rows; the caller closes them.
   */
  default Optional<InputStream> attached(Row row, Row.AttachedFile file) throws IOException {
    return Optional.empty();
  }

  @Override
  default void close() throws IOException {}
}
