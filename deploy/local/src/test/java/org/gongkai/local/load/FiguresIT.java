package org.gongkai.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.gongkai.local.RunningSuite;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Caller;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Notices;
import org.gongkai.local.story.People;
import org.gongkai.local.story.SourcePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints the figures of docs/performance.md for this machine, from a suite without rate limits; no
 * figure is judged.
 */
@EnabledIfSystemProperty(named = "gongkai.figures", matches = "true")
class FiguresIT {

  private static final int ITEMS = 100;
  private static final Load LOAD = new Load(8, Duration.ofSeconds(10), Duration.ofSeconds(15));
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final List<Figures> figures = new ArrayList<>();
  private People people;
  private Desk desk;
  private String planId;
  private String taskItemId;

  @Test
  void printsTheFiguresOfThisMachine() throws Exception {
    try (RunningSuite suite = RunningSuite.start("--no-limits")) {
      people = new People(suite);
      desk = new Desk(people);
      importPlan();
      String id = publishAndWatch();
      throughput("item read", Desk.ITEMS + "/" + id);
      throughput("list of 20 items", Desk.ITEMS + "?limit=20");
      throughput("search", search());
      throughput("plan with its progress", "/api/tasks/plans/" + planId);
    }
    System.out.println(Figures.HEAD);
    figures.forEach(System.out::println);
  }

  private void importPlan() {
    Caller office = people.the("office");
    Answer preview =
        office.postText("/api/tasks/imports", SourcePlan.available().text()).expect(200, 201);
    planId =
        office
            .post("/api/tasks/imports/" + preview.text("id") + "/confirm")
            .expect(200, 201)
            .text("planId");
    taskItemId =
        office
            .get("/api/tasks/plans/" + planId + "/ledger")
            .expect(200)
            .json()
            .path("items")
            .get(0)
            .path("id")
            .asString();
  }

  /** One item after the other: how long a publication takes, and until it shows where. */
  private String publishAndWatch() throws Exception {
    long[] answer = new long[ITEMS];
    long[] list = new long[ITEMS];
    long[] search = new long[ITEMS];
    long[] evidence = new long[ITEMS];
    String evidencePath = "/api/tasks/evidence?limit=200&plan=" + planId;
    String id = "";
    long begun = System.nanoTime();
    for (int each = -10; each < ITEMS; each++) {
      Answer item =
          desk.approved(Notices.fulfilling("关于校外培训机构检查的通知（" + each + "）", planId, taskItemId));
      id = item.text("id");
      String wanted = "\"" + id + "\"";
      long sent = System.nanoTime();
      desk.publish(item).expect(200);
      long published = System.nanoTime();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var listed = threads.submit(() -> seen(people.anybody(), Desk.ITEMS + "?limit=20", wanted));
        var found = threads.submit(() -> seen(people.anybody(), search(), wanted));
        var proved = threads.submit(() -> seen(people.the("office"), evidencePath, wanted));
        if (each >= 0) {
          answer[each] = published - sent;
          list[each] = listed.get() - published;
          search[each] = found.get() - published;
          evidence[each] = proved.get() - published;
        }
      }
    }
    Duration together = Duration.ofNanos(System.nanoTime() - begun);
    figures.add(Figures.of("publish: answer", answer, together));
    figures.add(Figures.of("publish: from the answer until listed", list, together));
    figures.add(Figures.of("publish: from the answer until found by search", search, together));
    figures.add(
        Figures.of("publish: from the answer until proposed as evidence", evidence, together));
    return id;
  }

  /** The moment at which an answer holds the words for the first time. */
  private static long seen(Caller caller, String path, String words) throws InterruptedException {
    Predicate<Answer> holds = answer -> answer.response().body().contains(words);
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!holds.test(caller.get(path))) {
      if (System.nanoTime() > end) {
        throw new AssertionError(words + " did not show at " + path);
      }
      Thread.sleep(2);
    }
    return System.nanoTime();
  }

  private void throughput(String what, String path) throws Exception {
    figures.add(LOAD.of(what, people.anybody(), path));
  }

  private static String search() {
    return "/api/disclosure/search?q=" + URLEncoder.encode("培训机构检查", StandardCharsets.UTF_8);
  }
}
