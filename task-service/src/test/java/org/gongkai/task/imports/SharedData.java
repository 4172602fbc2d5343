package org.gongkai.task.imports;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.task.imports.document.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real inputs beside the repository; tests that need them are skipped where they are absent.
 */
final class SharedData {

  private SharedData() {}

  static Path file(String folder, String prefix) throws Exception {
    Optional<Path> data = folder();
    assumeThat(data).as("real inputs in ../shared/data").isPresent();
    try (Stream<Path> files = Files.list(data.orElseThrow().resolve(folder))) {
      return files
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }

  static Source source(String folder, String prefix) throws Exception {
    return Source.text(Files.readString(file(folder, prefix)));
  }

  static JsonNode json(String folder, String prefix) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(file(folder, prefix)));
  }

  private static Optional<Path> folder() {
    String override = System.getenv("GONGKAI_SHARED_DATA");
    if (override != null) {
      return Optional.of(Path.of(override)).filter(Files::isDirectory);
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared/data"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
