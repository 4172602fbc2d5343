package org.gongkai.task.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.TestTokens;
import org.gongkai.task.TaskApplication;
import org.gongkai.task.assignment.AssignmentLoad;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Origin;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanHead;
import org.gongkai.task.plan.PlanTask;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.UnitLoad;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills a store with the work of a large county: {@code TaskLoad URI DATABASE [UNITS PLANS ROWS]},
 * by default 200 units, 50 plans of 100 rows and 40 units to a row, 200,000 assignments. The units
 * stand below wangchuan, so that the demo county's office sees them. A store that is in use can be
 * filled, too; once.
 */
public final class TaskLoad {

  private static final int UNITS_OF_A_ROW = 40;
  private static final Actor LOAD = Actor.service("load");

  private TaskLoad() {}

  public static void main(String[] arguments) {
    int units = number(arguments, 2, 200);
    int plans = number(arguments, 3, 50);
    int rows = number(arguments, 4, 100);
    long begin = System.nanoTime();
    try (ConfigurableApplicationContext service = service(arguments[0], arguments[1])) {
      List<String> ids = UnitLoad.fill(service, "wangchuan", units);
      AssignmentLoad load = new AssignmentLoad(service);
      int year = LocalDate.now(service.getBean(Clock.class)).getYear();
      int filled = 0;
      for (int plan = 1; plan <= plans; plan++) {
        filled += fill(service, load, ids, year, plan, rows);
        System.out.printf("plan %d of %d: %,d assignments%n", plan, plans, filled);
      }
    }
    System.out.printf("filled in %,d s%n", (System.nanoTime() - begin) / 1_000_000_000);
  }

  /** The service itself on a store, without broker and registry. */
  static ConfigurableApplicationContext service(String uri, String database) {
    return new SpringApplicationBuilder(TaskApplication.class, TestTokens.class)
        .run(
            "--spring.mongodb.uri=" + uri,
            "--gongkai.store.database=" + database,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--eureka.client.enabled=false",
            "--logging.level.org.apache.kafka=OFF",
            "--logging.level.org.springframework.kafka=OFF",
            "--logging.level.root=WARN");
  }

  static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private static int fill(
      ConfigurableApplicationContext service,
      AssignmentLoad load,
      List<String> units,
      int year,
      int number,
      int rows) {
    String id = "load-" + year + "-" + number;
    Plans plans = service.getBean(Plans.class);
    var now = service.getBean(Clock.class).instant();
    PlanTask task = new PlanTask(1, 1, "主动公开", "重点领域信息公开", rows);
    List<TaskItem> items = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      ItemDeadline deadline = AssignmentLoad.deadline(row, year);
      List<ItemUnit> responsible = responsible(units, row + number);
      items.add(TaskItem.open(id, task, row, "公开第 " + row + " 项内容。", responsible, null, deadline));
    }
    PlanHead head =
        new PlanHead(
            "第 " + number + " 号工作要点任务分解表",
            year,
            "TASK_BREAKDOWN",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            List.of());
    Origin origin = new Origin("wangchuan", id, id);
    Plan plan =
        plans.issue(Plan.issue(id, origin, head, List.of(task), items, now), items, LOAD).block();
    plans.assigned(id, now).block();
    return load.fill(plan, items);
  }

  private static List<ItemUnit> responsible(List<String> units, int offset) {
    int each = Math.min(UNITS_OF_A_ROW, units.size());
    return IntStream.range(0, each)
        .mapToObj(at -> units.get((offset * each + at) % units.size()))
        .map(id -> new ItemUnit(id, ItemUnit.Part.RESPONSIBLE, false, id))
        .toList();
  }
}
