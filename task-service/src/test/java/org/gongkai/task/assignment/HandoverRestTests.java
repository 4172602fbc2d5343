package org.gongkai.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an assignment when a crash comes between its two holders. */
@ServiceTest
@Capability("T-04")
class HandoverRestTests {

  private static final String LIST = "/api/tasks/assignments/";

  @Autowired private RestClient http;
  @Autowired private OfficeWork office;
  @Autowired private Assignments assignments;
  @Autowired private AssignmentFile file;
  @Autowired private PlanWork work;
  private Handovers later;
  private String plan;
  private String old;

  @BeforeEach
  void dispute() {
    http.units();
    later = new Handovers(file, assignments, AssignmentExamples.clock("2021-06-15T03:00:00Z"));
    plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    old = Assignment.id(plan + ".1", "wangchuan-education");
    http.act(People.HANDLER, LIST + old + "/dispute", 1, Map.of("reason", "非我局职责")).expect(200);
  }

  @Test
  void theOtherUnitGetsItAfterACrash() {
    taken(old, 2, "wangchuan-finance");
    String next = Assignment.id(plan + ".1", "wangchuan-finance");
    assertThat(assignments.find(next).block()).isNull();

    later.sweep().block();
    Assignment held = assignments.read(next).block();
    assertThat(held.state()).isEqualTo(AssignmentState.ASSIGNED);
    assertThat(held.history().getLast().reason()).isEqualTo("改派");
    assertThat(assignments.read(old).block().handover()).isNull();

    later.sweep().block();
    assertThat(assignments.read(next).block().revision()).isEqualTo(held.revision());
  }

  @Test
  void whatTheOtherUnitHasLostSinceDoesNotComeBack() {
    Assignment left = taken(old, 2, "wangchuan-finance");
    Assignment held = later.finish(left, People.OFFICE).block();
    var afterwards = AssignmentExamples.clock("2021-06-15T04:00:00Z");
    assignments
        .change(
            held.id(),
            Act.of(People.OFFICE, "assignment.reassign"),
            read ->
                new Step(read, People.OFFICE, afterwards)
                    .to(AssignmentState.CANCELLED)
                    .taken("reassign", "再次改派"))
        .block();

    later.finish(left, People.OFFICE).block();
    assertThat(assignments.read(held.id()).block().state()).isEqualTo(AssignmentState.CANCELLED);
  }

  @Test
  void nobodyGetsWhatItsPlanHasTakenAwayMeanwhile() {
    taken(old, 2, "wangchuan-finance");
    work.cancel(plan + ".1", "计划调整", People.OFFICE).block();

    later.sweep().block();
    assertThat(assignments.find(Assignment.id(plan + ".1", "wangchuan-finance")).block()).isNull();
    assertThat(assignments.read(old).block().handover()).isNull();
  }

  private Assignment taken(String id, long seen, String unit) {
    return office.take(id, new Revision(seen), unit, "改派", People.OFFICE).block();
  }
}
