package org.gongkai.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongkai.local.RunningSuite;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.Ports;
import org.gongkai.local.story.Eventually;

/** A suite of which everything can be killed one by one: store and event log live apart. */
final class FragileSuite implements AutoCloseable {

  private static final Duration RESTART = Duration.ofSeconds(90);

  private final String bootstrap;
  private final LoneProcess store;
  private final LoneProcess broker;
  private final RunningSuite suite;

  FragileSuite() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("gongkai-faults-");
    List<Integer> ports = Ports.free(3);
    String storePort = ports.get(0).toString();
    store = new LoneProcess(LoneStore.class, folder.resolve("store.mv").toString(), storePort);
    bootstrap = "127.0.0.1:" + ports.get(1);
    broker =
        new LoneProcess(
            LoneBroker.class,
            folder.resolve("broker").toString(),
            ports.get(1).toString(),
            ports.get(2).toString());
    store.start();
    broker.start();
    suite =
        RunningSuite.start(
            "--mongodb-uri", "mongodb://127.0.0.1:" + storePort, "--kafka-bootstrap", bootstrap);
  }

  RunningSuite suite() {
    return suite;
  }

  LoneProcess store() {
    return store;
  }

  LoneProcess broker() {
    return broker;
  }

  /** Where the event log answers, when it does. */
  String bootstrap() {
    return bootstrap;
  }

  long pid(String part) {
    return suite.part(part).pid();
  }

  void kill(String part) {
    suite.kill(part);
  }

  /** The launcher starts again what died, in a new process. */
  void awaitRestart(String part, long oldPid) {
    Eventually.within(
        RESTART,
        () -> {
          Assertions.assertThat(suite.part(part).state()).isEqualTo(State.UP);
          Assertions.assertThat(suite.part(part).pid()).isNotEqualTo(oldPid);
        });
  }

  @Override
  public void close() throws IOException, InterruptedException {
    suite.close();
    broker.close();
    store.close();
  }
}
