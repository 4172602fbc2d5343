package org.gongkai.store;

import de.bwaldvogel.mongo.bson.BinData;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large a document is in a reply, in bytes, without encoding it: an upper estimate. */
final class DocumentSize {

  private static final int FIXED = 32;
  private static final int BYTES_PER_CHARACTER = 3;

  private DocumentSize() {}

  static long of(@Nullable Object value) {
    return FIXED
        + switch (value) {
          case String text -> (long) text.length() * BYTES_PER_CHARACTER;
          case BinData binary -> binary.getData().length;
          case Map<?, ?> map ->
              map.entrySet().stream().mapToLong(e -> of(e.getKey()) + of(e.getValue())).sum();
          case Collection<?> list -> list.stream().mapToLong(DocumentSize::of).sum();
          case null, default -> 0L;
        };
  }
}
