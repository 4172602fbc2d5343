package org.gongkai.task.imports.preview;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What was sent to be imported, as it came. A file may be larger than a document can be, so it is
 * kept in parts; the same content is kept once.
 */
class Originals {

  private static final int PART_BYTES = 8 * 1024 * 1024;

  /** More than the largest file has. */
  private static final int MOST_PARTS = 32;

  private final MongoCollection<Part> parts;

  Originals(DocumentStores stores) {
    this.parts = stores.plain("importOriginals", Part.class);
  }

  /** A stretch of a file; the id is that of the import, a dot and a number from 0. */
  public record Part(@BsonId String id, Binary content) {}

  Mono<Void> keep(String importId, byte[] content) {
    int count = Math.ceilDiv(content.length, PART_BYTES);
    return Flux.range(0, count).concatMap(number -> keep(part(importId, number, content))).then();
  }

  /** What was sent, as it came; empty when nothing is kept. */
  Mono<byte[]> read(String importId) {
    return Flux.range(0, MOST_PARTS)
        .concatMap(number -> Mono.from(parts.find(eq("_id", importId + "." + number)).first()), 1)
        .map(part -> part.content().getData())
        .collectList()
        .filter(found -> !found.isEmpty())
        .map(Originals::joined);
  }

  private static byte[] joined(List<byte[]> found) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    found.forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private Mono<Void> keep(Part part) {
    return Mono.from(parts.insertOne(part)).then().onErrorComplete(Originals::isKeptAlready);
  }

  private static Part part(String importId, int number, byte[] content) {
    int start = number * PART_BYTES;
    int end = Math.min(start + PART_BYTES, content.length);
    return new Part(importId + "." + number, new Binary(Arrays.copyOfRange(content, start, end)));
  }

  private static boolean isKeptAlready(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
