package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.PlanScore.Expected;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import tools.jackson.databind.JsonNode;

/**
 * Reads every real plan and prints how well the reading agrees with what was expected, as a table
 * for docs/performance.md: precision / recall / F1 (number expected).
 */
final class PlanEvaluation {

  static final String HEADER =
      """
      Precision / recall / **F1** (number expected).

      | document | tasks | contents | units | deadlines |
      | --- | --- | --- | --- | --- |
      """;

  /** A real plan with the file that says how it ought to be read. */
  enum Document {
    COUNTY_TABLE_2021("seeds", "003_", "seed003-expected"),
    BANNER_PROSE_2021("seeds", "000_", "seed000-expected"),
    DISTRICT_PROSE_2023("seeds", "001_", "seed001-expected"),
    CITY_PROSE("seeds", "002_", "seed002-expected"),
    ZONE_FLAT_TABLE_2022("plans", "02_pingtan_2022_flat.txt", "02_pingtan_2022_flat.json"),
    ZONE_TABLE_2022("plans", "02_pingtan_2022_cells.txt", "02_pingtan_2022_flat.json"),
    PROVINCE_PROSE_2019("plans", "04_fujian_2019.txt", "04_fujian_2019.json"),
    STATE_COUNCIL_PROSE_2019("plans", "06_guofa_2019_3.txt", "06_guofa_2019_3.json");

    private final String folder;
    final String source;
    private final String expectation;

    Document(String folder, String source, String expectation) {
      this.folder = folder;
      this.source = source;
      this.expectation = expectation;
    }

    Source read() throws Exception {
      return SharedData.source(folder, source);
    }

    PlanScore score(Source altered) throws Exception {
      PlanPreview preview = new PlanReader(Limits.standard()).read(altered);
      return PlanScore.of(
          preview, expected(), this != BANNER_PROSE_2021 && this != DISTRICT_PROSE_2023);
    }

    private List<Expected> expected() throws Exception {
      JsonNode json = SharedData.json(folder, expectation);
      List<Expected> tasks = new ArrayList<>();
      if (json.has("tasks")) {
        json.get("tasks").forEach(task -> tasks.add(measure(task)));
      } else if (this == COUNTY_TABLE_2021) {
        json.forEach(task -> tasks.add(tableTask(task)));
      } else {
        json.forEach(entry -> proseEntry(entry, tasks));
      }
      return tasks;
    }
  }

  private PlanEvaluation() {}

  /** Writes the table to standard output. */
  public static void main(String[] arguments) throws Exception {
    StringBuilder table = new StringBuilder(HEADER);
    for (Document document : Document.values()) {
      table.append(document.score(document.read()).row(document.source)).append('\n');
    }
    System.out.println(table);
  }

  private static Expected tableTask(JsonNode task) {
    List<Expected.Row> rows = new ArrayList<>();
    task.get("items")
        .forEach(item ->
            rows.add(
                new Expected.Row(
                    item.get("text").asString(),
                    texts(item, "units"),
                    item.get("deadlineText").isNull()
                        ? List.of()
                        : List.of(item.get("deadlineText").asString()))));
    String number = task.get("seq").isNull() ? "" : task.get("seq").asString();
    return new Expected(number, task.get("name").asString(), rows);
  }

  /** One text that begins with the name of the task. */
  private static Expected measure(JsonNode task) {
    String name = task.get("name").asString();
    List<Expected.Row> rows = new ArrayList<>();
    for (String text : texts(task, "contents")) {
      String bare = text.startsWith(name + "。") ? text.substring(name.length() + 1) : "";
      rows.add(
          new Expected.Row(
              bare.isBlank() ? text : bare, texts(task, "units"), texts(task, "deadlineMentions")));
    }
    return new Expected(task.get("seq").asString(), name, rows);
  }

  /** Clauses 一是, 二是 are rows of the paragraph above, unless that is nothing but its clauses. */
  private static void proseEntry(JsonNode entry, List<Expected> tasks) {
    String printed = entry.get("number").asString();
    boolean titled = !entry.get("title").isNull();
    String text = entry.get("text").asString();
    if (entry.has("parent") && !entry.get("parent").isNull()) {
      String clause = printed.replaceFirst("^\\(.*\\)", "");
      List<Expected.Row> above = tasks.getLast().rows();
      above.removeIf(row -> row.text().startsWith("一是") && row.text().contains(text));
      String title = titled ? entry.get("title").asString() + "。" : "";
      above.add(row(clause + title + text, entry));
      return;
    }
    String name = titled ? entry.get("title").asString() : Numbered.title(text);
    List<Expected.Row> rows = new ArrayList<>(List.of(row(text, entry)));
    tasks.add(new Expected(number(printed, tasks.size()), name, rows));
  }

  private static Expected.Row row(String text, JsonNode entry) {
    return new Expected.Row(text, texts(entry, "units"), texts(entry, "deadlines"));
  }

  /** Bracketed Chinese numbers run through the whole plan; 五-1 counts paragraphs without one. */
  private static String number(String printed, int before) {
    if (printed.matches("\\d+")) {
      return printed;
    }
    return printed.startsWith("(") ? Integer.toString(before + 1) : "";
  }

  static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    if (node.has(field)) {
      node.get(field).forEach(text -> texts.add(text.asString()));
    }
    return texts;
  }
}
