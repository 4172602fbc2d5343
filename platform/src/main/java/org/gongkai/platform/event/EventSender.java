package org.gongkai.platform.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import reactor.core.publisher.Mono;

/** Sends a batch: audit entries to the trail, everything else to Kafka as a CloudEvent. */
final class EventSender {

  private static final Logger log = LoggerFactory.getLogger(EventSender.class);

  /** Two writes in a row hand over the same event twice, before the first relay is done. */
  private final Cache<String, Boolean> sentBefore =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private final KafkaOperations<String, byte[]> kafka;
  private final EventSink sink;
  private final URI source;
  private final Duration timeout;
  private volatile @Nullable Throwable failure;

  EventSender(
      KafkaOperations<String, byte[]> kafka, EventSink sink, String service, Duration timeout) {
    this.kafka = kafka;
    this.sink = sink;
    this.source = URI.create("/" + service);
    this.timeout = timeout;
  }

  /** What has arrived, by aggregate; what has not stays pending and is found by the sweep. */
  List<Remembered> send(List<Remembered> batch) throws InterruptedException {
    List<Remembered> sent = new ArrayList<>(audited(batch));
    List<Sending> sending = new ArrayList<>();
    Map<String, Future<?>> results = new HashMap<>();
    try {
      for (Remembered aggregate : batch) {
        for (PendingEvent event : aggregate.events()) {
          if (!sink.takes(event)) {
            Future<?> result = results.computeIfAbsent(event.id(), id -> once(event));
            sending.add(new Sending(aggregate, event, result));
          }
        }
      }
      failure = null;
    } catch (KafkaException unreachable) {
      // Nothing more is tried in this batch: each further send would wait for the broker again.
      failed(unreachable);
    }
    for (Sending each : sending) {
      if (arrived(each)) {
        sentBefore.put(each.event().id(), true);
        sent.add(each.aggregate().only(List.of(each.event())));
      }
    }
    return sent;
  }

  /** Why the last batch failed, or null. */
  @Nullable Throwable failure() {
    return failure;
  }

  void failed(Throwable cause) {
    if (failure == null) {
      log.warn("Events wait in the store: {}", cause.toString());
    }
    failure = cause;
  }

  private List<Remembered> audited(List<Remembered> batch) {
    List<Remembered> entries =
        batch.stream()
            .map(each -> each.only(each.events().stream().filter(sink::takes).toList()))
            .filter(each -> !each.events().isEmpty())
            .toList();
    if (!entries.isEmpty()) {
      List<PendingEvent> events = entries.stream().flatMap(each -> each.events().stream()).toList();
      Mono.from(sink.append(events)).block(timeout);
    }
    return entries;
  }

  private Future<?> once(PendingEvent event) {
    return sentBefore.getIfPresent(event.id()) == null
        ? kafka.send(message(event))
        : CompletableFuture.completedFuture(true);
  }

  private boolean arrived(Sending sending) throws InterruptedException {
    try {
      sending.result().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException refused) {
      failed(refused.getCause() == null ? refused : refused.getCause());
      return false;
    }
  }

  private ProducerRecord<String, byte[]> message(PendingEvent event) {
    CloudEvent cloudEvent =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withType(event.type())
            .withSource(source)
            .withSubject(event.subject())
            .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
            .withData("application/json", event.data().getBytes(StandardCharsets.UTF_8))
            .build();
    return KafkaMessageFactory.<String>createWriter(event.topic(), event.subject())
        .writeBinary(cloudEvent);
  }

  private record Sending(Remembered aggregate, PendingEvent event, Future<?> result) {}
}
