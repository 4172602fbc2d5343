package org.gongkai.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.platform.event.RelayFixture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Stores on a database that is gone after some writes, as for a process that dies between two of
 * them: what was written stays, and nothing more is read or written through these stores.
 */
public final class CrashingStore {

  private static final Set<String> WRITES =
      Set.of("insertOne", "insertMany", "replaceOne", "updateOne", "updateMany", "deleteOne");
  private static final Set<String> READS = Set.of("find", "countDocuments", "aggregate");

  private final AtomicInteger left;
  private final MongoDatabase database;

  private CrashingStore(MongoDatabase database, int writes) {
    this.left = new AtomicInteger(writes);
    this.database = (MongoDatabase) wrapped(database, MongoDatabase.class);
  }

  /** Stores that fail after this many writes. */
  public static DocumentStores on(MongoDatabase database, Clock clock, int writes) {
    return new DocumentStores(
        new CrashingStore(database, writes).database, RelayFixture.idle(database, clock), clock);
  }

  /** Stores that do not fail. */
  public static DocumentStores lasting(MongoDatabase database, Clock clock) {
    return new DocumentStores(database, RelayFixture.idle(database, clock), clock);
  }

  private Object wrapped(Object target, Class<?> type) {
    InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    if (WRITES.contains(method.getName())) {
      return Mono.defer(
          () -> left.getAndDecrement() > 0 ? made(target, method, arguments) : dead());
    }
    if (READS.contains(method.getName()) && left.get() < 0) {
      throw new IllegalStateException("crashed");
    }
    Object result = invoke(target, method, arguments);
    return result instanceof MongoCollection<?> collection
        ? wrapped(collection, MongoCollection.class)
        : result;
  }

  private static Mono<Object> dead() {
    return Mono.error(new IllegalStateException("crashed"));
  }

  @SuppressWarnings("unchecked")
  private static Mono<Object> made(Object target, Method method, Object[] arguments) {
    try {
      return Mono.from((Publisher<Object>) invoke(target, method, arguments));
    } catch (Throwable failure) {
      return Mono.error(failure);
    }
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException wrapped) {
      throw wrapped.getCause();
    }
  }
}
