package org.gongkai.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTests {

  @Test
  void findsTheFolderBesideAnyParent(@TempDir Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("shared/data"));
    Path module = Files.createDirectories(folder.resolve("checkout/platform"));
    assertThat(SharedData.root(null, module)).isEqualTo(data);
    assertThat(SharedData.root(" ", module)).isEqualTo(data);
  }

  @Test
  void prefersTheConfiguredFolder(@TempDir Path folder) {
    assertThat(SharedData.root("/elsewhere", folder)).isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void skipsTheTestWhenAFileIsMissing() {
    assertThatThrownBy(() -> SharedData.assumePresent("no-such-file"))
        .isInstanceOf(TestAbortedException.class);
  }
}
