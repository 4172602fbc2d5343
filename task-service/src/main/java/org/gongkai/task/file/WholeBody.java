package org.gongkai.task.file;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A body or uploaded file that is read as a whole, since it is to be understood at once. */
public final class WholeBody {

  private WholeBody() {}

  /** No bytes for an empty body; TOO_LARGE beyond so many. */
  public static Mono<byte[]> of(Flux<DataBuffer> body, int limit) {
    return DataBufferUtils.join(body, limit)
        .map(joined -> {
          byte[] content = new byte[joined.readableByteCount()];
          joined.read(content);
          DataBufferUtils.release(joined);
          return content;
        })
        .defaultIfEmpty(new byte[0]);
  }
}
