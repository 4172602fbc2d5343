package org.gongkai.disclosure.migration;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonString;
import org.bson.Document;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What was sent, kept where every instance can read it until it is done; never whole in memory. */
@Component
class Uploads {

  private static final String BUCKET = "imports";
  private static final int CHUNK = 512 * 1024;
  private static final int HEAD = 64;

  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private final DataSize limit;
  private final Scheduler bulk;

  Uploads(
      DocumentStores stores,
      @Value("${gongkai.disclosure.imports.upload-limit}") DataSize limit,
      Scheduler bulkThreads) {
    this.bucket = GridFSBuckets.create(stores.database(), BUCKET).withChunkSizeBytes(CHUNK);
    this.files = stores.plain(BUCKET + ".files", Document.class);
    this.chunks = stores.plain(BUCKET + ".chunks", Document.class);
    this.limit = limit;
    this.bulk = bulkThreads;
  }

  /**
   * What arrived.
   *
   * @param head the first bytes, which tell what it is
   */
  record Arrived(long size, String sha256, byte[] head) {}

  /** TOO_LARGE beyond the limit; what a failure leaves behind is deleted. */
  Mono<Arrived> keep(String id, Flux<DataBuffer> body) {
    return Mono.defer(() -> {
      MessageDigest digest = sha256();
      AtomicLong size = new AtomicLong();
      byte[] head = new byte[HEAD];
      Flux<ByteBuffer> counted = body.map(buffer -> counted(buffer, size, digest, head));
      return delete(id)
          .then(Mono.from(bucket.uploadFromPublisher(new BsonString(id), id, counted)))
          .onErrorResume(failed -> delete(id).then(Mono.error(failed)))
          .then(
              Mono.fromSupplier(
                  () -> new Arrived(size.get(), HexFormat.of().formatHex(digest.digest()), head)));
    });
  }

  /** What the same upload would be known by; nothing is stored. */
  Mono<String> digest(Flux<DataBuffer> body) {
    return Mono.defer(() -> {
      MessageDigest digest = sha256();
      AtomicLong size = new AtomicLong();
      return body.doOnNext(buffer -> counted(buffer, size, digest, new byte[HEAD]))
          .then(Mono.fromSupplier(() -> HexFormat.of().formatHex(digest.digest())));
    });
  }

  /** Copies it to the disk. */
  Mono<Path> fetch(String id, Path to) {
    Flux<DataBuffer> content =
        Flux.from(bucket.downloadToPublisher(new BsonString(id)))
            .map(DefaultDataBufferFactory.sharedInstance::wrap);
    return DataBufferUtils.write(
            content.publishOn(bulk, 2),
            to,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)
        .thenReturn(to);
  }

  /** Deleting what is not there does nothing. */
  Mono<Void> delete(String id) {
    return Mono.from(chunks.deleteMany(eq("files_id", id)))
        .then(Mono.from(files.deleteOne(eq("_id", id))))
        .then();
  }

  Mono<Path> temporary() {
    return Mono.fromCallable(() -> Files.createTempFile("import", null)).subscribeOn(bulk);
  }

  Mono<Void> delete(Path temporary) {
    return Mono.<Void>fromCallable(
            () -> {
              Files.deleteIfExists(temporary);
              return null;
            })
        .subscribeOn(bulk);
  }

  private ByteBuffer counted(
      DataBuffer buffer, AtomicLong size, MessageDigest digest, byte[] head) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    long before = size.getAndAdd(bytes.length);
    if (before + bytes.length > limit.toBytes()) {
      throw new Refusal(CommonCode.TOO_LARGE, "导入文件超过 " + limit.toMegabytes() + " MB，请分成几个文件。");
    }
    for (int i = 0; i < bytes.length && before + i < HEAD; i++) {
      head[(int) before + i] = bytes[i];
    }
    digest.update(bytes);
    return ByteBuffer.wrap(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256", absent);
    }
  }
}
