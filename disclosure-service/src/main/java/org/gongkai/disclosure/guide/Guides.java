package org.gongkai.disclosure.guide;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored guides, one per unit. */
@Component
public class Guides {

  private static final int PORTION = 200;

  private final Documents<Guide> documents;

  Guides(DocumentStores stores) {
    this.documents = stores.of("guides", Guide.class);
  }

  /** Of which unit the guide is, which revision is public and since when. */
  public record Published(String unit, @Nullable String unitName, GuideRevision revision) {}

  /** The published guide of a unit; empty when there is none. */
  public Mono<Published> published(String unit) {
    return documents.find(unit).mapNotNull(Guides::published);
  }

  /** One revision of it; empty when there is none of that number. */
  public Mono<Published> published(String unit, int number) {
    return documents
        .find(unit)
        .mapNotNull(guide -> guide.numbered(number))
        .map(revision -> new Published(unit, revision.unitName(), revision));
  }

  /** All revisions of it, the latest first. */
  public Flux<GuideRevision> revisions(String unit) {
    return documents.find(unit).flatMapIterable(guide -> guide.revisions().reversed());
  }

  /** The published guides of all units, by unit. */
  public Flux<Published> allPublished() {
    return all().mapNotNull(Guides::published);
  }

  Flux<Guide> all() {
    return after("")
        .expand(page -> page.size() < PORTION ? Mono.empty() : after(page.getLast().id()))
        .concatMapIterable(page -> page);
  }

  Mono<Guide> find(String unit) {
    return documents.find(unit);
  }

  Mono<Guide> insert(Guide fresh, Act act) {
    return documents.insert(fresh, act);
  }

  Mono<Guide> replace(Guide next, Act act) {
    return documents.replace(next, act);
  }

  Mono<Guide> change(String unit, Act act, UnaryOperator<Guide> transition) {
    return documents.change(unit, act, transition);
  }

  private Mono<List<Guide>> after(String unit) {
    return documents.find(gt("_id", unit), ascending("_id"), PORTION).collectList();
  }

  private static @Nullable Published published(Guide guide) {
    return guide.current() == null
        ? null
        : new Published(
            guide.id(),
            Objects.requireNonNull(guide.current()).unitName(),
            Objects.requireNonNull(guide.current()));
  }
}
