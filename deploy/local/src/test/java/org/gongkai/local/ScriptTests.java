package org.gongkai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTests {

  @TempDir private Path folder;

  @Test
  void takesTheJavaHomeThatIs25() throws Exception {
    Path jdk = jdk("mine", "25.0.3");

    assertThat(findJdk(Map.of("JAVA_HOME", jdk.toString())))
        .isEqualTo(new Answer(0, jdk.toString()));
  }

  @Test
  void passesOverAnOlderJavaHomeAndLooksWhereTheSystemKeepsJava() throws Exception {
    Path old = jdk("old/jdk-17", "17.0.15");
    jdk("system/java-17", "17.0.15");
    Path right = jdk("system/java-25", "25");

    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            old.toString(),
            "GONGKAI_JVM_FOLDERS",
            folder.resolve("system").toString());
    assertThat(findJdk(environment)).isEqualTo(new Answer(0, right.toString()));
  }

  @Test
  void takesTheJavaOnThePathBehindItsLinks() throws Exception {
    Path jdk = jdk("path/jdk", "25.0.1");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

    Map<String, String> environment =
        Map.of(
            "GONGKAI_JVM_FOLDERS",
            folder.resolve("none").toString(),
            "PATH",
            bin + ":/usr/bin:/bin");
    assertThat(findJdk(environment)).isEqualTo(new Answer(0, jdk.toString()));
  }

  @Test
  void saysWhatIsMissingAndWhereItIs() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : new String[] {"dirname", "grep", "readlink"}) {
      Path stand = bin.resolve(tool);
      Files.writeString(stand, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      stand.toFile().setExecutable(true);
    }
    Answer answer =
        findJdk(
            Map.of(
                "GONGKAI_JVM_FOLDERS", folder.resolve("none").toString(), "PATH", bin.toString()));

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .contains("needs JDK 25")
        .contains("https://adoptium.net")
        .doesNotContain("\n");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n");
    home.resolve("bin/java").toFile().setExecutable(true);
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static Answer findJdk(Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "../../gongkai", "jdk");
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process script = builder.redirectErrorStream(true).start();
    String text = new String(script.getInputStream().readAllBytes()).strip();
    assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Answer(script.exitValue(), text);
  }

  private record Answer(int code, String text) {}
}
