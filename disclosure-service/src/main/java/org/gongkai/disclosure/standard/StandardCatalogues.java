package org.gongkai.disclosure.standard;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.catalogue.CodeSource;
import org.gongkai.disclosure.catalogue.KnownCode;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored editions, their sheets and the files read for them. */
@Component
class StandardCatalogues implements CodeSource {

  private static final int MOST = 1_000;
  private static final Bson LATEST = compoundIndex(descending("year"), ascending("_id"));

  private final Documents<StandardCatalogue> editions;
  private final Documents<StandardSheet> sheets;
  private final Documents<StandardImport> imports;

  StandardCatalogues(DocumentStores stores) {
    this.editions =
        stores.of(
            "standardCatalogues",
            StandardCatalogue.class,
            index("year", LATEST),
            index("unit", compoundIndex(ascending("unit"), LATEST)));
    this.sheets =
        stores.of(
            "standardSheets",
            StandardSheet.class,
            index("catalogue", ascending("catalogue", "_id")),
            index("code", ascending("items.code")));
    this.imports = stores.of("standardImports", StandardImport.class);
  }

  Documents<StandardCatalogue> editions() {
    return editions;
  }

  Documents<StandardSheet> sheets() {
    return sheets;
  }

  Documents<StandardImport> imports() {
    return imports;
  }

  /**
   * The latest year first.
   *
   * @param unit null for all
   */
  Flux<StandardCatalogue> all(@Nullable String unit) {
    return editions.find(unit == null ? gt("year", 0) : eq("unit", unit), LATEST, MOST);
  }

  /** The latest published one of each unit and level, adjustments within the year included. */
  Flux<StandardCatalogue> inForce() {
    return all(null)
        .filter(edition -> edition.state() == StandardCatalogue.State.PUBLISHED)
        .collect(
            LinkedHashMap<String, StandardCatalogue>::new,
            (latest, edition) ->
                ((Map<String, StandardCatalogue>) latest)
                    .merge(
                        edition.unit() + "/" + edition.level(),
                        edition,
                        (known, other) -> other.isLaterThan(known) ? other : known))
        .flatMapIterable(LinkedHashMap::values);
  }

  /** In the order of the edition's fields. */
  Flux<StandardSheet> sheets(StandardCatalogue edition) {
    return Flux.fromIterable(edition.fields())
        .concatMap(head -> sheets.find(StandardSheet.id(edition.id(), head.field())));
  }

  @Override
  public Flux<KnownCode> codes(LocalDate day) {
    return inForce()
        .concatMap(edition ->
            sheets(edition)
                .concatMapIterable(StandardSheet::items)
                .map(item -> known(item, edition)));
  }

  @Override
  public Mono<KnownCode> find(String code, LocalDate day) {
    return inForce()
        .collectMap(StandardCatalogue::id)
        .flatMapMany(inForce ->
            sheets
                .find(eq("items.code", code), ascending("items.code"), MOST)
                .filter(sheet -> inForce.containsKey(sheet.catalogue()))
                .concatMap(sheet ->
                    Flux.fromIterable(sheet.items())
                        .filter(item -> item.code().equals(code))
                        .map(item ->
                            known(item, Objects.requireNonNull(inForce.get(sheet.catalogue()))))))
        .next();
  }

  private static KnownCode known(StandardItem item, StandardCatalogue edition) {
    return new KnownCode(item.code(), edition.unit(), item.name(), item.timeLimit());
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
