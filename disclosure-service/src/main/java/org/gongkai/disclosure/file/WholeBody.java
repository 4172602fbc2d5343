package org.gongkai.disclosure.file;

import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A body that is read as a whole, such as a table or a text that is to be understood at once. */
public final class WholeBody {

  private WholeBody() {}

  /** TOO_LARGE beyond the limit; no bytes for an empty body. */
  public static Mono<byte[]> of(Flux<DataBuffer> body, DataSize limit) {
    return DataBufferUtils.join(body, (int) limit.toBytes())
        .map(joined -> {
          byte[] bytes = new byte[joined.readableByteCount()];
          joined.read(bytes);
          DataBufferUtils.release(joined);
          return bytes;
        })
        .defaultIfEmpty(new byte[0])
        .onErrorMap(
            DataBufferLimitException.class,
            tooLarge -> new Refusal(CommonCode.TOO_LARGE, "文件超过 " + limit.toMegabytes() + " MB。"));
  }
}
