package org.gongkai.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.store.TestStore.all;
import static org.gongkai.store.TestStore.await;
import static org.gongkai.store.TestStore.ids;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every query shape that the services use gives what MongoDB gives. */
class QueryContractTests {

  @RegisterExtension static final TestStore store = new TestStore();

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private MongoCollection<Document> tasks;

  @BeforeEach
  void twentyTasksOfTwoUnits() {
    tasks = store.collection("tasks");
    await(tasks.createIndex(ascending("unit", "status", "due", "_id")));
    await(tasks.createIndex(compoundIndex(descending("due"), ascending("_id"))));
    await(tasks.createIndex(ascending("tags")));
    await(tasks.createIndex(ascending("items.kind", "unit")));
    await(tasks.createIndex(ascending("pendingSince"), new IndexOptions().sparse(true)));
    await(tasks.insertMany(IntStream.range(0, 20).mapToObj(QueryContractTests::task).toList()));
  }

  private static Document task(int i) {
    Document task =
        new Document("_id", "t%02d".formatted(i))
            .append("version", 1)
            .append("unit", i % 2 == 0 ? "office" : "finance")
            .append("status", i < 10 ? "OPEN" : "DONE")
            .append("due", due(i / 2))
            .append("tags", i % 5 == 0 ? List.of() : List.of("a" + i % 3, "b"))
            .append(
                "items",
                List.of(new Document("kind", i % 4).append("n", i), new Document("kind", 9)));
    return i % 7 == 0 ? task.append("pendingSince", due(i)) : task;
  }

  private static Date due(int day) {
    return Date.from(START.plusSeconds(86_400L * day));
  }

  @Test
  void findsByIdAndVersion() {
    assertThat(ids(tasks.find(and(eq("_id", "t03"), eq("version", 1))))).containsExactly("t03");
    assertThat(ids(tasks.find(and(eq("_id", "t03"), eq("version", 2))))).isEmpty();
    assertThat(ids(tasks.find(in("_id", "t05", "t01", "none")))).containsExactly("t01", "t05");
  }

  @Test
  void findsByEqualityThenRangeInTheOrderOfTheIndex() {
    Bson query = and(eq("unit", "office"), eq("status", "OPEN"), gte("due", due(2)));
    assertThat(ids(tasks.find(query).sort(Sorts.ascending("due", "_id")).limit(2)))
        .containsExactly("t04", "t06");
    assertThat(ids(tasks.find(query).sort(Sorts.descending("due", "_id"))))
        .containsExactly("t08", "t06", "t04");
  }

  @Test
  void findsSeveralValuesOfAField() {
    Bson query = and(eq("unit", "finance"), in("status", "OPEN", "DONE"), lt("due", due(1)));
    assertThat(ids(tasks.find(query))).containsExactly("t01");
  }

  @Test
  void pagesThroughAllByKeyset() {
    Bson order = Sorts.orderBy(Sorts.descending("due"), Sorts.ascending("_id"));
    List<Object> seen = new ArrayList<>();
    List<Document> page = all(tasks.find().sort(order).limit(3));
    while (!page.isEmpty()) {
      page.forEach(task -> seen.add(task.get("_id")));
      Document last = page.getLast();
      Bson next =
          or(
              lt("due", last.getDate("due")),
              and(eq("due", last.getDate("due")), gt("_id", last.getString("_id"))));
      page = all(tasks.find(next).sort(order).limit(3));
    }
    assertThat(seen).isEqualTo(ids(tasks.find().sort(order))).hasSize(20);
    assertThat(seen.subList(0, 4)).containsExactly("t18", "t19", "t16", "t17");
  }

  @Test
  void findsPendingDocumentsInOrder() {
    assertThat(
            ids(tasks.find(exists("pendingSince")).sort(Sorts.ascending("pendingSince")).limit(2)))
        .containsExactly("t00", "t07");
    await(
        tasks.updateOne(
            eq("_id", "t00"), new Document("$unset", new Document("pendingSince", ""))));
    assertThat(ids(tasks.find(exists("pendingSince")))).containsExactly("t07", "t14");
    assertThat(ids(tasks.find(exists("pendingSince", false)))).hasSize(18);
  }

  @Test
  void findsInArraysAndTheirDocuments() {
    assertThat(ids(tasks.find(eq("tags", "a1"))))
        .containsExactly("t01", "t04", "t07", "t13", "t16", "t19");
    assertThat(ids(tasks.find(and(eq("tags", "a1"), eq("tags", "b"))))).hasSize(6);
    assertThat(ids(tasks.find(eq("tags", List.of())))).containsExactly("t00", "t05", "t10", "t15");
    assertThat(ids(tasks.find(and(eq("items.kind", 2), eq("unit", "office")))))
        .containsExactly("t02", "t06", "t10", "t14", "t18");
    assertThat(ids(tasks.find(elemMatch("items", and(eq("kind", 3), gt("n", 10))))))
        .containsExactly("t11", "t15", "t19");
    assertThat(ids(tasks.find(and(gt("items.kind", 4), lt("items.kind", 1)))))
        .as("one element may satisfy each side")
        .containsExactly("t00", "t04", "t08", "t12", "t16");
  }

  @Test
  void matchesAnyBranchOfAnOr() {
    assertThat(ids(tasks.find(or(eq("_id", "t01"), eq("tags", "a2"), eq("_id", "t02")))))
        .contains("t01", "t02", "t08")
        .doesNotHaveDuplicates();
  }

  @Test
  void comparesNumbersOfAllKinds() {
    await(tasks.insertOne(new Document("_id", "long").append("tags", 5L)));
    await(tasks.insertOne(new Document("_id", "double").append("tags", 5.0)));
    assertThat(ids(tasks.find(eq("tags", 5)))).containsExactlyInAnyOrder("long", "double");
    assertThat(ids(tasks.find(gt("tags", 4)))).containsExactlyInAnyOrder("long", "double");
  }

  @Test
  void treatsAMissingFieldAsNull() {
    await(tasks.insertOne(new Document("_id", "bare")));
    await(tasks.insertOne(new Document("_id", "null").append("unit", null)));
    assertThat(ids(tasks.find(eq("unit", null)))).containsExactlyInAnyOrder("bare", "null");
  }

  @Test
  void countsAndProjects() {
    assertThat(await(tasks.countDocuments(and(eq("unit", "office"), eq("status", "DONE")))))
        .isEqualTo(5);
    assertThat(await(tasks.countDocuments())).isEqualTo(20);
    assertThat(await(tasks.estimatedDocumentCount())).isEqualTo(20);
    assertThat(all(tasks.distinct("unit", String.class)))
        .containsExactlyInAnyOrder("office", "finance");
    assertThat(
            await(tasks.find(eq("_id", "t01")).projection(Projections.include("version")).first()))
        .isEqualTo(new Document("_id", "t01").append("version", 1));
  }

  @Test
  void skipsAndSortsWithoutAnIndex() {
    assertThat(ids(tasks.find().sort(Sorts.descending("items.n", "_id")).skip(1).limit(2)))
        .containsExactly("t18", "t17");
  }
}
