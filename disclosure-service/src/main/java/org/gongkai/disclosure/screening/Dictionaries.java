package org.gongkai.disclosure.screening;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Indexes.ascending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.disclosure.screening.detector.Detectors;
import org.gongkai.disclosure.screening.detector.Expression;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored dictionaries; an empty store begins with the starter sets. */
@Component
class Dictionaries {

  private static final int MOST = 100;
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Act START = Act.of(Actor.service("disclosure-service"), "dictionary.start");

  private final Documents<Dictionary> documents;
  private final List<Dictionary> starters;
  private final Mono<InForce> inForce;

  /** The detectors, and from which state of the dictionaries they were made. */
  record InForce(String state, Detectors detectors) {}

  Dictionaries(
      DocumentStores stores,
      @Value("${gongkai.disclosure.dictionaries}") Resource file,
      JsonMapper json,
      Clock clock) {
    this.documents = stores.of("dictionaries", Dictionary.class);
    this.starters = read(file, json);
    this.inForce =
        all()
            .collectList()
            .map(found -> inForce(found, clock))
            .cache(ready -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  private static List<Dictionary> read(Resource file, JsonMapper json) {
    try (InputStream content = file.getInputStream()) {
      return json.readValue(content, new TypeReference<List<DictionaryRequest>>() {}).stream()
          .map(request -> request.fresh(String.valueOf(request.id())))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** At most two seconds old. */
  Mono<InForce> inForce() {
    return inForce;
  }

  Flux<Dictionary> all() {
    return Flux.defer(() -> documents.find(empty(), ascending("_id"), MOST))
        .switchIfEmpty(
            Flux.fromIterable(starters).concatMap(starter -> documents.insertOnce(starter, START)));
  }

  Mono<Dictionary> find(String id) {
    return all().filter(one -> one.id().equals(id)).next();
  }

  Mono<Dictionary> insert(Dictionary fresh, Act act) {
    return all().then(documents.insert(fresh, act));
  }

  Mono<Dictionary> replace(Dictionary next, Act act) {
    return documents.replace(next, act);
  }

  private static InForce inForce(List<Dictionary> all, Clock clock) {
    String state =
        all.stream().map(one -> one.id() + ":" + one.revision()).collect(Collectors.joining(","));
    Detectors detectors =
        new Detectors(
            entries(all, Dictionary.Kind.FORBIDDEN),
            entries(all, Dictionary.Kind.PROTECTED),
            clock);
    return new InForce(state, detectors);
  }

  private static List<Expression> entries(List<Dictionary> all, Dictionary.Kind kind) {
    return all.stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> one.entries().stream())
        .toList();
  }
}
