package org.gongkai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.ProcessLock;
import org.gongkai.local.data.RunState;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void nothingRunsInAnEmptyDirectory() {
    assertThat(run("status", "--json")).isEqualTo(1);
    JsonNode status = JsonMapper.shared().readTree(out.toString());
    assertThat(status.path("state").asString()).isEqualTo("DOWN");
    assertThat(status.path("data").asString()).isEqualTo(folder.toString());
    assertThat(run("down")).isZero();
    assertThat(run("token", "drafter")).isEqualTo(1);
    assertThat(err.toString()).contains("No suite runs in " + folder);
  }

  @Test
  void aSuiteIsUpWhenItsLauncherLivesAndEveryPartAnswers() {
    DataDirectory data = new DataDirectory(folder).create();
    long pid = ProcessHandle.current().pid();
    data.runFile().write(state(List.of(new PartState("store", pid, 20_001, State.UP, 0, null))));
    try (ProcessLock lock = data.lock()) {
      assertThat(run("status", "--json")).isZero();
      JsonNode status = JsonMapper.shared().readTree(out.toString());
      assertThat(status.path("url").asString()).isEqualTo("http://127.0.0.1:8080");
      assertThat(status.path("parts").get(0).path("name").asString()).isEqualTo("launcher");
      assertThat(status.path("parts").get(0).path("rssBytes").asLong()).isPositive();
    }
  }

  @Test
  void aPartThatDoesNotAnswerMakesTheSuiteFail() {
    DataDirectory data = new DataDirectory(folder).create();
    data.runFile().write(state(List.of(new PartState("task", 1, 1, State.UP, 0, null))));
    try (ProcessLock lock = data.lock()) {
      assertThat(run("status")).isEqualTo(1);
      assertThat(out.toString()).contains("FAILED").contains("does not answer");
    }
  }

  @Test
  void whatALauncherLeftThatWasKilledDoesNotRun() {
    new DataDirectory(folder).create().runFile().write(state(List.of()));

    assertThat(run("status")).isEqualTo(1);
    assertThat(out.toString()).startsWith("DOWN");
  }

  @Test
  void aTakenPortEndsTheStartBeforeItBegins() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("up", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(err.toString()).contains("is taken by another program");
    assertThat(folder.resolve("run.json")).doesNotExist();
  }

  @Test
  void aDirectoryInUseEndsTheStartBeforeItBegins() {
    try (ProcessLock lock = new DataDirectory(folder).create().lock()) {
      assertThat(run("up", "--port", "28080")).isEqualTo(1);
    }
    assertThat(err.toString()).contains("in use by a running suite");
  }

  @Test
  void aSecondStartIsToldOfTheSuiteAndNotOfItsPort() throws IOException {
    try (ProcessLock lock = new DataDirectory(folder).create().lock();
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("up", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(err.toString()).contains("in use by a running suite").doesNotContain("port");
  }

  @Test
  void showsTheEndOfALogAndNamesThoseThereAre() throws IOException {
    DataDirectory data = new DataDirectory(folder).create();
    Files.writeString(data.log("task"), "one\ntwo\nthree\n");

    assertThat(run("logs", "task", "-n", "2")).isZero();
    assertThat(out.toString()).isEqualTo("two\nthree\n");
    assertThat(run("logs", "mayor")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no log of mayor; there are [task].");
  }

  @Test
  void anUnknownOptionIsRefusedWithTheKnownOnes() {
    assertThat(run("up", "--colour", "red")).isEqualTo(2);
    assertThat(err.toString()).contains("--colour").contains("--mongodb-uri");
  }

  private int run(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.toString();
    PrintWriter printer = new PrintWriter(out, true);
    return Gongkai.commandLine(printer, List.of(all))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  private static RunState state(List<PartState> parts) {
    return new RunState(
        State.UP,
        ProcessHandle.current().pid(),
        "http://127.0.0.1:8080",
        Instant.EPOCH,
        Map.of(),
        parts);
  }
}
