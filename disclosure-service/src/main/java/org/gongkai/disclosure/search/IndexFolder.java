package org.gongkai.disclosure.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where the index lies; a temporary folder goes when the service stops. */
record IndexFolder(Path path, boolean temporary) implements AutoCloseable {

  /** The named folder, or a new temporary one when none is named. */
  static IndexFolder open(String name) throws IOException {
    return name.isBlank()
        ? new IndexFolder(Files.createTempDirectory("gongkai-index"), true)
        : new IndexFolder(Path.of(name), false);
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      FileSystemUtils.deleteRecursively(path);
    }
  }
}
