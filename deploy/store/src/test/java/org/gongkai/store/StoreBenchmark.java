package org.gongkai.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Prints the figures of the store as a table: speed with eight clients at 100,000 documents, the
 * longest time an operation took, and the size of the file after 250,000 updates and a restart.
 */
final class StoreBenchmark {

  private static final int DOCUMENTS = Integer.getInteger("documents", 100_000);
  private static final int UPDATES = Integer.getInteger("updates", 250_000);
  private static final int SECONDS = Integer.getInteger("seconds", 10);
  private static final int CACHE_MEGABYTES = Integer.getInteger("cache", 64);
  private static final long DAY = 86_400_000L;
  private static final String TEXT = "政务公开工作要点".repeat(62);

  private final int[] versions = new int[DOCUMENTS];
  private final MongoCollection<Document> tasks;

  private StoreBenchmark(MongoClient client) {
    tasks = client.getDatabase("benchmark").getCollection("tasks");
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("store-benchmark");
    Path file = folder.resolve("store.mv");
    try {
      run(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void run(Path file) throws Exception {
    String heap = System.getProperty("heap", "-Xmx256m");
    System.out.printf("load average before: %.1f%n", loadAverage());
    try (StoreProcess store = start(file, heap);
        MongoClient client = MongoClients.create(store.uri())) {
      StoreBenchmark benchmark = new StoreBenchmark(client);
      benchmark.load();
      System.out.printf("file after loading: %d MB%n", Files.size(file) >> 20);
      benchmark.reads();
      benchmark.replaces("replace by {_id, version}", Workload.forSeconds(SECONDS));
      Workload.Result updates =
          benchmark.replaces("%,d updates".formatted(UPDATES), Workload.times(UPDATES));
      System.out.printf("file after the updates: %d MB%n", Files.size(file) >> 20);
      System.out.printf("resident memory: %d MB%n", store.residentMegabytes());
      System.out.printf("longest operation during the updates: %d ms%n", updates.longest());
    }
    System.out.printf("file after closing: %d MB%n", Files.size(file) >> 20);
    try (StoreProcess store = start(file, heap);
        MongoClient client = MongoClients.create(store.uri())) {
      long live = (long) DOCUMENTS * size(document(0, 0)) >> 20;
      long size = Files.size(file) >> 20;
      System.out.printf(
          "restart in %d ms; file %d MB, documents %d MB: %.1f times%n",
          store.startTime().toMillis(), size, live, (double) size / live);
      new StoreBenchmark(client).reads();
    }
    System.out.printf("load average after: %.1f%n", loadAverage());
  }

  private static StoreProcess start(Path file, String heap) {
    // As ./gongkai sets them; without the second, freeing a buffer stops all threads.
    String settings =
        System.getProperty("settings", "-XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow");
    String[] options = (heap + " " + settings).split(" ");
    return StoreProcess.start(file, CACHE_MEGABYTES, options);
  }

  private static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private void load() {
    Mono.from(tasks.createIndex(ascending("kind"))).block();
    Mono.from(tasks.createIndex(ascending("number"), new IndexOptions().unique(true))).block();
    Mono.from(tasks.createIndex(ascending("unit", "status", "due", "_id"))).block();
    Mono.from(tasks.createIndex(compoundIndex(descending("due"), ascending("_id")))).block();
    Mono.from(tasks.createIndex(ascending("pendingSince"), new IndexOptions().sparse(true)))
        .block();
    long start = System.nanoTime();
    for (int first = 0; first < DOCUMENTS; first += 500) {
      int end = Math.min(DOCUMENTS, first + 500);
      Mono.from(
              tasks.insertMany(IntStream.range(first, end).mapToObj(i -> document(i, 0)).toList()))
          .block();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("insertMany(500), 5 indexes: %.0f documents/s%n", DOCUMENTS / seconds);
  }

  private void reads() {
    read("find by _id", () -> tasks.find(eq("_id", "id" + any(DOCUMENTS))));
    read("find by unique field", () -> tasks.find(eq("number", "N" + any(DOCUMENTS))));
    read("find by field, 10 hits", () -> tasks.find(eq("kind", "k" + any(DOCUMENTS / 10))));
    read("unit, status, due >=, sort, 20 hits", this::dueSoon);
    read("keyset page of 20", this::page);
    read(
        "countDocuments, 100 hits",
        () -> tasks.countDocuments(and(eq("unit", "u" + any(200)), eq("status", "s" + any(5)))));
  }

  private Publisher<Document> dueSoon() {
    int any = any(DOCUMENTS);
    return tasks
        .find(and(eq("unit", "u" + any % 200), eq("status", "s" + any % 5), gte("due", date(500))))
        .sort(Sorts.ascending("due"))
        .limit(20);
  }

  private Publisher<Document> page() {
    Date due = date(any(1000));
    return tasks
        .find(or(lt("due", due), and(eq("due", due), gt("_id", "id5"))))
        .sort(Sorts.orderBy(Sorts.descending("due"), Sorts.ascending("_id")))
        .limit(20);
  }

  private void read(String name, java.util.function.Supplier<Publisher<?>> query) {
    Workload.forSeconds(Math.max(1, SECONDS / 4)).run(client -> Flux.from(query.get()).blockLast());
    Workload.forSeconds(SECONDS).run(client -> Flux.from(query.get()).blockLast()).print(name);
  }

  /** Each client has its own documents, so every version is known and no replace may fail. */
  private Workload.Result replaces(String name, Workload workload) {
    Workload.Result result =
        workload.run(client -> {
          int i = any(DOCUMENTS / Workload.CLIENTS) * Workload.CLIENTS + client;
          Document replaced =
              Mono.from(
                      tasks.findOneAndReplace(
                          and(eq("_id", "id" + i), eq("version", versions[i])),
                          document(i, versions[i] + 1)))
                  .block();
          Objects.requireNonNull(replaced, "version not found");
          versions[i]++;
        });
    result.print(name);
    return result;
  }

  private static Document document(int i, int version) {
    return new Document("_id", "id" + i)
        .append("version", version)
        .append("number", "N" + i)
        .append("kind", "k" + i / 10)
        .append("unit", "u" + i % 200)
        .append("status", "s" + (i / 200 + version) % 5)
        .append("due", date((int) ((i * 2_654_435_761L >>> 8) % 1000)))
        .append("text", TEXT)
        .append("tags", List.of("a" + i % 50, "b" + i % 7));
  }

  private static Date date(int day) {
    return new Date(1_700_000_000_000L + day * DAY);
  }

  private static int size(Document document) {
    BasicOutputBuffer buffer = new BasicOutputBuffer();
    new DocumentCodec()
        .encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
    return buffer.getSize();
  }

  private static int any(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }
}
