package org.gongkai.local.faults;

import java.nio.file.Path;
import org.gongkai.local.broker.Broker;
import org.gongkai.local.broker.BrokerSettings;

/** The event log in a process of its own, so that it can be killed alone. */
final class LoneBroker {

  private LoneBroker() {}

  public static void main(String[] args) throws Exception {
    BrokerSettings settings =
        new BrokerSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    try (Broker broker = Broker.start(settings, System.err::println)) {
      LoneProcess.sayReadyAndAwaitEnd();
    }
  }
}
