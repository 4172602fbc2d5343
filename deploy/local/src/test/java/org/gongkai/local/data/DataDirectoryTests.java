package org.gongkai.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

  @TempDir private Path folder;

  @Test
  void onlyItsOwnerMayLookInside() throws IOException {
    DataDirectory data = new DataDirectory(folder.resolve("suite")).create();

    for (Path inside : new Path[] {data.path(), data.secrets(), data.logs(), data.broker()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void belongsToOneSuiteAtATime() {
    DataDirectory data = new DataDirectory(folder).create();
    try (ProcessLock lock = data.lock()) {
      assertThat(data.isInUse()).isTrue();
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(data::lock)
          .withMessageContaining("in use by a running suite");
    }
    assertThat(data.isInUse()).isFalse();
  }

  @Test
  void refusesAPlaceThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new DataDirectory(file.resolve("suite")).create())
        .withMessageContaining("cannot be written");
  }

  @Test
  void refusesAFullDisk() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new DataDirectory(folder).requireSpace(Long.MAX_VALUE))
        .withMessageContaining("MB of free space left");
  }

  @Test
  void setsAnOvergrownLogAside() throws IOException {
    DataDirectory data = new DataDirectory(folder).create();
    Files.write(data.log("task"), new byte[11 << 20]);

    assertThat(data.freshLog("task")).doesNotExist();
    assertThat(data.logs().resolve("task.log.1")).exists();
  }
}
