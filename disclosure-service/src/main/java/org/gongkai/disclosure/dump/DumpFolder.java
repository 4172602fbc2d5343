package org.gongkai.disclosure.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Dumps on disk. One appears under its name only when all its files are complete. Blocks. */
final class DumpFolder {

  static final String NDJSON = "items.ndjson";
  static final String CSV = "items.csv";

  /** Files that can be asked for; nothing else leaves the folder. */
  static final List<String> FILES = List.of(Manifest.FILE, NDJSON, CSV);

  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{6})?");
  private static final String UNFINISHED = ".unfinished-";
  private static final int DAY = 10;

  private final Path folder;
  private final JsonMapper json;

  DumpFolder(Path folder, JsonMapper json) {
    this.folder = folder;
    this.json = json;
  }

  boolean has(String name) {
    return Files.isDirectory(folder.resolve(name));
  }

  /** Newest first. */
  List<Manifest> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> NAME.matcher(child.getFileName().toString()).matches())
          .map(child -> json.readValue(child.resolve(Manifest.FILE).toFile(), Manifest.class))
          .sorted(Comparator.comparing(Manifest::at).reversed())
          .toList();
    }
  }

  /** Empty for what is no file of a dump. */
  Optional<Path> file(String name, String file) {
    return NAME.matcher(name).matches() && FILES.contains(file)
        ? Optional.of(folder.resolve(name).resolve(file)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /** An empty folder that readers do not see. */
  Path begin(String name) throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, UNFINISHED + name + "-");
  }

  /** Shows the finished folder under the name of the dump. */
  void finish(Path unfinished, Manifest manifest) throws IOException {
    json.writeValue(unfinished.resolve(Manifest.FILE).toFile(), manifest);
    Files.move(unfinished, folder.resolve(manifest.name()), StandardCopyOption.ATOMIC_MOVE);
  }

  void giveUp(Path unfinished) throws IOException {
    FileSystemUtils.deleteRecursively(unfinished);
  }

  /** Removes dumps of earlier days, and what crashes have left before the given instant. */
  void clean(LocalDate firstKept, Instant stale) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        String name = child.getFileName().toString();
        boolean old =
            NAME.matcher(name).matches()
                && LocalDate.parse(name.substring(0, DAY)).isBefore(firstKept);
        boolean left =
            name.startsWith(UNFINISHED)
                && Files.getLastModifiedTime(child).toInstant().isBefore(stale);
        if (old || left) {
          FileSystemUtils.deleteRecursively(child);
        }
      }
    }
  }
}
