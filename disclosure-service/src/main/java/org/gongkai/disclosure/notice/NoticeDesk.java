package org.gongkai.disclosure.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.delegation.Delegation;
import org.gongkai.disclosure.delegation.Delegations;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A person's notices: those by name, by role within the own units, and by what others delegated.
 */
@Component
class NoticeDesk {

  /** More than this is not counted; nobody reads such a number. */
  static final int MOST = 1_000;

  private final Notices notices;
  private final Delegations delegations;
  private final Units units;

  NoticeDesk(Notices notices, Delegations delegations, Units units) {
    this.notices = notices;
    this.delegations = delegations;
    this.units = units;
  }

  Flux<Notice> list(boolean unread, PageRequest page, Actor actor) {
    return own(actor)
        .flatMapMany(own -> {
          List<Bson> all = new ArrayList<>(List.of(own));
          if (unread) {
            all.add(eq("settled", false));
            all.add(ne("readBy", actor.id()));
          }
          if (page.cursor() != null) {
            Instant at = page.cursor().instant(0);
            all.add(or(lt("at", at), and(eq("at", at), gt("_id", page.cursor().text(1)))));
          }
          return notices.find(and(all), page.limitPlusOne());
        });
  }

  Mono<Long> unread(Actor actor) {
    return own(actor).flatMap(own -> notices.unread(own, actor.id(), MOST));
  }

  /** Another person's notice is as if it were not there. */
  Mono<Notice> read(String id, Actor actor) {
    return own(actor)
        .flatMap(own -> notices.find(and(eq("_id", id), own), 1).next())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("通知")))
        .flatMap(notice -> notices.read(id, actor));
  }

  /** Emits how many were unread. */
  Mono<Long> readAll(Actor actor) {
    return own(actor)
        .flatMapMany(
            own -> notices.find(and(own, eq("settled", false), ne("readBy", actor.id())), MOST))
        .concatMap(notice -> notices.read(notice.id(), actor))
        .count();
  }

  private Mono<Bson> own(Actor actor) {
    StaffAccess.requireStaff(actor);
    return Mono.zip(
        units.requireWithin(actor.unit(), actor),
        delegations.heldBy(actor.id()),
        (tree, held) -> own(actor, held, tree));
  }

  private static Bson own(Actor actor, List<Delegation> held, UnitTree tree) {
    List<Bson> any = new ArrayList<>();
    any.add(eq("person", actor.id()));
    Set<String> below = tree.within(actor.unit());
    List<String> roles = actor.roles().stream().map(Role::name).sorted().toList();
    any.add(and(in("role", roles), in("unit", below)));
    held.forEach(delegation ->
        any.add(
            and(
                eq("role", delegation.role().name()),
                in(
                    "unit",
                    tree.within(delegation.unit()).stream().filter(below::contains).toList()))));
    return or(any);
  }
}
