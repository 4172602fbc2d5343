package org.gongkai.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The source documents kept beside the checkout, in a folder {@code shared/data} of this or any
 * parent folder, or where the environment variable {@code GONGKAI_SHARED_DATA} points. They are not
 * part of the repository, so tests that need them are skipped where they are missing.
 */
public final class SharedData {

  private static final String VARIABLE = "GONGKAI_SHARED_DATA";

  private SharedData() {}

  /**
   * The folder or file below {@code shared/data}; skips the calling test, saying what is missing,
   * when it is not there.
   */
  public static Path assumePresent(String path) {
    Path root = root(System.getenv(VARIABLE), Path.of("").toAbsolutePath());
    Assumptions.assumeTrue(
        root != null,
        () -> "No folder shared/data in any parent folder: set " + VARIABLE + " to run this test");
    Path found = root.resolve(path);
    Assumptions.assumeTrue(Files.exists(found), () -> found + " is missing, which this test reads");
    return found;
  }

  /**
   * The text of a UTF-8 file below {@code shared/data}; skips the calling test if it is missing.
   */
  public static String text(String path) {
    try {
      return Files.readString(assumePresent(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static @Nullable Path root(@Nullable String configured, Path start) {
    if (configured != null && !configured.isBlank()) {
      return Path.of(configured);
    }
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve("shared").resolve("data");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
