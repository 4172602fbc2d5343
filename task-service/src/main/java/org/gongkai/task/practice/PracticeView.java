package org.gongkai.task.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A case as staff see it. */
record PracticeView(
    String id,
    PracticeCase.State state,
    PracticeContent content,
    @Nullable String unitName,
    String submittedBy,
    Instant submittedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable String url,
    long revision,
    List<String> allowedActions) {

  /** A promoted case as everybody sees it: without anybody's name. */
  record Promoted(
      String id,
      String unit,
      @Nullable String unitName,
      String field,
      String title,
      String summary,
      @Nullable String url,
      Instant promotedAt) {

    static Promoted of(PracticeCase promoted, UnitTree tree) {
      PracticeContent content = promoted.content();
      return new Promoted(
          promoted.id(),
          content.unit(),
          tree.name(content.unit()),
          content.field(),
          content.title(),
          content.summary(),
          content.url(),
          Objects.requireNonNull(promoted.decision()).at());
    }
  }

  static PracticeView of(PracticeCase one, Reach reach) {
    PracticeCase.Step decision = one.decision();
    return new PracticeView(
        one.id(),
        one.state(),
        one.content(),
        reach.tree().name(one.content().unit()),
        one.submitted().name(),
        one.submitted().at(),
        decision == null ? null : decision.name(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.reason(),
        one.content().url(),
        one.revision(),
        actions(one, reach));
  }

  private static List<String> actions(PracticeCase one, Reach reach) {
    List<String> actions = new ArrayList<>();
    String unit = one.content().unit();
    boolean open =
        one.state() == PracticeCase.State.SUBMITTED || one.state() == PracticeCase.State.RETURNED;
    if (open && PracticeDesk.mayHandIn(reach, unit)) {
      actions.add("change");
    }
    if (PracticeDesk.mayDecide(reach, unit)) {
      switch (one.state()) {
        case SUBMITTED -> actions.addAll(List.of("select", "return"));
        case SELECTED -> actions.addAll(List.of("promote", "return"));
        case PROMOTED, RETURNED -> {}
      }
    }
    return actions;
  }
}
