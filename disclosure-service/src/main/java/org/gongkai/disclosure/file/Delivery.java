package org.gongkai.disclosure.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gongkai.disclosure.file.content.FileKind;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;

/** Answers with bytes as RFC 9110 says: entity tag, one range, nothing twice. */
final class Delivery {

  /** Should a file be withdrawn, caches ask again after this. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Blobs blobs;

  Delivery(Blobs blobs) {
    this.blobs = blobs;
  }

  ResponseEntity<Flux<DataBuffer>> publicly(StoredFile file, ServerHttpRequest request) {
    CacheControl cache = CacheControl.maxAge(FRESH).cachePublic().mustRevalidate();
    return answer(file, file.release(), request, cache);
  }

  ResponseEntity<Flux<DataBuffer>> internally(
      StoredFile file, Blob blob, ServerHttpRequest request) {
    return answer(file, blob, request, CacheControl.noStore());
  }

  private ResponseEntity<Flux<DataBuffer>> answer(
      StoredFile file, Blob blob, ServerHttpRequest request, CacheControl cache) {
    String tag = "\"" + blob.sha256() + "\"";
    HttpHeaders headers = headers(file, tag, cache);
    HttpHeaders asked = request.getHeaders();
    if (asked.getIfNoneMatch().stream()
        .anyMatch(known -> known.equals("*") || known.replace("W/", "").equals(tag))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
    }
    headers.setContentType(type(file));
    String unless = asked.getFirst(HttpHeaders.IF_RANGE);
    String wanted = asked.getFirst(HttpHeaders.RANGE);
    if (wanted == null || unless != null && !unless.equals(tag)) {
      return whole(blob, headers);
    }
    return ranged(blob, headers, wanted);
  }

  private ResponseEntity<Flux<DataBuffer>> ranged(Blob blob, HttpHeaders headers, String wanted) {
    List<HttpRange> ranges;
    try {
      ranges = HttpRange.parseRanges(wanted);
    } catch (IllegalArgumentException unreadable) {
      // A range that cannot be read is to be ignored.
      return whole(blob, headers);
    }
    if (ranges.size() != 1) {
      return whole(blob, headers);
    }
    long first;
    long last;
    try {
      first = ranges.getFirst().getRangeStart(blob.size());
      last = ranges.getFirst().getRangeEnd(blob.size());
    } catch (IllegalArgumentException outside) {
      return outside(blob, headers);
    }
    if (first >= blob.size() || first > last) {
      return outside(blob, headers);
    }
    headers.set(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, blob.size()));
    headers.setContentLength(last - first + 1);
    return ResponseEntity.status(HttpStatus.PARTIAL_CONTENT)
        .headers(headers)
        .body(blobs.read(blob.id(), first, last - first + 1));
  }

  private ResponseEntity<Flux<DataBuffer>> whole(Blob blob, HttpHeaders headers) {
    headers.setContentLength(blob.size());
    return ResponseEntity.ok().headers(headers).body(blobs.read(blob.id(), 0, blob.size()));
  }

  private static ResponseEntity<Flux<DataBuffer>> outside(Blob blob, HttpHeaders headers) {
    headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + blob.size());
    return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
        .headers(headers)
        .build();
  }

  private static HttpHeaders headers(StoredFile file, String tag, CacheControl cache) {
    HttpHeaders headers = new HttpHeaders();
    headers.setETag(tag);
    headers.setCacheControl(cache);
    headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
    headers.set("X-Content-Type-Options", "nosniff");
    ContentDisposition.Builder shown =
        file.kind().isShownInline() ? ContentDisposition.inline() : ContentDisposition.attachment();
    headers.setContentDisposition(shown.filename(file.name(), StandardCharsets.UTF_8).build());
    if (file.kind() != FileKind.PDF) {
      // Viewers of PDF are programs of the browser and stop working in a sandbox.
      headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    }
    return headers;
  }

  private static MediaType type(StoredFile file) {
    MediaType bare = MediaType.parseMediaType(file.kind().mediaType());
    return file.charset() == null ? bare : new MediaType(bare, Charset.forName(file.charset()));
  }
}
