package org.gongkai.task.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.task.imports.PlanScore.Expected;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan of an imaginary government, in one of the shapes that plans come in, with the reading that
 * a person would expect beside it.
 */
record PlanSample(Path file) {

  static List<PlanSample> all() throws Exception {
    Path folder = Path.of(Objects.requireNonNull(PlanSample.class.getResource("/plans")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> !path.toString().endsWith(".json"))
          .sorted()
          .map(PlanSample::new)
          .toList();
    }
  }

  Source source() throws Exception {
    return Source.file(file.getFileName().toString(), Files.readAllBytes(file));
  }

  PlanPreview read() throws Exception {
    return new PlanReader(Limits.standard()).read(source());
  }

  JsonNode expectation() throws Exception {
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".json");
    return JsonMapper.shared().readTree(Files.readString(file.resolveSibling(name)));
  }

  PlanScore score(Source altered) throws Exception {
    List<Expected> expected = new ArrayList<>();
    for (JsonNode task : expectation().get("tasks")) {
      List<Expected.Row> rows = new ArrayList<>();
      for (JsonNode row : task.get("rows")) {
        rows.add(
            new Expected.Row(
                row.get("text").asString(),
                PlanEvaluation.texts(row, "units"),
                PlanEvaluation.texts(row, "deadlines")));
      }
      expected.add(new Expected(task.get("seq").asString(), task.get("name").asString(), rows));
    }
    return PlanScore.of(new PlanReader(Limits.standard()).read(altered), expected, true);
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }

  static Source text(String text) {
    return new Source(text.getBytes(StandardCharsets.UTF_8), null, "text/plain");
  }
}
