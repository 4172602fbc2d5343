package org.gongkai.task.file;

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
 * Files as they came. A file may be larger than a document can be, so it is kept in parts; the same
 * id is kept once.
 */
public final class FileParts {

  private static final int PART_BYTES = 8 * 1024 * 1024;

  /** More than the largest file has. */
  private static final int MOST_PARTS = 32;

  private final MongoCollection<Part> parts;

  public FileParts(DocumentStores stores, String collection) {
    this.parts = stores.plain(collection, Part.class);
  }

  /** A stretch of a file; the id is that of the file, a dot and a number from 0. */
  public record Part(@BsonId String id, Binary content) {}

  /** Keeps a file of at most 256 MB; one of the same id that is there stays as it is. */
  public Mono<Void> keep(String fileId, byte[] content) {
    int count = Math.ceilDiv(content.length, PART_BYTES);
    return Flux.range(0, count).concatMap(number -> keep(part(fileId, number, content))).then();
  }

  /** The whole file; empty when nothing is kept. */
  public Mono<byte[]> read(String fileId) {
    return Flux.range(0, MOST_PARTS)
        .concatMap(number -> Mono.from(parts.find(eq("_id", fileId + "." + number)).first()), 1)
        .map(part -> part.content().getData())
        .collectList()
        .filter(found -> !found.isEmpty())
        .map(FileParts::joined);
  }

  private static byte[] joined(List<byte[]> found) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    found.forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private Mono<Void> keep(Part part) {
    return Mono.from(parts.insertOne(part)).then().onErrorComplete(FileParts::isKeptAlready);
  }

  private static Part part(String fileId, int number, byte[] content) {
    int start = number * PART_BYTES;
    int end = Math.min(start + PART_BYTES, content.length);
    return new Part(fileId + "." + number, new Binary(Arrays.copyOfRange(content, start, end)));
  }

  private static boolean isKeptAlready(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
