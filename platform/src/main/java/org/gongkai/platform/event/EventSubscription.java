package org.gongkai.platform.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a service, or one feature of it, wants to hear of a topic; a bean per subscription. Events
 * of one key are handled in order; types without a handler are passed over.
 */
public final class EventSubscription {

  private final String topic;
  private final String reader;
  private final Map<String, Function<ReceivedEvent, Mono<Void>>> handlers;
  private final @Nullable Replica replica;

  private EventSubscription(
      String topic,
      String reader,
      Map<String, Function<ReceivedEvent, Mono<Void>>> handlers,
      @Nullable Replica replica) {
    this.topic = topic;
    this.reader = reader;
    this.handlers = handlers;
    this.replica = replica;
  }

  /** Each event reaches one instance of the service. */
  public static EventSubscription to(String topic) {
    return new EventSubscription(topic, "", Map.of(), null);
  }

  /**
   * The same with a place of its own in the topic: a feature that is added later hears what was
   * said before it was there, and is not held up by the service's other subscriptions.
   */
  public EventSubscription readBy(String name) {
    return new EventSubscription(topic, name, handlers, replica);
  }

  /** Adds a handler for a type; its failure is retried, then kept as a dead letter. */
  public <T> EventSubscription on(String type, Class<T> body, Function<T, Mono<Void>> handler) {
    return with(type, event -> handler.apply(event.body(body)));
  }

  /**
   * One subscription per topic and named reader that is read for all instances: two readers of one
   * group would each hear half of it. What several features do with an event happens one after the
   * other, and all of it again when one of them fails.
   */
  static List<EventSubscription> merged(List<EventSubscription> all) {
    Map<String, EventSubscription> shared = new LinkedHashMap<>();
    List<EventSubscription> replicas = new ArrayList<>();
    for (EventSubscription each : all) {
      if (each.replica == null) {
        shared.merge(each.reader + " " + each.topic, each, EventSubscription::and);
      } else {
        replicas.add(each);
      }
    }
    return Stream.concat(shared.values().stream(), replicas.stream()).toList();
  }

  private EventSubscription and(EventSubscription other) {
    EventSubscription both = this;
    for (var handler : other.handlers.entrySet()) {
      both = both.with(handler.getKey(), handler.getValue());
    }
    return both;
  }

  private EventSubscription with(String type, Function<ReceivedEvent, Mono<Void>> handler) {
    var more = new HashMap<>(handlers);
    more.merge(type, handler, EventSubscription::inTurn);
    return new EventSubscription(topic, reader, Map.copyOf(more), replica);
  }

  private static Function<ReceivedEvent, Mono<Void>> inTurn(
      Function<ReceivedEvent, Mono<Void>> first, Function<ReceivedEvent, Mono<Void>> second) {
    return event -> first.apply(event).then(Mono.defer(() -> second.apply(event)));
  }

  /**
   * Each instance reads the whole topic itself, in batches, from the offsets that it says come next
   * (partition to offset; missing means from the start). For search indexes and the like.
   */
  public static EventSubscription replica(
      String topic,
      Supplier<Map<Integer, Long>> nextOffsets,
      Function<List<ReceivedEvent>, Mono<Void>> batch) {
    return new EventSubscription(
        topic, "", Map.of(), new Replica(nextOffsets, batch, new AtomicBoolean()));
  }

  /**
   * A replica that is read from the start each time and serves before it has caught up, because
   * what it hears later is put right then.
   */
  public static EventSubscription follower(
      String topic, Function<List<ReceivedEvent>, Mono<Void>> batch) {
    return new EventSubscription(
        topic, "", Map.of(), new Replica(Map::of, batch, new AtomicBoolean(true)));
  }

  /** Whether a replica has read up to the end that the topic had when it started. */
  public boolean caughtUp() {
    return replica == null || replica.caughtUp().get();
  }

  String topic() {
    return topic;
  }

  /** The consumer group: the service's own, or one beside it for a named reader. */
  String group(String service) {
    return reader.isEmpty() ? service : service + "-" + reader;
  }

  @Nullable Replica replica() {
    return replica;
  }

  Mono<Void> handle(ReceivedEvent event) {
    if (replica != null) {
      return replica.batch().apply(List.of(event));
    }
    var handler = handlers.get(event.type());
    return handler == null ? Mono.empty() : handler.apply(event);
  }

  record Replica(
      Supplier<Map<Integer, Long>> nextOffsets,
      Function<List<ReceivedEvent>, Mono<Void>> batch,
      AtomicBoolean caughtUp) {}
}
