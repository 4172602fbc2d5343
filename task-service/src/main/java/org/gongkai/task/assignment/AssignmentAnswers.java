package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows assignments to their callers, with what each may do next. */
class AssignmentAnswers {

  private final Assignments assignments;
  private final Clock clock;

  AssignmentAnswers(Assignments assignments, Clock clock) {
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Several, without pages. */
  record Several(List<AssignmentView> items) {}

  Mono<ResponseEntity<AssignmentView>> read(String id, Actor actor) {
    return Mono.zip(assignments.read(id), assignments.standing(actor))
        .doOnNext(both -> AssignmentView.requireSees(both.getT2(), both.getT1()))
        .map(both -> answer(both.getT1(), both.getT2()));
  }

  Mono<ResponseEntity<AssignmentView>> of(Mono<Assignment> changed, Actor actor) {
    return changed.zipWith(assignments.standing(actor), this::answer);
  }

  Mono<Several> of(Flux<Assignment> several, Actor actor) {
    return several
        .collectList()
        .zipWith(
            assignments.standing(actor),
            (all, standing) -> new Several(all.stream().map(one -> view(one, standing)).toList()));
  }

  private ResponseEntity<AssignmentView> answer(Assignment assignment, Standing standing) {
    return Revision.ok(view(assignment, standing), assignment.revision());
  }

  private AssignmentView view(Assignment assignment, Standing standing) {
    return AssignmentView.of(assignment, standing, LocalDate.now(clock));
  }
}
