package org.gongkai.platform.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * The pending events as they lie in the documents. Blocks: only the relay's own thread calls it.
 */
final class PendingStore {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Set<String> collections = ConcurrentHashMap.newKeySet();
  private final MongoDatabase database;
  private final Codec<PendingEvent> codec;
  private final Clock clock;

  PendingStore(MongoDatabase database, Clock clock) {
    this.database = database;
    this.codec = database.getCodecRegistry().get(PendingEvent.class);
    this.clock = clock;
  }

  void watch(String collection) {
    collections.add(collection);
  }

  Remembered remembered(String collection, BsonDocument document) {
    List<PendingEvent> events =
        document.getArray("pending").stream().map(BsonValue::asDocument).map(this::event).toList();
    long revision = document.getNumber("revision", new BsonInt64(0)).longValue();
    String id = document.getString("_id").getValue();
    return new Remembered(collection, id, revision, events.size(), events);
  }

  /** Claims what is older than {@code age}: a second instance that sweeps finds it no more. */
  List<Remembered> leftBehind(int limit, Duration age) {
    Bson old = lt("pendingSince", Date.from(clock.instant().minus(age)));
    List<Remembered> found = new ArrayList<>();
    for (String collection : collections) {
      var documents = documents(collection);
      var oldest = documents.find(old).sort(Sorts.ascending("pendingSince")).limit(limit);
      for (BsonDocument document : all(oldest)) {
        claim(documents, document).stream().map(d -> remembered(collection, d)).forEach(found::add);
      }
    }
    return found;
  }

  /** Lets the aggregates forget these events; the last one forgotten ends the pending state. */
  void forget(List<Remembered> sent) {
    Map<Alike, Set<String>> whole = Alike.whole(sent);
    Set<Alike> cleared = new HashSet<>();
    whole.forEach((alike, ids) -> {
      if (ids.size() > 1 && clear(alike, ids) == ids.size()) {
        cleared.add(alike);
      }
    });
    forgetEach(
        sent.stream()
            .filter(each -> cleared.stream().noneMatch(done -> isIn(whole, done, each)))
            .toList());
  }

  private static boolean isIn(Map<Alike, Set<String>> whole, Alike alike, Remembered each) {
    return alike.fits(each) && whole.getOrDefault(alike, Set.of()).contains(each.aggregate());
  }

  /** At one revision pending events only become fewer: as many as before are the same ones. */
  private long clear(Alike alike, Set<String> ids) {
    Bson unchanged =
        and(in("_id", ids), eq("revision", alike.revision()), size("pending", alike.all()));
    Bson none = Updates.combine(Updates.set("pending", List.of()), Updates.unset("pendingSince"));
    return all(documents(alike.collection()).updateMany(unchanged, none))
        .getFirst()
        .getMatchedCount();
  }

  private void forgetEach(List<Remembered> sent) {
    Map<String, List<WriteModel<BsonDocument>>> writes = new LinkedHashMap<>();
    for (Remembered each : sent) {
      List<String> ids = each.events().stream().map(PendingEvent::id).toList();
      Bson mine = eq("_id", each.aggregate());
      var of = writes.computeIfAbsent(each.collection(), any -> new ArrayList<>());
      of.add(new UpdateOneModel<>(mine, Updates.pull("pending", in("id", ids))));
      of.add(new UpdateOneModel<>(and(mine, size("pending", 0)), Updates.unset("pendingSince")));
    }
    writes.forEach((collection, models) -> all(documents(collection).bulkWrite(models)));
  }

  private List<BsonDocument> claim(MongoCollection<BsonDocument> documents, BsonDocument document) {
    Bson seen =
        and(
            eq("_id", document.getString("_id").getValue()),
            eq("pendingSince", document.getDateTime("pendingSince")));
    Bson now = Updates.set("pendingSince", Date.from(Instant.now(clock)));
    var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    return all(documents.findOneAndUpdate(seen, now, after));
  }

  private PendingEvent event(BsonDocument document) {
    return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  private MongoCollection<BsonDocument> documents(String collection) {
    return database.getCollection(collection, BsonDocument.class);
  }

  private static <D> List<D> all(Publisher<D> publisher) {
    List<D> items = Flux.from(publisher).collectList().block(LIMIT);
    return items == null ? List.of() : items;
  }
}
