package org.gongkai.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;

/** Documents, filters and changes drawn at random, the same for the same seed. */
final class RandomTasks {

  static final List<String> INDEXES =
      List.of(
          "{a: 1}",
          "{a: 1, b: 1}",
          "{b: -1, _id: 1}",
          "{a: 1, b: -1, _id: 1}",
          "{tags: 1}",
          "{a: 1, tags: 1}",
          "{tags: 1, b: 1, _id: 1}",
          "{a: 1, tags: 1, b: -1, _id: 1}",
          "{'sub.k': 1}",
          "{'items.q': 1, a: 1}");

  private static final List<String> SORTS =
      List.of(
          "{}",
          "{}",
          "{a: 1, _id: 1}",
          "{b: -1, _id: -1}",
          "{b: -1, _id: 1}",
          "{b: 1, _id: -1}",
          "{b: 1, _id: 1}",
          "{_id: 1}",
          "{_id: -1}",
          "{a: 1, b: -1, _id: 1}",
          "{'sub.k': 1, _id: 1}");

  /** One write; it changes all documents of a filter, or the one that is named. */
  interface Change {
    Publisher<?> on(MongoCollection<Document> collection, Bson all, Bson one);
  }

  private final Random random;

  RandomTasks(long seed) {
    random = new Random(seed);
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  int limit() {
    return below(3) == 0 ? 0 : 1 + below(20);
  }

  int skip() {
    return below(4) == 0 ? below(5) : 0;
  }

  Document sort() {
    return Document.parse(SORTS.get(below(SORTS.size())));
  }

  List<Document> documents(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Document("_id", i % 3 == 0 ? (Object) i : "k" + i))
        .peek(document -> document.putAll(fields()))
        .toList();
  }

  private Document fields() {
    Document fields = new Document("b", below(50));
    if (below(12) > 0) {
      fields.append("a", scalar());
    }
    switch (below(5)) {
      case 0 -> fields.append("tags", List.of());
      case 1, 2 -> fields.append("tags", List.of("t" + below(6), "t" + below(6)));
      case 3 -> fields.append("tags", "t" + below(6));
      default -> {}
    }
    if (below(4) == 0) {
      fields.append("s", below(3) == 0 ? null : below(10));
    }
    fields.append("sub", below(6) == 0 ? null : new Document("k", date()));
    if (below(2) == 0) {
      fields.append("items", List.of(item(), below(4) == 0 ? new Document("z", 2) : item()));
    }
    if (below(3) == 0) {
      fields.append("pending", below(2) == 0 ? List.of() : List.of(new Document("e", 1)));
    }
    return fields;
  }

  private Object scalar() {
    return switch (below(20)) {
      case 0 -> null;
      case 1, 2 -> "str" + below(3);
      case 3 -> (double) below(8);
      case 4 -> (long) below(8);
      default -> below(8);
    };
  }

  private Date date() {
    return below(9) == 0 ? null : new Date(below(20) * 1000L);
  }

  private Document item() {
    return new Document("q", below(5)).append("z", 1);
  }

  Bson filter() {
    return switch (below(5)) {
      case 0, 1 -> condition();
      case 2, 3 -> and(condition(), condition());
      default -> and(condition(), condition(), condition());
    };
  }

  private Bson condition() {
    return switch (below(30)) {
      case 0 -> eq("a", below(8));
      case 1 -> eq("a", null);
      case 2 -> gt("a", below(8));
      case 3 -> lte("a", below(8));
      case 4 -> and(gte("b", below(50)), lt("b", below(50)));
      case 5 -> in("a", below(8), below(8), "str1");
      case 6 -> eq("tags", "t" + below(6));
      case 7 -> in("tags", "t1", "t" + below(6));
      case 8 -> gt("tags", "t2");
      case 9 -> exists("s");
      case 10 -> exists("s", false);
      case 11 -> eq("s", null);
      case 12 -> gt("s", below(10));
      case 13 -> eq("sub.k", new Date(below(20) * 1000L));
      case 14 -> lt("sub.k", new Date(below(20) * 1000L));
      case 15 -> eq("items.q", below(5));
      case 16 -> exists("pending.0");
      case 17 -> and(gt("items.q", 2), lt("items.q", 3));
      case 18 -> ne("a", below(8));
      case 19 -> or(eq("a", 1), eq("b", below(50)));
      case 20 -> or(lt("b", below(50)), and(eq("b", 25), gt("_id", "k3")));
      case 21 -> eq("_id", below(400) / 3 * 3);
      case 22 -> in("_id", "k1", "k2", 3L, 6.0, "none");
      case 23 -> gt("_id", "k9");
      case 24 -> elemMatch("items", and(gt("q", 1), lt("q", 4)));
      case 25 -> after("b", below(50), below(2) == 0);
      case 26 -> after("a", below(8), below(2) == 0);
      case 27 -> {
        int a = below(8);
        int b = below(50);
        yield or(gt("a", a), and(eq("a", a), or(lt("b", b), and(eq("b", b), gt("_id", id())))));
      }
      case 28 -> {
        int a = below(8);
        int b = below(50);
        yield or(
            gt("a", a), and(eq("a", a), lt("b", b)), and(eq("a", a), eq("b", b), gt("_id", id())));
      }
      default -> not(eq("a", 2));
    };
  }

  /** The next page by keyset. */
  private Bson after(String field, int last, boolean ascending) {
    Bson beyond = ascending ? gt(field, last) : lt(field, last);
    return or(beyond, and(eq(field, last), below(2) == 0 ? gt("_id", id()) : lt("_id", id())));
  }

  private Object id() {
    return below(2) == 0 ? (Object) below(400) : "k" + below(400);
  }

  Change change() {
    Document fields = fields();
    int a = below(8);
    return switch (below(8)) {
      case 0 -> (tasks, all, one) -> tasks.updateMany(all, Updates.inc("b", 1));
      case 1 -> (tasks, all, one) -> tasks.updateOne(one, Updates.set("a", a));
      case 2 -> (tasks, all, one) -> tasks.replaceOne(one, fields);
      case 3 -> (tasks, all, one) -> tasks.findOneAndUpdate(one, Updates.push("list", a));
      case 4 -> (tasks, all, one) -> tasks.findOneAndReplace(one, fields);
      case 5 -> (tasks, all, one) -> tasks.deleteMany(one);
      case 6 -> (tasks, all, one) -> tasks.updateMany(one, Updates.unset("s"));
      default -> (tasks, all, one) -> tasks.findOneAndDelete(one);
    };
  }
}
