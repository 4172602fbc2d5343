package org.gongkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppImageTests {

  private static final JavaCommand JAVA = new JavaCommand(64, false, List.of());

  @TempDir private Path folder;

  @Test
  void aServiceRunsUnderItsGuardAndARehearsalWithoutOne() throws IOException {
    try (AppImage image = image()) {
      assertThat(image.command(JAVA))
          .endsWith("org.gongkai.local.guard.Guarded", "org.example.Main");
      assertThat(image.rehearsal(JAVA))
          .endsWith("-Dspring.context.exit=onRefresh", "org.example.Main")
          .doesNotContain("org.gongkai.local.guard.Guarded");
    }
  }

  /** A start-up cache serves only the class path that it was recorded with. */
  @Test
  void aRehearsalHasTheClassPathOfTheService() throws IOException {
    try (AppImage image = image()) {
      assertThat(classPath(image.rehearsal(JAVA))).isEqualTo(classPath(image.command(JAVA)));
    }
  }

  private static String classPath(List<String> command) {
    return command.get(command.indexOf("-cp") + 1);
  }

  private AppImage image() throws IOException {
    Path boot = folder.resolve("boot.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Start-Class", "org.example.Main");
    try (OutputStream file = Files.newOutputStream(boot);
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      jar.putNextEntry(new JarEntry("BOOT-INF/classpath.idx"));
      jar.write("".getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
    }
    Path guard = folder.resolve("guard.jar");
    Files.copy(boot, guard);
    return AppImage.hold("app", boot, guard, folder.resolve("images"));
  }
}
