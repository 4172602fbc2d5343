package org.gongkai.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.Child;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTests {

  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  @TempDir private Path folder;
  private HttpServer health;

  @BeforeEach
  void answerForTheService() throws Exception {
    health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    health.createContext(
        "/actuator/health",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    health.start();
  }

  @AfterEach
  void stop() {
    health.stop(0);
  }

  @Test
  void oneThatEndsWhileItStartsIsNotStartedAgain() {
    health.stop(0);
    Service service = service("exit 4");

    assertThatThrownBy(() -> service.begin().get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(Refused.class)
        .hasMessageContaining("task ended with code 4 while it started");
    assertThat(service.state().state()).isEqualTo(State.FAILED);
  }

  @Test
  @Capability("P-10")
  void oneThatDiesIsStartedAgain() throws Exception {
    Service service = service("exec sleep 600");
    service.begin().get(20, TimeUnit.SECONDS);
    long first = service.state().pid();

    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    assertThat(news.poll(20, TimeUnit.SECONDS)).contains("is started again in 1 s");
    PartState again = await(service, state -> state.state() == State.UP && state.pid() != first);
    assertThat(again.restarts()).isEqualTo(1);
    service.stop(Duration.ofSeconds(5));
    assertThat(ProcessHandle.of(again.pid())).isNotPresent();
  }

  @Test
  void oneThatIsStoppedStaysDown() throws Exception {
    Service service = service("exec sleep 600");
    service.begin().get(20, TimeUnit.SECONDS);

    service.stop(Duration.ofSeconds(5));

    assertThat(service.state().state()).isEqualTo(State.DOWN);
    assertThat(service.state().pid()).isZero();
    assertThat(news).isEmpty();
  }

  private Service service(String command) {
    return new Service(
        "task",
        health.getAddress().getPort(),
        () -> Child.start(List.of("sh", "-c", command), Map.of(), folder.resolve("task.log")),
        news::add,
        () -> {});
  }

  private static PartState await(Service service, Predicate<PartState> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!wanted.test(service.state()) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    return service.state();
  }
}
