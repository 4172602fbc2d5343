package org.gongkai.disclosure.file;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.disclosure.file.content.FileKind;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bytes of pictures as the public gets them, for whatever is printed. */
@Component
public class ReleasePictures {

  /** Larger ones are no pictures of a text. */
  private static final int LARGEST = 8 * 1024 * 1024;

  private final Files files;
  private final Blobs blobs;

  ReleasePictures(Files files, Blobs blobs) {
    this.files = files;
    this.blobs = blobs;
  }

  /** By file id; what is no PNG or JPEG, too large or not there is left out. */
  public Mono<Map<String, byte[]>> of(Collection<String> fileIds) {
    return Flux.fromIterable(fileIds)
        .distinct()
        .concatMap(files::find)
        .filter(file -> file.kind() == FileKind.PNG || file.kind() == FileKind.JPEG)
        .filter(file -> file.release().size() <= LARGEST)
        .concatMap(file -> bytes(file.release()).map(bytes -> Map.entry(file.id(), bytes)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Mono<byte[]> bytes(Blob blob) {
    return DataBufferUtils.join(blobs.read(blob.id(), 0, blob.size()), LARGEST)
        .map(joined -> {
          byte[] bytes = new byte[joined.readableByteCount()];
          joined.read(bytes);
          DataBufferUtils.release(joined);
          return bytes;
        });
  }
}
