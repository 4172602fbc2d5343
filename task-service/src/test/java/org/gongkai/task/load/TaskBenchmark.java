package org.gongkai.task.load;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.dashboard.DashboardRun;
import org.gongkai.task.ledger.LedgerRun;
import org.gongkai.task.progress.ProgressRun;
import org.gongkai.task.reminder.SweepRun;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Measures a store that {@link TaskLoad} has filled: {@code TaskBenchmark URI DATABASE}. Prints how
 * long a sweep of the reminders takes when none, a thousand and ten thousand assignments have their
 * day, and how long dashboards take that nobody has asked for within the last second.
 */
public final class TaskBenchmark {

  private static final int ROUNDS = 3;

  private TaskBenchmark() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (ConfigurableApplicationContext service = TaskLoad.service(arguments[0], arguments[1])) {
      int units = TaskLoad.number(arguments, 2, 200);
      // What the start has begun on its own is not measured.
      SweepRun.of(service);
      Thread.sleep(3_000);
      dashboards(service, units);
      ledger(service, TaskLoad.number(arguments, 3, 50));
      for (int due : new int[] {0, 1_000, 10_000}) {
        sweep(service, due);
      }
    }
  }

  private static void dashboards(ApplicationContext service, int units)
      throws InterruptedException {
    int year = LocalDate.now(service.getBean(Clock.class)).getYear();
    time(() -> DashboardRun.of(service, "wangchuan", true, year), "first territory, cold");
    List<Long> unit = new ArrayList<>();
    List<Long> territory = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int at = 1; at <= units; at++) {
        String id = "wangchuan-load-" + at;
        unit.add(nanos(() -> DashboardRun.of(service, id, false, year)));
      }
    }
    for (int round = 0; round < 20; round++) {
      Thread.sleep(1_050);
      territory.add(nanos(() -> DashboardRun.of(service, "wangchuan", true, year)));
    }
    print("unit dashboard", unit);
    print("territory dashboard", territory);
  }

  /** Pages of the ledger and public progress; the counts of each plan are asked for once. */
  private static void ledger(ApplicationContext service, int plans) {
    int year = LocalDate.now(service.getBean(Clock.class)).getYear();
    List<Long> plan = new ArrayList<>();
    List<Long> unit = new ArrayList<>();
    List<Long> overdue = new ArrayList<>();
    List<Long> progress = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int at = 1; at <= plans; at++) {
        String id = "load-" + year + "-" + at;
        String who = "wangchuan-load-" + at;
        plan.add(nanos(() -> LedgerRun.ofPlan(service, id)));
        unit.add(nanos(() -> LedgerRun.ofUnit(service, id, who)));
        overdue.add(nanos(() -> LedgerRun.ofYear(service, year)));
        progress.add(nanos(() -> ProgressRun.of(service, id)));
      }
    }
    print("ledger page of a plan", plan);
    print("ledger page of a unit", unit);
    print("ledger page of a year, overdue first", overdue);
    print("public progress and its rows", progress);
  }

  private static void sweep(ApplicationContext service, int due) {
    DocumentStores stores = service.getBean(DocumentStores.class);
    var assignments = stores.database().getCollection("assignments");
    var reminders = stores.database().getCollection("reminders");
    Mono.from(reminders.deleteMany(regex("unitId", "^wangchuan-load-"))).block();
    Mono.from(reminders.deleteMany(regex("object.planId", "^load-"))).block();
    LocalDate today = LocalDate.now(service.getBean(Clock.class));
    if (due > 0) {
      List<Object> ids =
          Flux.from(
                  assignments
                      .find(and(regex("task.planId", "^load-"), gte("owedOn", LocalDate.EPOCH)))
                      .projection(new Document("_id", 1))
                      .limit(due))
              .map(found -> found.get("_id"))
              .collectList()
              .block();
      Mono.from(assignments.updateMany(in("_id", ids), Updates.set("nextRemindOn", today))).block();
    }
    long begin = System.nanoTime();
    long given = SweepRun.of(service);
    System.out.printf(
        "sweep, %,6d due: %,6d ms, %,d reminders%n",
        due, (System.nanoTime() - begin) / 1_000_000, given);
  }

  private static void time(Runnable what, String name) {
    System.out.printf("%s: %.1f ms%n", name, nanos(what) / 1e6);
  }

  private static long nanos(Runnable what) {
    long begin = System.nanoTime();
    what.run();
    return System.nanoTime() - begin;
  }

  private static void print(String name, List<Long> nanos) {
    Collections.sort(nanos);
    System.out.printf(
        "%s: median %.1f ms, 95 of 100 within %.1f ms, longest %.1f ms (%d)%n",
        name,
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 95 / 100) / 1e6,
        nanos.getLast() / 1e6,
        nanos.size());
  }
}
