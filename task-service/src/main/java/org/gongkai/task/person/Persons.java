package org.gongkai.task.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The directory of staff, filled by administrators and by the tokens of those who sign in. */
public class Persons {

  /** More than a territory has. */
  private static final int MOST = 20_000;

  private static final Actor SERVICE = Actor.service("task-service");

  private final Documents<Person> people;
  private final Units units;
  private final Clock clock;

  Persons(DocumentStores stores, Units units, Clock clock) {
    this.people =
        stores.of(
            "people",
            Person.class,
            new IndexModel(ascending("within", "_id")),
            new IndexModel(ascending("unit", "_id")));
    this.units = units;
    this.clock = clock;
  }

  /** Colleagues of the actor's own territory, in the order of their ids. */
  Flux<Person> list(PersonQuery query, PageRequest page, Reach reach) {
    if (query.unit() != null) {
      requireColleague(reach, query.unit());
    }
    return people.find(
        query.filter(reach.territory(), page.cursor()), ascending("_id"), page.limitPlusOne());
  }

  /** 404 when there is none, 403 outside the own territory. */
  Mono<Person> read(String id, Reach reach) {
    return people
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("人员")))
        .doOnNext(person -> requireColleague(reach, person.unit()));
  }

  /** Everybody of the own unit and those below, also who has left. */
  Flux<Person> all(Reach reach) {
    return people.find(eq("within", reach.actor().unit()), ascending("_id"), MOST);
  }

  /** Those of the ids that are in the directory, wherever they work. */
  public Flux<Person> known(Collection<String> ids) {
    return ids.isEmpty() ? Flux.empty() : people.find(in("_id", ids), ascending("_id"), ids.size());
  }

  /** Those of some units who can still be chosen and bear a role, in the order of their ids. */
  public Flux<Person> bearing(Role role, Collection<String> atUnits) {
    Bson those = and(in("unit", atUnits), eq("active", true), eq("roles", role));
    return people.find(those, ascending("unit", "_id"), MOST);
  }

  /** What a PUT has led to. */
  record Put(Person person, boolean created) {}

  /** Enters or changes somebody of the administrator's own unit or below. */
  Mono<Put> put(String id, PersonContent content, @Nullable Revision seen, Reach reach) {
    Actor admin = reach.actor().require(Role.ADMIN);
    reach.requireHandles(content.unit());
    if (reach.tree().name(content.unit()) == null) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "提交的内容有误，请按提示修改。",
          List.of(new FieldProblem("/unit", "单位不存在")));
    }
    List<String> within = reach.above(content.unit());
    return people
        .find(id)
        .flatMap(known -> {
          reach.requireHandles(known.unit());
          if (seen != null) {
            seen.check(known.revision());
          }
          Person next = known.changed(content, within);
          return next == known
              ? Mono.just(known)
              : people.replace(next, Act.of(admin, "person.change"));
        })
        .map(person -> new Put(person, false))
        .switchIfEmpty(Mono.defer(() -> enter(id, content, within, seen, admin)));
  }

  /** Remembers who has signed in; the same token again changes nothing. */
  Mono<Person> meet(Actor actor) {
    Act act = Act.of(SERVICE, "person.meet");
    return units
        .tree()
        .map(tree -> tree.pathOf(actor.unit()))
        .flatMap(within ->
            people
                .change(actor.id(), act, known -> known.metAgain(actor, within, clock.instant()))
                .switchIfEmpty(
                    Mono.defer(
                        () -> people.insertOnce(Person.met(actor, within, clock.instant()), act))));
  }

  private Mono<Put> enter(
      String id, PersonContent content, List<String> within, @Nullable Revision seen, Actor admin) {
    if (seen != null) {
      seen.check(0);
    }
    return people
        .insert(Person.entered(id, content, within), Act.of(admin, "person.enter"))
        .map(made -> new Put(made, true));
  }

  private static void requireColleague(Reach reach, String unit) {
    if (!reach.tree().isWithin(unit, reach.territory())) {
      throw Refusal.forbidden("该单位不在您所在的地区。");
    }
  }
}
