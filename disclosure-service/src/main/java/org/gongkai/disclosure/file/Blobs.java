package org.gongkai.disclosure.file;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bytes in GridFS, read from any place in them. */
@Component
class Blobs {

  private static final int CHUNK = 512 * 1024;
  private static final int AHEAD = 2;
  private static final String OWNER = "metadata.file";

  private final DataBufferFactory buffers = DefaultDataBufferFactory.sharedInstance;
  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private final Mono<Void> ready;

  Blobs(DocumentStores stores) {
    this.bucket = GridFSBuckets.create(stores.database(), "blobs").withChunkSizeBytes(CHUNK);
    this.files = stores.plain("blobs.files", Document.class);
    this.chunks = stores.plain("blobs.chunks", Document.class);
    this.ready =
        DocumentStores.created(
            files,
            List.of(
                new IndexModel(
                    Indexes.ascending("uploadDate"), new IndexOptions().name("upload_date"))));
  }

  /** Stores a file of the disk; what a failure leaves behind is deleted. */
  Mono<ObjectId> store(Path file, String owner) {
    ObjectId id = new ObjectId();
    GridFSUploadOptions options = new GridFSUploadOptions().metadata(new Document("file", owner));
    Flux<ByteBuffer> content = DataBufferUtils.read(file, buffers, CHUNK).map(Blobs::copied);
    return ready
        .then(
            Mono.from(
                bucket.uploadFromPublisher(new org.bson.BsonObjectId(id), owner, content, options)))
        .onErrorResume(failed -> delete(id).then(Mono.error(failed)))
        .thenReturn(id);
  }

  /** {@code length} bytes from the given place; fails if the blob ends before. */
  Flux<DataBuffer> read(ObjectId id, long from, long length) {
    if (length == 0) {
      return Flux.empty();
    }
    long first = from / CHUNK;
    long last = (from + length - 1) / CHUNK;
    return Flux.from(
            chunks
                .find(and(eq("files_id", id), gte("n", first), lte("n", last)))
                .sort(ascending("n"))
                .batchSize(AHEAD))
        .switchIfEmpty(Flux.error(() -> new IllegalStateException("Blob without content: " + id)))
        .map(chunk -> part(chunk, from, from + length));
  }

  private DataBuffer part(Document chunk, long from, long to) {
    byte[] data = chunk.get("data", Binary.class).getData();
    long start = Objects.requireNonNull(chunk.get("n", Number.class)).longValue() * CHUNK;
    int begin = Math.toIntExact(Math.max(0, from - start));
    int end = Math.toIntExact(Math.min(data.length, to - start));
    return buffers.wrap(ByteBuffer.wrap(data, begin, end - begin).slice());
  }

  /** Deleting what is not there does nothing. */
  Mono<Void> delete(ObjectId id) {
    return Mono.from(chunks.deleteMany(eq("files_id", id)))
        .then(Mono.from(files.deleteOne(eq("_id", id))))
        .then();
  }

  /** Blobs stored in this span, with the file that they were stored for. */
  Flux<Stored> between(Instant from, Instant to, int limit) {
    return ready.thenMany(
        Flux.defer(() ->
            Flux.from(
                    files
                        .find(
                            and(
                                gte("uploadDate", Date.from(from)),
                                lt("uploadDate", Date.from(to))))
                        .sort(ascending("uploadDate"))
                        .limit(limit))
                .map(found ->
                    new Stored(
                        found.getObjectId("_id"),
                        String.valueOf(
                            found.getEmbedded(List.of(OWNER.split("\\.")), String.class))))));
  }

  record Stored(ObjectId id, String owner) {}

  private static ByteBuffer copied(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return ByteBuffer.wrap(bytes);
  }
}
