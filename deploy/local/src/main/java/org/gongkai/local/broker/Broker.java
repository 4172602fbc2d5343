package org.gongkai.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.gongkai.local.data.Refused;

/**
 * A real Kafka broker in this process, on disk. Kafka ends its process when it cannot go on; here
 * it tells the launcher instead, which then stops the suite in order.
 */
public final class Broker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Formats the directory at the first start, then serves; returns when clients can connect. */
  public static Broker start(BrokerSettings settings, Consumer<String> onFailure) {
    try {
      Properties properties = settings.properties();
      format(settings.directory(), properties);
      reportInsteadOfExit(onFailure);
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
      server.startup();
      return new Broker(server, settings.port());
    } catch (IOException | RuntimeException failed) {
      throw new Refused(
          "The event log in "
              + settings.directory()
              + " does not start: "
              + failed.getMessage()
              + ".",
          failed);
    }
  }

  private static void format(Path directory, Properties properties) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve("format.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      String[] arguments = {
        "format", "-t", clusterId(directory), "-c", file.toString(), "--ignore-formatted"
      };
      if (StorageTool.execute(arguments, out) != 0) {
        throw new IOException(said.toString(StandardCharsets.UTF_8).strip());
      }
    }
  }

  /** Made once: a formatted log refuses to open under another name. */
  private static String clusterId(Path directory) throws IOException {
    Path file = directory.resolve("cluster-id");
    if (!Files.exists(file)) {
      Path draft = directory.resolve("cluster-id.next");
      Files.writeString(draft, Uuid.randomUuid().toString());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file);
  }

  private static void reportInsteadOfExit(Consumer<String> onFailure) {
    Exit.Procedure report =
        (code, message) ->
            onFailure.accept(message == null ? "the broker gave up with code " + code : message);
    Exit.setExitProcedure(report);
    Exit.setHaltProcedure(report);
  }

  /** Where clients connect: {@code host:port}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
