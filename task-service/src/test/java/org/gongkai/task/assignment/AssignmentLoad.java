package org.gongkai.task.assignment;

import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fills a store with assignments in all states, without events: nobody is to be told of them. */
public final class AssignmentLoad {

  private static final Actor LOAD = Actor.service("load");
  private static final List<AssignmentState> STATES =
      List.of(
          AssignmentState.ASSIGNED,
          AssignmentState.ACCEPTED,
          AssignmentState.IN_PROGRESS,
          AssignmentState.IN_PROGRESS,
          AssignmentState.COMPLETED,
          AssignmentState.COMPLETED,
          AssignmentState.COMPLETED,
          AssignmentState.DONE_PENDING_CHECK,
          AssignmentState.DISPUTED,
          AssignmentState.SENT_BACK);

  private final Random random = new Random(2021);
  private final AssignmentFile file;
  private final DocumentStores stores;
  private final Clock clock;

  public AssignmentLoad(ApplicationContext service) {
    file = service.getBean(AssignmentFile.class);
    stores = service.getBean(DocumentStores.class);
    clock = service.getBean(Clock.class);
  }

  /** One assignment for each unit of each row, and the tallies of the plan. */
  public int fill(Plan plan, List<TaskItem> rows) {
    List<Assignment> all = new ArrayList<>();
    for (TaskItem row : rows) {
      for (String unitId : row.unitIds()) {
        all.add(assignment(plan, row, unitId));
      }
    }
    // The first use makes the indexes.
    file.documents().find("none").block();
    Flux.fromIterable(all)
        .buffer(500)
        .concatMap(some ->
            file.documents().collection().insertMany(some, new InsertManyOptions().ordered(false)))
        .blockLast();
    Instant now = clock.instant();
    List<UnitTally> tallies =
        Flux.fromIterable(all)
            .collectMultimap(Assignment::unitId)
            .map(byUnit ->
                byUnit.values().stream()
                    .map(ofUnit ->
                        UnitTally.of(ofUnit.iterator().next(), ofUnit, Optional.empty(), now))
                    .toList())
            .block();
    Mono.from(stores.plain("assignmentTallies", UnitTally.class).insertMany(tallies)).block();
    return all.size();
  }

  private Assignment assignment(Plan plan, TaskItem row, String unitId) {
    AssignmentDraft draft =
        new AssignmentDraft(
            Assignment.id(row.id(), unitId),
            AssignedTask.of(plan, row),
            unitId,
            plan.unit(),
            AssignmentPart.RESPONSIBLE,
            false,
            AssignmentOrigin.named(unitId),
            row.deadline());
    Assignment opened = draft.open("open", null, LOAD, clock);
    AssignmentState state = STATES.get(random.nextInt(STATES.size()));
    Assignment moved = new Step(opened, LOAD, clock).to(state).taken("load", null);
    return quiet(moved);
  }

  /** Without events, counted, and with the first day on which the clock has to say something. */
  private Assignment quiet(Assignment a) {
    LocalDate owed = a.owedOn();
    LocalDate today = LocalDate.now(clock);
    LocalDate next =
        owed == null || owed.isBefore(today)
            ? null
            : owed.minusDays(15).isAfter(today) ? owed.minusDays(15) : owed.plusDays(1);
    return new Assignment(
        a.id(),
        a.revision(),
        a.state(),
        a.task(),
        a.unitId(),
        a.supervisor(),
        a.part(),
        a.leadSuggested(),
        a.origin(),
        a.deadline(),
        a.setDay(),
        a.handover(),
        a.work(),
        a.children(),
        a.history(),
        LocalDate.of(a.year(), 1, 15),
        a.doneOn(),
        a.closedOn(),
        owed,
        next,
        null,
        a.place(),
        List.of());
  }

  /** A day in the year, or all of it. */
  public static ItemDeadline deadline(int row, int year) {
    LocalDate day = LocalDate.of(year, 1, 15).plusDays(row * 37L % 340);
    return row % 3 == 0
        ? new ItemDeadline("全年", "ALL_YEAR", null, true)
        : new ItemDeadline(day + "前", "FIXED_DATE", day, false);
  }
}
