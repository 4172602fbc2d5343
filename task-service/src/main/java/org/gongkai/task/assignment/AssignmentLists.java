package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of assignments, each served by an index, as far as the caller may see them. */
class AssignmentLists {

  /** Within a unit's year list; a unit of a county has some hundreds. */
  private static final int MOST = 5_000;

  private final AssignmentFile file;
  private final Assignments assignments;
  private final Clock clock;

  AssignmentLists(AssignmentFile file, Assignments assignments, Clock clock) {
    this.file = file;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** What is looked for; all that is null does not matter. */
  record Query(
      @Nullable String unit,
      @Nullable Integer year,
      @Nullable String plan,
      @Nullable String taskItem,
      @Nullable AssignmentState state,
      boolean overdue) {}

  Mono<Page<AssignmentView>> list(Query query, PageRequest page, Actor actor) {
    return assignments
        .standing(actor)
        .flatMap(standing ->
            (query.overdue() ? overdue(query, page, standing) : placed(query, page, standing))
                .map(list -> page(list, query, page, standing)));
  }

  Mono<List<Assignment>> yearList(String unitId, int year, Actor actor) {
    return assignments
        .standing(actor)
        .doOnNext(standing -> standing.requireSeesUnit(unitId))
        .flatMap(standing -> assignments.ofUnit(unitId, year, null, MOST).collectList());
  }

  private Mono<List<Assignment>> placed(Query query, PageRequest page, Standing standing) {
    Cursor cursor = page.cursor();
    String after = cursor == null ? null : cursor.text(0);
    Bson filter = filter(query, standing);
    return visible(file.list(filter, after, page.limitPlusOne()), standing);
  }

  private Mono<List<Assignment>> overdue(Query query, PageRequest page, Standing standing) {
    LocalDate today = LocalDate.now(clock);
    Bson late = and(filter(query, standing), gte("owedOn", LocalDate.EPOCH), lt("owedOn", today));
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? late : and(late, behind(cursor));
    return visible(file.byDay(filter, page.limitPlusOne()), standing);
  }

  /**
   * Who may not see a territory finds what his own unit has, and its office also what the units
   * below have.
   */
  private static Bson filter(Query query, Standing standing) {
    List<Bson> all = new ArrayList<>();
    String own = standing.actor().unit();
    String territory = standing.tree().authority(own);
    boolean wide = standing.seesTerritory(territory);
    boolean whole = query.state() != null || query.overdue();
    if (query.unit() != null) {
      standing.requireSeesUnit(query.unit());
      all.add(eq("unitId", query.unit()));
    } else if (!wide) {
      boolean office = standing.actor().is(Role.OFFICE);
      all.add(office ? in("unitId", standing.tree().subtree(own)) : eq("unitId", own));
    } else if (query.plan() == null && query.taskItem() == null) {
      all.add(whole ? eq("task.planUnit", territory) : eq("unitId", own));
    }
    if (query.plan() != null) {
      all.add(eq("task.planId", query.plan()));
    }
    if (query.taskItem() != null) {
      all.add(eq("task.taskItemId", query.taskItem()));
    }
    if (query.year() != null) {
      all.add(eq("task.year", query.year()));
    }
    if (query.state() != null) {
      all.add(eq("state", query.state()));
    }
    return and(all);
  }

  private static Bson behind(Cursor cursor) {
    LocalDate day = day(cursor);
    return or(gt("owedOn", day), and(eq("owedOn", day), gt("place", cursor.text(1))));
  }

  private static LocalDate day(Cursor cursor) {
    return LocalDate.ofEpochDay(cursor.number(0));
  }

  /** 403 for the plan or row of another territory. */
  private static Mono<List<Assignment>> visible(Flux<Assignment> found, Standing standing) {
    return found.doOnNext(one -> AssignmentView.requireSees(standing, one)).collectList();
  }

  private Page<AssignmentView> page(
      List<Assignment> found, Query query, PageRequest page, Standing standing) {
    LocalDate today = LocalDate.now(clock);
    return Page.of(
        found,
        page,
        one -> AssignmentView.of(one, standing, today),
        last ->
            query.overdue() && last.owedOn() != null
                ? Cursor.of(last.owedOn().toEpochDay(), last.place())
                : Cursor.of(last.place()));
  }
}
