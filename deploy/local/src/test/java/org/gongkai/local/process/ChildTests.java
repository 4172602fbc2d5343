package org.gongkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "watched"})
  void endsWithAParentThatWasKilled(String kind) throws Exception {
    Process parent =
        new ProcessBuilder(
                JavaCommand.executable(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledParent.class.getName(),
                kind,
                folder.resolve("child.log").toString())
            .redirectErrorStream(true)
            .start();
    List<ProcessHandle> family;
    try (BufferedReader lines = parent.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("started");
      family = parent.descendants().toList();
      assertThat(family).isNotEmpty().allMatch(ProcessHandle::isAlive);
    } finally {
      parent.destroyForcibly().waitFor();
    }
    for (ProcessHandle member : family) {
      member.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aStubbornOneIsEndedAfterTheGracePeriod() throws Exception {
    Child child =
        Child.start(
            List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"),
            Map.of(),
            folder.resolve("log"));
    Thread.sleep(300);

    child.stop(Duration.ofMillis(200));

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void tellsItsExitCodeAndAppendsToItsLog() throws Exception {
    Path log = folder.resolve("log");
    Child.start(List.of("sh", "-c", "echo $WORD; exit 7"), Map.of("WORD", "公开"), log)
        .exit()
        .get(10, TimeUnit.SECONDS);
    int code =
        Child.start(List.of("sh", "-c", "echo again; exit 7"), Map.of(), log)
            .exit()
            .get(10, TimeUnit.SECONDS);

    assertThat(code).isEqualTo(7);
    assertThat(log).hasContent("公开\nagain\n");
  }

  @Test
  void aWatchedCommandKeepsItsExitCode() throws IOException, Exception {
    Child child =
        Child.startWatched(List.of("sh", "-c", "exit 3"), Map.of(), folder.resolve("log"));

    assertThat(child.exit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
  }
}
