package org.gongkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootJarTests {

  @TempDir private Path folder;

  @Test
  void unpacksClassesAndNamesTheLibrariesInTheOrderOfTheBuild() throws IOException {
    BootJar.unpack(bootJar("a.jar", 0, "one"), folder.resolve("out"));

    try (JarFile app = new JarFile(folder.resolve("out/app.jar").toFile())) {
      var attributes = app.getManifest().getMainAttributes();
      assertThat(attributes.getValue("Class-Path")).isEqualTo("lib/z.jar lib/a.jar");
      assertThat(attributes.getValue("Main-Class")).isEqualTo("org.example.App");
      assertThat(app.getEntry("org/example/text.txt")).isNotNull();
      assertThat(app.getEntry("META-INF/services/java.nio.file.spi.FileSystemProvider")).isNull();
    }
    assertThat(folder.resolve("out/lib/z.jar")).hasContent("library z");
  }

  @Test
  void keepsTheFoldersThatPackageScansLookFor() throws IOException {
    BootJar.unpack(bootJar("a.jar", 0, "one"), folder.resolve("out"));

    URL[] path = {folder.resolve("out/app.jar").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      assertThat(loader.getResource("org/example/")).isNotNull();
    }
  }

  @Test
  void theFingerprintIsThatOfTheContentAndNotOfItsTime() throws IOException {
    String print = BootJar.fingerprint(bootJar("a.jar", 1_000_000_000_000L, "one"));

    assertThat(BootJar.fingerprint(bootJar("b.jar", 1_700_000_000_000L, "one"))).isEqualTo(print);
    assertThat(BootJar.fingerprint(bootJar("c.jar", 1_000_000_000_000L, "two")))
        .isNotEqualTo(print);
  }

  @Test
  void refusesAJarThatIsNotExecutable() throws IOException {
    Path jar = folder.resolve("plain.jar");
    zip(jar, 0, Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"));

    assertThatIOException()
        .isThrownBy(() -> BootJar.mainClass(jar))
        .withMessageContaining("Start-Class");
  }

  @Test
  void anImageIsMadeOnceAndAnOlderOneGoesUnlessItIsHeld() throws IOException {
    Path guard = bootJar("guard.jar", 0, "guard");
    Path images = folder.resolve("images");
    try (AppImage first = AppImage.hold("task", bootJar("a.jar", 0, "one"), guard, images)) {
      try (AppImage second = AppImage.hold("task", bootJar("b.jar", 0, "two"), guard, images)) {
        assertThat(first.cacheFile().getParent()).exists();
        assertThat(second.cacheFile().getParent()).exists();
        assertThat(second.cacheFile()).isNotEqualTo(first.cacheFile());
      }
    }
    try (AppImage second = AppImage.hold("task", bootJar("b.jar", 0, "two"), guard, images)) {
      assertThat(images).isDirectoryContaining(second.cacheFile().getParent()::equals);
      try (var left = Files.list(images)) {
        assertThat(left).hasSize(1);
      }
    }
  }

  private Path bootJar(String name, long time, String text) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nStart-Class: org.example.App\n");
    entries.put("META-INF/services/java.nio.file.spi.FileSystemProvider", "loader.Only");
    entries.put("BOOT-INF/classes/", "");
    entries.put("BOOT-INF/classes/org/", "");
    entries.put("BOOT-INF/classes/org/example/", "");
    entries.put("BOOT-INF/classes/org/example/text.txt", text);
    entries.put("BOOT-INF/lib/", "");
    entries.put("BOOT-INF/lib/a.jar", "library a");
    entries.put("BOOT-INF/lib/z.jar", "library z");
    entries.put("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/z.jar\"\n- \"BOOT-INF/lib/a.jar\"\n");
    Path jar = folder.resolve(name);
    zip(jar, time, entries);
    return jar;
  }

  private static void zip(Path jar, long time, Map<String, String> entries) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        ZipEntry next = new ZipEntry(entry.getKey());
        next.setTime(time);
        zip.putNextEntry(next);
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
