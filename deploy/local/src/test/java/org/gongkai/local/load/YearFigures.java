package org.gongkai.local.load;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Caller;
import org.gongkai.local.story.People;
import org.gongkai.local.token.Tokens;

/**
 * Measures the pages of the year's work through the gateway of a running suite that holds 200
 * units, 50 plans and 200,000 assignments. What is missing of them is imported and confirmed first,
 * as an office would; a second run, or one on a store that holds as much already, only measures.
 * Arguments: the suite's URL, its data directory and, if others are wanted, the numbers of units,
 * plans, rows of a plan and units of a row.
 */
public final class YearFigures {

  private static final String TASKS = "/api/tasks/";
  private static final String BOUNDARY = "units-of-a-large-county";
  private static final int YEAR = LocalDate.now().getYear();
  private static final int ATTEMPTS = 20;
  private static final int WARM_UP = 300;
  private static final int CALLS = 1_000;
  private static final List<String> DEADLINES = List.of("5月底前", "9月30日前", "全年", "年底前", "每季度");

  private final People people;
  private final Size size;

  private YearFigures(People people, Size size) {
    this.people = people;
    this.size = size;
  }

  /**
   * How much there is.
   *
   * @param rows of a plan
   * @param sharing units that share a row
   */
  private record Size(int units, int plans, int rows, int sharing) {

    static Size of(String[] arguments) {
      return new Size(
          number(arguments, 2, 200),
          number(arguments, 3, 50),
          number(arguments, 4, 100),
          number(arguments, 5, 40));
    }

    private static int number(String[] arguments, int at, int otherwise) {
      return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
  }

  public static void main(String[] arguments) throws Exception {
    String url = arguments[0];
    var secrets = new DataDirectory(Path.of(arguments[1])).secrets();
    YearFigures figures =
        new YearFigures(new People(url, Tokens.of(url, secrets)::of), Size.of(arguments));
    List<String> plans = figures.plans();
    figures.measure(plans, figures.units(plans));
  }

  /** Large plans of the year; those that are missing are issued now. */
  private List<String> plans() throws InterruptedException {
    List<String> large = new ArrayList<>();
    for (var plan :
        people
            .anybody()
            .get(TASKS + "plans?limit=200&year=" + YEAR)
            .expect(200)
            .json()
            .path("items")) {
      if (plan.path("counts").path("pairs").asInt() >= size.rows() * size.sharing()) {
        large.add(plan.path("id").asString());
      }
    }
    return large.size() < size.plans() ? fill() : large.subList(0, size.plans());
  }

  /** The units that share the first rows of plans. */
  private List<String> units(List<String> plans) {
    Set<String> units = new TreeSet<>();
    for (String plan : plans) {
      String path = TASKS + "plans/" + plan + "/ledger?limit=200";
      for (var line : people.the("office").get(path).expect(200).json().path("items")) {
        line.path("units").forEach(unit -> units.add(unit.path("unitId").asString()));
      }
      if (units.size() >= size.units()) {
        break;
      }
    }
    return List.copyOf(units);
  }

  private List<String> fill() throws InterruptedException {
    long begun = System.nanoTime();
    importUnits();
    List<String> plans = new ArrayList<>();
    for (int number = 1; number <= size.plans(); number++) {
      plans.add(confirmed(number));
      System.out.printf("plan %d after %,d s%n", number, seconds(begun));
    }
    int assignments = size.plans() * size.rows() * size.sharing();
    System.out.printf(
        "%,d assignments of %d plans are there after %,d s%n",
        assignments, plans.size(), seconds(begun));
    awaitAssignments(plans.getLast());
    return plans;
  }

  private static long seconds(long begun) {
    return (System.nanoTime() - begun) / 1_000_000_000;
  }

  private void importUnits() {
    StringBuilder rows = new StringBuilder("编号,名称,层级,类型,上级\r\n");
    for (int unit = 1; unit <= size.units(); unit++) {
      rows.append(id(unit)).append(',').append(name(unit)).append(",县,部门,wangchuan\r\n");
    }
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"units.csv\"\r\n"
                .formatted(BOUNDARY)
            + "Content-Type: text/csv\r\n\r\n"
            + rows
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    people
        .the("admin")
        .send("POST", TASKS + "imports/units", "multipart/form-data; boundary=" + BOUNDARY, body)
        .expect(200);
  }

  /** A plan of that number: issued now, or by an earlier run. */
  private String confirmed(int number) {
    Caller office = people.the("office");
    Answer preview = office.postText(TASKS + "imports", text(number)).expect(200, 201);
    String confirm = TASKS + "imports/" + preview.text("id") + "/confirm";
    for (int attempt = 1; ; attempt++) {
      try {
        return office.act(confirm, preview.etag(), null).expect(200, 201).text("planId");
      } catch (UncheckedIOException late) {
        // A busy machine takes longer than callers wait; a confirmation can be repeated.
        if (attempt == ATTEMPTS) {
          throw late;
        }
      }
    }
  }

  private String text(int number) {
    StringBuilder text = new StringBuilder();
    text.append("望府办发〔").append(YEAR).append("〕").append(900 + number).append("号\n\n");
    text.append("望川县人民政府办公室\n").append(YEAR).append("年1月15日\n\n");
    text.append(YEAR).append("年第").append(number).append("专项政务公开工作任务分解表\n");
    text.append("序号\t任务名称\t具体内容\t责任单位\t完成时限\n");
    for (int row = 1; row <= size.rows(); row++) {
      List<String> sharing = new ArrayList<>();
      for (int at = 0; at < size.sharing(); at++) {
        sharing.add(name((row * size.sharing() + number + at) % size.units() + 1));
      }
      text.append(row).append('\t');
      text.append("第").append(row).append("项公开任务\t");
      text.append("公开第").append(number).append("专项第").append(row).append("项内容。\t");
      text.append(String.join("、", sharing)).append('\t');
      text.append(DEADLINES.get(row % DEADLINES.size())).append('\n');
    }
    return text.toString();
  }

  private static String id(int unit) {
    return "wangchuan-year-" + unit;
  }

  private static String name(int unit) {
    return "望川县第%03d业务局".formatted(unit);
  }

  /** The counts of a row are of its assignments as soon as these have been told of. */
  private void awaitAssignments(String plan) throws InterruptedException {
    Caller office = people.the("office");
    long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (last(office, plan) < size.sharing()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The rows of " + plan + " were never given to all units");
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  private static int last(Caller office, String plan) {
    Answer page = office.get(TASKS + "plans/" + plan + "/ledger?limit=200").expect(200);
    int fewest = Integer.MAX_VALUE;
    for (var line : page.json().path("items")) {
      fewest = Math.min(fewest, line.path("work").path("assigned").asInt());
    }
    return fewest;
  }

  private void measure(List<String> plans, List<String> units) throws Exception {
    Caller office = people.the("office");
    Caller handler = people.the("handler");
    Caller anybody = people.anybody();
    String year = "?year=" + YEAR;
    IntFunction<String> plan = at -> TASKS + "plans/" + plans.get(at % plans.size());
    IntFunction<String> unit = at -> units.get(at * 7 % units.size());
    System.out.printf("%d plans, %d units%n", plans.size(), units.size());
    System.out.println("| what | calls | per second | p50 ms | p95 ms | p99 ms | max ms |");
    System.out.println("|---|---|---|---|---|---|---|");
    time("ledger page of a plan", office, at -> plan.apply(at) + "/ledger");
    time(
        "ledger page of a unit in a plan",
        office,
        at -> plan.apply(at) + "/ledger?unit=" + unit.apply(at));
    time("ledger page of a year", office, at -> TASKS + "ledger" + year + "&sort=DEADLINE");
    time(
        "ledger page of a unit in a year",
        office,
        at -> TASKS + "ledger" + year + "&unit=" + unit.apply(at));
    time(
        "late rows of a year",
        office,
        at -> TASKS + "ledger" + year + "&status=OVERDUE&sort=DEADLINE");
    time(
        "dashboard of a unit",
        office,
        at -> TASKS + "units/" + unit.apply(at) + "/dashboard" + year);
    time(
        "dashboard of the territory",
        office,
        at -> TASKS + "units/wangchuan/territory-dashboard" + year);
    time("public progress of a plan", anybody, at -> plan.apply(at) + "/progress");
    time("public rows of a plan", anybody, at -> plan.apply(at) + "/progress/tasks");
    time("public list of plans", anybody, at -> TASKS + "plans" + year);
    time("ledger page of a plan, its handler", handler, at -> plan.apply(at) + "/ledger");
  }

  /** One caller after the other, each address as seldom as there are plans or units. */
  private static void time(String what, Caller caller, IntFunction<String> path) throws Exception {
    for (int call = 0; call < WARM_UP; call++) {
      caller.get(path.apply(call)).expect(200);
    }
    long[] nanos = new long[CALLS];
    long begun = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      String address = path.apply(call);
      nanos[call] = Figures.time(() -> caller.get(address).expect(200));
    }
    System.out.println(Figures.of(what, nanos, Duration.ofNanos(System.nanoTime() - begun)));
  }
}
