package org.gongkai.task.assessment.scheme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as staff see it.
 *
 * @param content what can be put again
 * @param problems what keeps a draft from being issued
 */
record SchemeView(
    String id,
    String territory,
    Scheme.State state,
    @JsonUnwrapped SchemeContent content,
    @Nullable Instant issuedAt,
    @Nullable Instant publishedAt,
    @Nullable LocalDate contestUntil,
    @Nullable Instant closedAt,
    List<FieldProblem> problems,
    long revision,
    List<String> allowedActions) {

  static SchemeView of(Opened opened, List<FieldProblem> problems) {
    Scheme scheme = opened.scheme();
    return new SchemeView(
        scheme.id(),
        scheme.territory(),
        scheme.state(),
        SchemeContent.of(scheme),
        scheme.issuedAt(),
        scheme.publishedAt(),
        scheme.contestUntil(),
        scheme.closedAt(),
        problems,
        scheme.revision(),
        opened.manages() ? actions(scheme, problems) : List.of());
  }

  private static List<String> actions(Scheme scheme, List<FieldProblem> problems) {
    List<String> actions = new ArrayList<>();
    switch (scheme.state()) {
      case DRAFT -> {
        actions.add("edit");
        if (problems.isEmpty()) {
          actions.add("issue");
        }
      }
      case ISSUED -> actions.add(scheme.publishedAt() == null ? "publish" : "close");
      case CLOSED -> {}
    }
    actions.add("copy");
    return actions;
  }
}
