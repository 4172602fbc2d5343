package org.gongkai.local.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongkai.local.process.Ports;

/**
 * A broker to be killed: writes numbers one by one and says after each that it was acknowledged.
 */
final class KilledBroker {

  private KilledBroker() {}

  public static void main(String[] args) throws Exception {
    List<Integer> ports =
        args.length == 3
            ? List.of(Integer.valueOf(args[1]), Integer.valueOf(args[2]))
            : Ports.free(2);
    long begun = System.nanoTime();
    Broker broker =
        Broker.start(
            new BrokerSettings(Path.of(args[0]), ports.get(0), ports.get(1)), System.out::println);
    System.out.println("up after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    Properties properties = new Properties();
    properties.putAll(Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      for (int number = 0; ; number++) {
        producer.send(new ProducerRecord<>("test", 0, null, Integer.toString(number))).get();
        System.out.println("acknowledged " + number);
      }
    }
  }
}
