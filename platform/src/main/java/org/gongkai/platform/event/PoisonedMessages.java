package org.gongkai.platform.event;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a message that cannot be handled: bounded retries, then the dead-letter topic. An
 * outage of the store is no fault of the message; it is waited for without end.
 */
final class PoisonedMessages {

  /** The header by which a service knows its own dead letters. */
  static final String SERVICE = "gongkai-service";

  private static final List<Class<? extends MongoException>> OUTAGES =
      List.of(
          MongoTimeoutException.class,
          MongoSocketException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class);

  private final DeadLetterPublishingRecoverer recoverer;
  private final EventProperties properties;

  PoisonedMessages(
      KafkaOperations<String, byte[]> kafka, String service, EventProperties properties) {
    this.properties = properties;
    this.recoverer =
        new DeadLetterPublishingRecoverer(
            kafka, (message, failure) -> new TopicPartition(message.topic() + ".dlt", -1));
    recoverer.addHeadersFunction((message, failure) ->
        new org.apache.kafka.common.header.internals.RecordHeaders()
            .add(SERVICE, service.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  DefaultErrorHandler errorHandler() {
    var bounded = new ExponentialBackOffWithMaxRetries(properties.retries());
    bounded.setInitialInterval(properties.firstBackOff().toMillis());
    var endless = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
    DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, bounded);
    handler.setBackOffFunction((message, failure) -> isOutage(failure) ? endless : bounded);
    handler.setCommitRecovered(true);
    return handler;
  }

  void setAside(ConsumerRecord<String, byte[]> message, Exception failure) {
    recoverer.accept(message, failure);
  }

  boolean isOutage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Throwable each = cause;
      if (OUTAGES.stream().anyMatch(outage -> outage.isInstance(each))) {
        return true;
      }
    }
    return false;
  }
}
