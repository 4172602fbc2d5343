package org.gongkai.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.local.broker.Broker;
import org.gongkai.local.broker.BrokerSettings;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.gongkai.store.DocumentStore;
import org.jspecify.annotations.Nullable;

/**
 * What production has as clusters of their own: the document store and the event log, in this
 * process.
 */
final class Infrastructure {

  /** For a county's data; more would only show in the memory of the launcher. */
  private static final int CACHE_MEGABYTES = 64;

  private final Wiring wiring;
  private final Consumer<String> onFailure;
  private volatile @Nullable DocumentStore store;
  private volatile @Nullable Broker broker;

  Infrastructure(Wiring wiring, Consumer<String> onFailure) {
    this.wiring = wiring;
    this.onFailure = onFailure;
  }

  /** Starts what is not replaced by an external one, each on a thread of its own. */
  void start(StartUp startUp) {
    if (wiring.options().mongodbUri() == null) {
      startUp.add("store", Threads.run("store", this::openStore));
    }
    if (wiring.options().kafkaBootstrap() == null) {
      startUp.add("broker", Threads.run("broker", this::startBroker));
    }
  }

  private void openStore() {
    Path file = wiring.options().data().storeFile();
    try {
      store =
          DocumentStore.open(
              file,
              "127.0.0.1",
              wiring.storePort(),
              CACHE_MEGABYTES,
              failed -> onFailure.accept(failed.getMessage()));
    } catch (RuntimeException failed) {
      throw new Refused(
          "The document store in " + file + " does not open: " + failed.getMessage() + ".", failed);
    }
  }

  private void startBroker() {
    Path folder = wiring.options().data().broker();
    broker =
        Broker.start(
            new BrokerSettings(folder, wiring.brokerPort(), wiring.controllerPort()), onFailure);
  }

  List<PartState> states() {
    List<PartState> states = new ArrayList<>();
    long pid = ProcessHandle.current().pid();
    if (wiring.options().mongodbUri() == null) {
      states.add(
          new PartState(
              "store",
              pid,
              wiring.storePort(),
              store == null ? State.STARTING : State.UP,
              0,
              null));
    }
    if (wiring.options().kafkaBootstrap() == null) {
      states.add(
          new PartState(
              "broker",
              pid,
              wiring.brokerPort(),
              broker == null ? State.STARTING : State.UP,
              0,
              null));
    }
    return states;
  }

  /** Stops the event log, then the store. */
  void close() {
    Broker running = broker;
    if (running != null) {
      running.close();
      broker = null;
    }
    DocumentStore open = store;
    if (open != null) {
      open.close();
      store = null;
    }
  }
}
