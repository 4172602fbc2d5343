package org.gongkai.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.TestStore.all;
import static org.gongkai.store.TestStore.await;
import static org.gongkai.store.TestStore.ids;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes and the promises of unique indexes. */
class WriteContractTests {

  @RegisterExtension static final TestStore store = new TestStore();

  private MongoCollection<Document> items;

  @BeforeEach
  void emptyCollection() {
    items = store.collection("items");
  }

  private static Document item(String id, int version) {
    return new Document("_id", id).append("version", version);
  }

  private static Bson guarded(String id, int version) {
    return and(eq("_id", id), eq("version", version));
  }

  private static IndexOptions unique() {
    return new IndexOptions().unique(true);
  }

  @Test
  void replacesOnlyTheVersionItSaw() {
    await(items.insertOne(item("a", 1)));
    assertThat(await(items.findOneAndReplace(guarded("a", 1), item("a", 2))))
        .isEqualTo(item("a", 1));
    assertThat(await(items.findOneAndReplace(guarded("a", 1), item("a", 2)))).isNull();
    assertThat(await(items.replaceOne(guarded("a", 2), item("a", 3))).getModifiedCount())
        .isEqualTo(1);
    assertThat(await(items.updateOne(guarded("a", 2), Updates.inc("version", 1))).getMatchedCount())
        .isZero();
    assertThat(await(items.deleteOne(guarded("a", 3))).getDeletedCount()).isEqualTo(1);
  }

  @Test
  void letsOnlyOneOfManyConcurrentWritersWin() {
    await(items.insertOne(item("a", 1)));
    long winners =
        Objects.requireNonNull(
            Flux.range(0, 32)
                .flatMap(i -> Mono.from(items.findOneAndReplace(guarded("a", 1), item("a", 2))), 32)
                .count()
                .block());
    assertThat(winners).isEqualTo(1);
  }

  @Test
  void returnsTheNewDocumentAndUpserts() {
    Document counted =
        await(
            items.findOneAndUpdate(
                eq("_id", "counter"),
                Updates.inc("next", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    assertThat(counted).containsEntry("next", 1);
    assertThat(
            await(
                    items.updateOne(
                        eq("_id", "b"), Updates.set("x", 1), new UpdateOptions().upsert(true)))
                .getUpsertedId())
        .isNotNull();
    assertThat(
            await(
                items.findOneAndReplace(
                    eq("_id", "c"),
                    item("c", 1),
                    new FindOneAndReplaceOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER))))
        .isEqualTo(item("c", 1));
  }

  @Test
  void changesArraysInPlace() {
    await(items.insertOne(item("a", 1).append("pending", List.of(new Document("e", 1)))));
    await(
        items.updateOne(
            guarded("a", 1),
            Updates.combine(
                Updates.pull("pending", eq("e", 1)),
                Updates.addToSet("tags", "x"),
                Updates.inc("version", 1))));
    assertThat(await(items.find()))
        .isEqualTo(item("a", 2).append("pending", List.of()).append("tags", List.of("x")));
  }

  @Test
  void changesTheMatchedElementWhileOthersSearchTheSameArray() {
    List<Document> steps =
        IntStream.range(0, 10).mapToObj(i -> new Document("n", i).append("done", 0)).toList();
    await(items.insertOne(item("a", 1).append("steps", steps)));
    Flux.range(0, 400)
        .flatMap(
            i ->
                i % 2 == 0
                    ? Mono.from(items.find(eq("steps.n", 1)))
                    : Mono.from(
                        items.updateOne(
                            and(eq("_id", "a"), eq("steps.n", 8)), Updates.inc("steps.$.done", 1))),
            16)
        .blockLast();
    assertThat(await(items.find()).getList("steps", Document.class))
        .extracting(step -> step.getInteger("done"))
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 200, 0);
  }

  @Test
  void keepsIndexesTrueAfterManyUpdatesAndDeletes() {
    await(items.createIndex(ascending("kind")));
    await(
        items.insertMany(
            IntStream.range(0, 300)
                .mapToObj(i -> item("i" + i, i).append("kind", i % 3))
                .toList()));
    await(items.updateMany(eq("kind", 1), Updates.set("kind", 7)));
    await(items.deleteMany(eq("kind", 2)));
    assertThat(ids(items.find(eq("kind", 1)))).isEmpty();
    assertThat(ids(items.find(eq("kind", 7)))).hasSize(100);
    assertThat(ids(items.find(gt("kind", 0)))).hasSize(100);
  }

  @Test
  void refusesDuplicatesOfAUniqueField() {
    await(items.createIndex(ascending("number"), unique()));
    await(items.insertOne(item("a", 1).append("number", "N1")));
    assertDuplicate(() -> await(items.insertOne(item("b", 1).append("number", "N1"))));
    assertDuplicate(() -> await(items.insertOne(item("a", 1).append("number", "N2"))));
    await(items.insertOne(item("b", 1).append("number", "N2")));
    assertDuplicate(() -> await(items.updateOne(eq("_id", "b"), Updates.set("number", "N1"))));
    await(items.updateOne(eq("_id", "b"), Updates.set("number", "N3")));
    await(items.insertOne(item("c", 1).append("number", "N2")));
  }

  @Test
  void refusesADuplicateInsideFindOneAndReplace() {
    await(items.createIndex(ascending("number"), unique()));
    await(items.insertOne(item("a", 1).append("number", "N1")));
    await(items.insertOne(item("b", 1).append("number", "N2")));
    assertThatThrownBy(() ->
            await(items.findOneAndReplace(guarded("b", 1), item("b", 2).append("number", "N1"))))
        .isInstanceOfSatisfying(
            MongoCommandException.class, e -> assertThat(e.getErrorCode()).isEqualTo(11000));
    assertThat(await(items.find(eq("_id", "b")))).containsEntry("number", "N2");
  }

  @Test
  void appliesAPartialUniqueIndexToItsDocumentsOnly() {
    await(
        items.createIndex(ascending("day"), unique().partialFilterExpression(eq("active", true))));
    await(items.insertOne(item("a", 1).append("day", 1).append("active", false)));
    await(items.insertOne(item("b", 1).append("day", 1).append("active", false)));
    await(items.insertOne(item("c", 1).append("day", 1).append("active", true)));
    assertDuplicate(() -> await(items.updateOne(eq("_id", "a"), Updates.set("active", true))));
    assertThat(ids(items.find(eq("day", 1)))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(ids(items.find(and(eq("day", 1), eq("active", true))))).containsExactly("c");
  }

  @Test
  void letsASparseUniqueFieldBeMissing() {
    await(items.createIndex(ascending("code"), unique().sparse(true)));
    await(items.insertMany(List.of(item("a", 1), item("b", 1), item("c", 1).append("code", "x"))));
    assertDuplicate(() -> await(items.updateOne(eq("_id", "a"), Updates.set("code", "x"))));
    assertThat(ids(items.find(exists("code")))).containsExactly("c");
  }

  @Test
  void reportsHowManyOfABulkWereInserted() {
    await(items.insertOne(item("b", 1)));
    assertThatThrownBy(
            () -> await(items.insertMany(List.of(item("a", 1), item("b", 1), item("c", 1)))))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
    assertThat(ids(items.find())).containsExactly("a", "b");
  }

  @Test
  void refusesAUniqueIndexOverDuplicatesAndAllowsItOnceTheyAreGone() {
    await(items.insertMany(List.of(item("a", 1), item("b", 1))));
    assertThatThrownBy(() -> await(items.createIndex(ascending("version"), unique())))
        .isInstanceOf(MongoException.class);
    await(items.updateOne(eq("_id", "b"), Updates.set("version", 2)));
    await(items.createIndex(ascending("version"), unique()));
    assertThat(ids(items.find(eq("version", 2)))).containsExactly("b");
    assertDuplicate(() -> await(items.insertOne(item("c", 2))));
  }

  @Test
  void refusesTheNameOfAnIndexWithOtherKeys() {
    await(items.createIndex(ascending("x"), new IndexOptions().name("same")));
    await(items.createIndex(ascending("x"), new IndexOptions().name("same")));
    assertThatThrownBy(
            () -> await(items.createIndex(ascending("y"), new IndexOptions().name("same"))))
        .isInstanceOf(MongoCommandException.class);
  }

  @Test
  void keepsIndexesWhenACollectionIsRenamed() {
    await(items.createIndex(ascending("number"), unique()));
    await(items.insertOne(item("a", 1).append("number", "N1")));
    await(items.renameCollection(new MongoNamespace(store.database().getName(), "renamed")));
    MongoCollection<Document> renamed = store.collection("renamed");
    assertThat(ids(renamed.find(eq("number", "N1")))).containsExactly("a");
    assertDuplicate(() -> await(renamed.insertOne(item("b", 1).append("number", "N1"))));
    assertThat(all(items.find())).isEmpty();
  }

  @Test
  void forgetsADroppedCollectionAndItsIndexes() {
    await(items.createIndex(ascending("number"), unique()));
    await(items.insertOne(item("a", 1).append("number", "N1")));
    await(items.drop());
    await(
        items.insertMany(
            List.of(item("a", 1).append("number", "N2"), item("b", 1).append("number", "N2"))));
    assertThat(ids(items.find(eq("number", "N1")))).isEmpty();
    assertThat(ids(items.find(eq("number", "N2")))).containsExactly("a", "b");
  }

  private static void assertDuplicate(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
    assertThatThrownBy(write)
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }
}
