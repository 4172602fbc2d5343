package org.gongkai.disclosure.file;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.disclosure.file.content.Segment;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored files with their words. */
@Component
public class Files {

  static final Act USE = Act.of(Actor.service("disclosure-service"), "file.use");

  private final Documents<StoredFile> documents;
  private final MongoCollection<FileText> texts;

  Files(DocumentStores stores) {
    this.documents =
        stores.of(
            "files",
            StoredFile.class,
            new IndexModel(ascending("sweepAt"), new IndexOptions().name("sweep").sparse(true)));
    this.texts = stores.plain("fileTexts", FileText.class);
  }

  /** Empty when there is none or its bytes were deleted. */
  public Mono<StoredFile> find(String id) {
    return documents.find(id).filter(file -> !file.isCleared());
  }

  /** Ids of those of the files whose bytes are still there. */
  public Flux<String> kept(Collection<String> ids) {
    return documents
        .find(in("_id", ids), ascending("_id"), ids.size())
        .filter(file -> !file.isCleared())
        .map(StoredFile::id);
  }

  /** The words of the release copy by place, hidden ones included; empty when there is no file. */
  public Mono<List<Segment>> segments(String id) {
    return Mono.defer(() -> Mono.from(texts.find(eq("_id", id)).first())).map(FileText::segments);
  }

  /** What readers of the release copy see, as plain text; for search. */
  public Mono<String> text(String id) {
    return segments(id)
        .map(all ->
            all.stream()
                .filter(segment ->
                    segment.layer() == Segment.Layer.VISIBLE
                        || segment.layer() == Segment.Layer.ALTERNATIVE)
                .map(Segment::text)
                .collect(Collectors.joining("\n")));
  }

  /**
   * Remembers that an item refers to the file, so that it stays and can be read when the item is
   * public. To be done before that.
   */
  public Mono<Void> use(String id, String item) {
    return documents.change(id, USE, file -> file.usedBy(item)).then();
  }

  /** The record as it is, also when its bytes were deleted. */
  Mono<StoredFile> record(String id) {
    return documents.find(id);
  }

  /** Words first: a file that can be found can be screened. */
  Mono<StoredFile> insert(StoredFile fresh, FileText text, Act act) {
    return Mono.defer(() ->
            Mono.from(
                texts.replaceOne(eq("_id", text.id()), text, new ReplaceOptions().upsert(true))))
        .then(documents.insertOnce(fresh, act));
  }

  Flux<StoredFile> toSweep(Instant now, int limit) {
    return documents.find(lte("sweepAt", now), ascending("sweepAt"), limit);
  }

  Mono<StoredFile> replace(StoredFile next, Act act) {
    return documents.replace(next, act);
  }

  Mono<Void> forgetText(String id) {
    return Mono.defer(() -> Mono.from(texts.deleteOne(eq("_id", id)))).then();
  }
}
