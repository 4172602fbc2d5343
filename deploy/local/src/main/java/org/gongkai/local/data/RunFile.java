package org.gongkai.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The state file of a suite, replaced as a whole so that a reader never sees half of it. */
public record RunFile(Path path) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public synchronized void write(RunState state) {
    try {
      Path next = path.resolveSibling(path.getFileName() + ".next");
      Files.deleteIfExists(next);
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new Refused("The state file " + path + " cannot be written: " + refused + ".", refused);
    }
  }

  /** Empty when no suite ever ran here; a damaged file is refused, not taken for none. */
  public Optional<RunState> read() {
    try {
      return Files.exists(path)
          ? Optional.of(JSON.readValue(Files.readAllBytes(path), RunState.class))
          : Optional.empty();
    } catch (IOException | JacksonException damaged) {
      throw new Refused(
          "The state file " + path + " cannot be read: " + damaged.getMessage() + ".", damaged);
    }
  }
}
