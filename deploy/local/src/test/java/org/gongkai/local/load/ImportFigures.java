package org.gongkai.local.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Caller;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Notices;
import org.gongkai.local.story.People;
import org.gongkai.local.token.Tokens;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures a bulk import through the gateway of a running suite, and meanwhile how long a person's
 * publication takes until readers see it. Arguments: the suite's URL, its data directory, the file
 * to import, and its media type.
 */
public final class ImportFigures {

  private static final String IMPORTS = "/api/disclosure/imports";
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final Duration TARGET = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final String url;
  private final People people;
  private final Desk desk;

  private ImportFigures(String url, Path data) {
    this.url = url;
    this.people = new People(url, Tokens.of(url, new DataDirectory(data).secrets())::of);
    this.desk = new Desk(people);
  }

  public static void main(String[] arguments) throws Exception {
    ImportFigures figures = new ImportFigures(arguments[0], Path.of(arguments[1]));
    System.out.println(Figures.HEAD);
    figures.publishFor("first of all", 5, null);
    figures.publishFor("without an import", 20, null);
    figures.run(Path.of(arguments[2]), arguments[3]);
  }

  private void run(Path file, String type) throws Exception {
    long begun = System.nanoTime();
    String location = upload(file, type);
    long uploaded = System.nanoTime();
    publishFor("during the import", Integer.MAX_VALUE, location);
    Answer job = job(location);
    long imported = System.nanoTime();
    awaitSearch(file);
    long visible = System.nanoTime();
    System.out.println(job.json().path("counts"));
    System.out.printf(
        "uploaded after %.1f s, imported after %.1f s, all in search after %.1f s%n",
        (uploaded - begun) / 1e9, (imported - begun) / 1e9, (visible - begun) / 1e9);
  }

  /** Streams the file as another system would; gives the address of the import. */
  private String upload(Path file, String type) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    url
                        + IMPORTS
                        + "?from=benchmark&name="
                        + URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + people.the("office").token())
            .POST(BodyPublishers.ofFile(file))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.headers().firstValue("Location").orElseThrow();
    }
  }

  /** One item after the other, as many as asked for or while the import runs. */
  private void publishFor(String when, int most, String location) throws Exception {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    long begun = System.nanoTime();
    for (int each = 0; each < most && (location == null || isRunning(location)); each++) {
      String words = "量测" + Long.toString(System.nanoTime(), 36);
      Answer item = desk.approved(Notices.titled("关于" + words + "的通知"));
      long sent = System.nanoTime();
      desk.publish(item).expect(200);
      long published = System.nanoTime();
      note(times, "answer", published - sent);
      String id = item.text("id");
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Map<String, Future<Long>> seen = new LinkedHashMap<>();
        Map.of(
                "list", Desk.ITEMS + "?limit=20",
                "search",
                    "/api/disclosure/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                "page", "/record/" + id,
                "feed", "/feeds/all.json")
            .forEach(
                (where, path) -> seen.put(where, threads.submit(() -> seen(path, id) - published)));
        for (var place : seen.entrySet()) {
          long took = place.getValue().get();
          note(times, place.getKey(), took);
          if (took > TARGET.toNanos()) {
            System.out.printf(
                "%s showed it after %.1f s, published %.0f s after the begin%n",
                place.getKey(), took / 1e9, (published - begun) / 1e9);
          }
        }
      }
    }
    Duration together = Duration.ofNanos(System.nanoTime() - begun);
    times.forEach((what, nanos) -> {
      long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
      System.out.println(Figures.of("publish " + when + ": " + what, all, together));
    });
  }

  private static void note(Map<String, List<Long>> times, String what, long nanos) {
    times.computeIfAbsent(what, absent -> new ArrayList<>()).add(nanos);
  }

  /** The moment at which an answer names the item for the first time. */
  private long seen(String path, String id) throws InterruptedException {
    Caller anybody = people.anybody();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      var answer = anybody.get(path).response();
      if (answer.statusCode() == 200 && answer.body().contains(id)) {
        return System.nanoTime();
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(id + " did not show at " + path);
      }
      Thread.sleep(LOOK);
    }
  }

  private Answer job(String location) {
    return people.the("office").get(location).expect(200);
  }

  private boolean isRunning(String location) {
    String state = job(location).text("state");
    return state.equals("RECEIVED") || state.equals("RUNNING");
  }

  /** The last row of a file of rows is the last to be found. */
  private void awaitSearch(Path file) throws Exception {
    if (!file.toString().endsWith("l")) {
      return;
    }
    String last = "";
    try (Stream<String> lines = Files.lines(file)) {
      last = lines.filter(line -> !line.isBlank()).reduce((one, next) -> next).orElseThrow();
    }
    String id = JsonMapper.shared().readTree(last).path("id").asString();
    String path = Desk.ITEMS + "?externalId=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    long end = System.nanoTime() + LIMIT.toNanos();
    while (people.anybody().get(path).expect(200).json().path("items").isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The index did not catch up");
      }
      Thread.sleep(LOOK);
    }
  }
}
