package org.gongkai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.gongkai.local.broker.Broker;
import org.gongkai.local.broker.BrokerSettings;
import org.gongkai.local.data.Refused;
import org.gongkai.local.process.Health;
import org.gongkai.local.process.Ports;
import org.gongkai.store.DocumentStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does for a moment what {@code up} does in this process, so that its start-up cache can be
 * recorded.
 */
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {

  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    Iterator<Integer> ports = Ports.free(3).iterator();
    Files.createDirectories(folder);
    BrokerSettings settings =
        new BrokerSettings(folder.resolve("broker"), ports.next(), ports.next());
    int storePort = ports.next();
    try (DocumentStore store =
            DocumentStore.open(folder.resolve("store.mv"), "127.0.0.1", storePort);
        Broker broker =
            Broker.start(
                settings,
                cause -> {
                  throw new Refused(cause);
                })) {
      Health.isUp(storePort + 1);
    } finally {
      remove(folder);
    }
    return 0;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
