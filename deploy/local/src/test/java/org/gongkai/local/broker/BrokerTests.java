package org.gongkai.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongkai.local.data.Refused;
import org.gongkai.local.process.JavaCommand;
import org.gongkai.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTests {

  @TempDir private Path folder;

  @Test
  void keepsWhatItAcknowledgedWhenItIsKilled() throws Exception {
    Process killed = start(KilledBroker.class);
    try (BufferedReader lines = killed.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.equals("acknowledged 100")) {
        line = lines.readLine();
      }
      assertThat(line).isNotNull();
    } finally {
      killed.destroyForcibly().waitFor();
    }

    try (Broker broker = Broker.start(settings(), cause -> {})) {
      assertThat(read(broker.bootstrap(), 100))
          .hasSizeGreaterThanOrEqualTo(100)
          .startsWith("0", "1", "2");
    }
  }

  @Test
  void adoptsNoFolderOfAnotherKind() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    List<Integer> ports = Ports.free(2);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> Broker.start(new BrokerSettings(file, ports.get(0), ports.get(1)), cause -> {}))
        .withMessageContaining("The event log in " + file + " does not start");
  }

  private Process start(Class<?> main) throws Exception {
    return new ProcessBuilder(
            JavaCommand.executable(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            folder.resolve("broker").toString())
        .redirectErrorStream(true)
        .start();
  }

  private BrokerSettings settings() {
    List<Integer> ports = Ports.free(2);
    return new BrokerSettings(folder.resolve("broker"), ports.get(0), ports.get(1));
  }

  private static List<String> read(String bootstrap, int wanted) {
    Properties properties = new Properties();
    properties.putAll(Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"));
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition("test", 0)));
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (values.size() < wanted && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(500)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
