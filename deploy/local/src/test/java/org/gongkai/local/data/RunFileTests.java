package org.gongkai.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTests {

  private static final RunState STATE =
      new RunState(
          State.UP,
          42,
          "http://127.0.0.1:8080",
          Instant.parse("2026-11-22T00:00:00Z"),
          Map.of("limits", "true"),
          List.of(new PartState("task", 43, 21_000, State.UP, 1, null)));

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() {
    RunFile file = new RunFile(folder.resolve("run.json"));
    file.write(STATE);
    file.write(STATE);

    assertThat(file.read()).contains(STATE);
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    RunFile file = new RunFile(folder.resolve("run.json"));
    file.write(STATE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void isEmptyWhereNoSuiteEverRan() {
    assertThat(new RunFile(folder.resolve("run.json")).read()).isEmpty();
  }

  @Test
  void aDamagedOneIsRefusedAndNotTakenForNone() throws IOException {
    RunFile file = new RunFile(folder.resolve("run.json"));
    Files.writeString(file.path(), "{\"state\":\"U");

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(file::read)
        .withMessageContaining("cannot be read");
  }
}
