package org.gongkai.task.summary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.task.problem.Problem;
import org.gongkai.task.problem.ProblemState;

/** Problems found in the year; those that are not put right are open. */
public record ProblemCount(int found, int rectified, int open) {

  private static final Set<ProblemState> PUT_RIGHT =
      EnumSet.of(ProblemState.RECTIFIED, ProblemState.VERIFIED);

  static ProblemCount of(Collection<Problem> found) {
    int rectified =
        (int) found.stream().filter(problem -> PUT_RIGHT.contains(problem.state())).count();
    return new ProblemCount(found.size(), rectified, found.size() - rectified);
  }
}
