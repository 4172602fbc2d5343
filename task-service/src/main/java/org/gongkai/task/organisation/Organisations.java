package org.gongkai.task.organisation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import java.time.Clock;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Territory;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The register of organisations, by unit and year. */
public class Organisations {

  private static final int MOST = 50_000;

  private final Documents<Organisation> organisations;
  private final Approvers approvers;
  private final Units units;
  private final Clock clock;

  Organisations(DocumentStores stores, Approvers approvers, Units units, Clock clock) {
    this.approvers = approvers;
    this.organisations =
        stores.of(
            "organisations",
            Organisation.class,
            new IndexModel(ascending("within", "year", "_id")));
    this.units = units;
    this.clock = clock;
  }

  /** Empty when nothing was filled in. */
  public Mono<Organisation> find(String unit, int year) {
    return organisations.find(Organisation.id(unit, year));
  }

  /** What a PUT has led to. */
  record Put(Organisation organisation, boolean created) {}

  /** Creates one, or changes one whose revision was seen: 428 without. */
  Mono<Put> put(
      String unit, int year, OrganisationContent content, @Nullable Revision seen, Actor actor) {
    return Mono.fromCallable(
            () -> actor.require(Role.OFFICE, Role.HANDLER, Role.DRAFTER, Role.ADMIN))
        .flatMap(staff -> Reach.of(staff, units))
        .doOnNext(reach -> {
          reach.requireHandles(unit);
          if (reach.tree().name(unit) == null) {
            throw Refusal.notFound("单位");
          }
        })
        .flatMap(reach -> approvers.check(content, reach).thenReturn(reach))
        .flatMap(reach ->
            find(unit, year)
                .flatMap(known -> change(known, content, seen, actor))
                .switchIfEmpty(Mono.defer(() -> create(unit, year, content, seen, reach))));
  }

  /** Every active unit at and below one, with what it lacks. */
  Mono<List<Completeness>> completeness(String within, int year) {
    return Mono.zip(
        units.tree().map(tree -> Territory.of(tree, within)),
        organisations
            .find(and(eq("within", within), eq("year", year)), ascending("_id"), MOST)
            .collectMap(Organisation::unit),
        (territory, filledIn) ->
            territory.members().stream()
                .map(member -> Completeness.of(member, year, filledIn.get(member.id())))
                .toList());
  }

  private Mono<Put> create(
      String unit, int year, OrganisationContent content, @Nullable Revision seen, Reach reach) {
    if (seen != null) {
      seen.check(0);
    }
    Actor actor = reach.actor();
    Organisation fresh =
        Organisation.open(unit, reach.above(unit), year, content, actor, clock.instant());
    return organisations
        .insert(fresh, Act.of(actor, "organisation.create"))
        .map(made -> new Put(made, true));
  }

  private Mono<Put> change(
      Organisation known, OrganisationContent content, @Nullable Revision seen, Actor actor) {
    if (seen == null) {
      throw new Refusal(CommonCode.REVISION_REQUIRED, "该单位当年已有填报，修改时请携带 If-Match。");
    }
    seen.check(known.revision());
    Organisation next = known.change(content, actor, clock.instant());
    Mono<Organisation> kept =
        next == known
            ? Mono.just(known)
            : organisations.replace(next, Act.of(actor, "organisation.change"));
    return kept.map(changed -> new Put(changed, false));
  }
}
