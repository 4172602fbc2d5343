package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTests {

  @Test
  void aTemporaryFolderGoesWithTheService() throws IOException {
    IndexFolder folder = IndexFolder.open(" ");
    Files.writeString(folder.path().resolve("segment"), "x");
    folder.close();
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void aNamedFolderStays(@TempDir Path named) throws IOException {
    IndexFolder folder = IndexFolder.open(named.toString());
    folder.close();
    assertThat(folder.path()).isEqualTo(named).exists();
  }
}
