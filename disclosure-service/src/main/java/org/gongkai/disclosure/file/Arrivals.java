package org.gongkai.disclosure.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.disclosure.file.content.FileName;
import org.gongkai.disclosure.file.content.FileRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Takes uploads from the wire to the disk, hashing on the way; memory holds a few buffers. */
final class Arrivals {

  private static final int FORM_SLACK = 64 * 1024;
  private static final int MOST_PARTS = 4;
  private static final ResolvableType EVENTS = ResolvableType.forClass(PartEvent.class);

  private final FileProperties properties;
  private final Scheduler disk;
  private final PartEventHttpMessageReader reader = new PartEventHttpMessageReader();

  Arrivals(FileProperties properties, Scheduler disk) {
    this.properties = properties;
    this.disk = disk;
    // The bound of a file is kept here, where its refusal has better words.
    reader.setMaxPartSize(properties.limit().toBytes() + FORM_SLACK);
    reader.setMaxParts(MOST_PARTS);
  }

  /** The part {@code file}, with the part {@code unit} if one came. The caller deletes the file. */
  Mono<Arrival> receive(ServerHttpRequest request) {
    if (request.getHeaders().getContentLength() > properties.limit().toBytes() + FORM_SLACK) {
      return Mono.error(tooLarge());
    }
    return Mono.usingWhen(
        temporary(),
        path -> receive(request, path),
        path -> Mono.empty(),
        (path, failed) -> delete(path),
        this::delete);
  }

  private Mono<Arrival> receive(ServerHttpRequest request, Path path) {
    return reader
        .read(EVENTS, request, Map.of())
        .windowUntil(PartEvent::isLast)
        .concatMap(part ->
            part.switchOnFirst((first, events) -> {
              if (first.get() instanceof FilePartEvent file && file.name().equals("file")) {
                return write(file.filename(), events, path);
              }
              if (first.get() instanceof FormPartEvent form && form.name().equals("unit")) {
                return events
                    .doOnNext(it -> DataBufferUtils.release(it.content()))
                    .then(Mono.just(form.value()));
              }
              return events
                  .doOnNext(it -> DataBufferUtils.release(it.content()))
                  .then(Mono.error(FileRefused.invalid("表单只能有 file 和 unit 两个部分。", "未知的表单部分")));
            }))
        .collectList()
        .map(parts -> {
          Arrival file = null;
          String unit = null;
          for (Object part : parts) {
            if (part instanceof Arrival one && file == null) {
              file = one;
            } else if (part instanceof String text && unit == null) {
              unit = text.strip();
            } else {
              throw FileRefused.invalid("一次只能上传一个文件。", "多个文件");
            }
          }
          if (file == null) {
            throw FileRefused.invalid("缺少文件，请用表单的 file 部分上传。", "缺少文件");
          }
          return file.of(unit);
        });
  }

  private Mono<Object> write(@Nullable String given, Flux<? extends PartEvent> events, Path path) {
    MessageDigest digest = Arrival.digest();
    AtomicLong size = new AtomicLong();
    Flux<DataBuffer> content =
        events
            .map(PartEvent::content)
            .doOnNext(buffer -> {
              if (size.addAndGet(buffer.readableByteCount()) > properties.limit().toBytes()) {
                DataBufferUtils.release(buffer);
                throw tooLarge();
              }
              try (DataBuffer.ByteBufferIterator bytes = buffer.readableByteBuffers()) {
                bytes.forEachRemaining(digest::update);
              }
            });
    return DataBufferUtils.write(content, path, StandardOpenOption.WRITE)
        .then(
            Mono.fromCallable(() ->
                new Arrival(
                    path, FileName.of(decoded(given)), null, size.get(), Arrival.hex(digest))));
  }

  /** Clients send names in UTF-8; header parsers hand them over byte by byte. */
  private static @Nullable String decoded(@Nullable String given) {
    if (given == null
        || given.chars().anyMatch(it -> it > 0xFF)
        || given.chars().allMatch(it -> it < 0x80)) {
      return given;
    }
    String utf8 = new String(given.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : given;
  }

  private FileRefused tooLarge() {
    return FileRefused.tooLarge(properties.limit().toMegabytes());
  }

  Mono<Path> temporary() {
    return Mono.fromCallable(() ->
            properties.folder() == null
                ? java.nio.file.Files.createTempFile("gongkai-", ".upload")
                : java.nio.file.Files.createTempFile(properties.folder(), "gongkai-", ".upload"))
        .subscribeOn(disk);
  }

  Mono<Void> delete(Path path) {
    return Mono.<Void>fromCallable(
            () -> {
              java.nio.file.Files.deleteIfExists(path);
              return null;
            })
        .onErrorMap(IOException.class, IllegalStateException::new)
        .subscribeOn(disk);
  }
}
