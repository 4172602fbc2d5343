package org.gongkai.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.out;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.TestStore.all;
import static org.gongkai.store.TestStore.await;
import static org.gongkai.store.TestStore.ids;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/** Long results, aggregations, and what health indicators ask. */
class ResultContractTests {

  @RegisterExtension static final TestStore store = new TestStore();

  private MongoCollection<Document> numbers;

  @BeforeEach
  void numbers() {
    numbers = store.collection("numbers");
    await(numbers.createIndex(ascending("rest", "_id")));
    await(
        numbers.insertMany(
            IntStream.range(0, 3000)
                .mapToObj(i -> new Document("_id", i).append("rest", i % 5))
                .toList()));
  }

  @Test
  void readsALongResultInBatches() {
    assertThat(ids(numbers.find())).hasSize(3000);
    assertThat(ids(numbers.find(eq("rest", 2)).batchSize(7).sort(Sorts.descending("_id"))))
        .hasSize(600)
        .startsWith(2997, 2992);
    assertThat(all(numbers.aggregate(List.of(match(eq("rest", 2)))).batchSize(50))).hasSize(600);
  }

  @Test
  void showsALongResultAsItWasWhenAsked() {
    List<Document> seen =
        Flux.from(numbers.find(eq("rest", 1)).batchSize(10))
            .concatMap(
                document ->
                    Flux.from(
                            numbers.updateOne(
                                eq("_id", document.get("_id")), Updates.set("rest", 9)))
                        .map(done -> document),
                1)
            .collectList()
            .block();
    assertThat(seen).hasSize(600);
    assertThat(await(numbers.countDocuments(eq("rest", 9)))).isEqualTo(600);
  }

  @Test
  void repliesWithLargeDocumentsInSeveralMessages() {
    MongoCollection<Document> large = store.collection("large");
    for (int i = 0; i < 12; i++) {
      await(large.insertOne(new Document("_id", i).append("text", "x".repeat(5_000_000))));
    }
    assertThat(ids(large.find())).hasSize(12);
  }

  @Test
  void refusesADocumentThatGrowsTooLarge() {
    await(numbers.insertOne(new Document("_id", -1).append("a", new byte[15_000_000])));
    assertThatThrownBy(
            () -> await(numbers.updateOne(eq("_id", -1), Updates.set("b", new byte[3_000_000]))))
        .isInstanceOf(MongoWriteException.class);
    assertThat(await(numbers.find(eq("_id", -1)))).doesNotContainKey("b");
  }

  @Test
  void groupsSortsAndJoins() {
    assertThat(
            all(
                numbers.aggregate(
                    List.of(
                        match(gte("rest", 3)),
                        group("$rest", sum("n", 1)),
                        sort(Sorts.ascending("_id"))))))
        .containsExactly(
            new Document("_id", 3).append("n", 600), new Document("_id", 4).append("n", 600));
    assertThat(
            ids(
                numbers.aggregate(
                    List.of(match(eq("rest", 3)), sort(Sorts.descending("_id")), limit(2)))))
        .containsExactly(2998, 2993);
    assertThat(
            all(
                numbers.aggregate(
                    List.of(match(lt("_id", 3)), lookup("numbers", "rest", "_id", "same")))))
        .allSatisfy(document -> assertThat(document.getList("same", Document.class)).hasSize(1));
  }

  @Test
  void writesTheResultOfAnAggregation() {
    await(numbers.aggregate(List.of(match(eq("rest", 4)), out("fours"))).toCollection());
    await(numbers.aggregate(List.of(match(lt("_id", 10)), out("fours"))).toCollection());
    assertThat(await(store.collection("fours").countDocuments())).isEqualTo(10);
  }

  @Test
  void answersWhatHealthIndicatorsAsk() {
    assertThat(all(store.client().listDatabaseNames())).contains(store.database().getName());
    assertThat(await(store.database().runCommand(new Document("hello", 1))))
        .containsEntry("isWritablePrimary", true)
        .containsKey("maxWireVersion");
    assertThat(await(store.database().runCommand(new Document("ping", 1))))
        .containsEntry("ok", 1.0);
  }
}
