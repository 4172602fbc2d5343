package org.gongkai.task.accountability;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.problem.Place;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The accountability cases. Only the authority that opened a case reads it, and nobody sees one
 * before the audit trail knows of it.
 */
class AccountabilityFile {

  private static final int MOST = 10_000;
  private static final Bson LATEST =
      Sorts.orderBy(Sorts.descending("openedAt"), Sorts.ascending("_id"));

  private final Documents<AccountabilityCase> cases;
  private final Documents<Reading> readings;
  private final Units units;
  private final Clock clock;

  AccountabilityFile(DocumentStores stores, Units units, Clock clock) {
    this.cases =
        stores.of(
            "accountabilityCases",
            AccountabilityCase.class,
            index("issuer"),
            index("issuer", "year"));
    // The trail keeps what matters of a reading; the document itself is only its carrier.
    IndexOptions forAYear =
        new IndexOptions().expireAfter(Duration.ofDays(366).toSeconds(), TimeUnit.SECONDS);
    this.readings =
        stores.of("accountabilityReads", Reading.class, new IndexModel(ascending("at"), forAYear));
    this.units = units;
    this.clock = clock;
  }

  private static IndexModel index(String... equal) {
    return new IndexModel(
        compoundIndex(ascending(equal), descending("openedAt"), ascending("_id")));
  }

  Mono<List<AccountabilityCase>> list(
      @Nullable String unit, @Nullable Integer year, PageRequest page, Actor actor) {
    return reader(actor)
        .flatMap(oversight ->
            find(
                oversight.authority(),
                oversight.scope(unit),
                year,
                page.cursor(),
                page.limitPlusOne()))
        .flatMap(found -> seen(found, "accountability-case.list", actor).thenReturn(found));
  }

  Mono<AccountabilityCase> read(String id, Actor actor) {
    return Mono.zip(
            open(id),
            reader(actor),
            (found, oversight) -> {
              if (!found.issuer().equals(oversight.authority())) {
                throw Refusal.forbidden("该记录不属于您所在的地区。");
              }
              return found;
            })
        .flatMap(
            found -> seen(List.of(found), "accountability-case.read", actor).thenReturn(found));
  }

  /** Of a year and territory; figures without names, yet a read like any other. */
  Mono<CaseCounts> counts(int year, Actor actor) {
    return reader(actor)
        .flatMap(oversight -> find(oversight.authority(), oversight.scope(), year, null, MOST))
        .flatMap(found ->
            seen(List.of(), "accountability-case.count", actor)
                .thenReturn(CaseCounts.of(year, found)));
  }

  /** Those that an authority opened in a year, to be counted and never shown. */
  Mono<List<AccountabilityCase>> ofYear(String issuer, int year) {
    return find(issuer, issuer, year, null, MOST);
  }

  Mono<AccountabilityCase> open(String id, Facts facts, Actor actor) {
    return units
        .tree()
        .map(tree -> {
          Oversight oversight = new Oversight(tree, actor);
          oversight.requireOversees(oversight.authority());
          oversight.requireRead(facts.unit());
          Place place = Place.of(facts.unit(), tree);
          return AccountabilityCase.open(
              id, oversight.authority(), place.scopes(), facts, actor, clock.instant());
        })
        .flatMap(fresh -> cases.insertOnce(fresh, Act.of(actor, "accountability-case.open")));
  }

  Mono<AccountabilityCase> change(
      String id,
      Revision seen,
      String action,
      Actor actor,
      UnaryOperator<AccountabilityCase> transition) {
    return Mono.zip(
            open(id),
            oversight(actor),
            (found, oversight) -> {
              oversight.requireOversees(found.issuer());
              seen.check(found.revision());
              return transition.apply(found);
            })
        .flatMap(next -> cases.replace(next, Act.of(actor, "accountability-case." + action)));
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  private Mono<Oversight> reader(Actor actor) {
    actor.require(Role.OFFICE, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);
    return oversight(actor).map(Oversight::requireTerritory);
  }

  private Mono<AccountabilityCase> open(String id) {
    return cases.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("责任追究记录")));
  }

  private Mono<List<AccountabilityCase>> find(
      String issuer, String scope, @Nullable Integer year, @Nullable Cursor cursor, int limit) {
    List<Bson> all = new ArrayList<>(List.of(eq("issuer", issuer), eq("scopes", scope)));
    if (year != null) {
      all.add(eq("year", year));
    }
    if (cursor != null) {
      all.add(
          or(
              lt("openedAt", cursor.instant(0)),
              and(eq("openedAt", cursor.instant(0)), gt("_id", cursor.text(1)))));
    }
    Flux<AccountabilityCase> found = cases.find(and(all), LATEST, limit);
    return found.collectList();
  }

  private Mono<Reading> seen(List<AccountabilityCase> shown, String action, Actor actor) {
    List<String> ids = shown.stream().map(AccountabilityCase::id).toList();
    return readings.insert(Reading.of(actor.id(), ids, clock.instant()), Act.of(actor, action));
  }
}
