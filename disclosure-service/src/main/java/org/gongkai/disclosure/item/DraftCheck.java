package org.gongkai.disclosure.item;

import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What other features know of a content's values. Every bean of it is asked when one is written.
 */
public interface DraftCheck {

  /**
   * What is wrong; empty when nothing is. What was already there before may stay.
   *
   * @param last null for a new draft
   */
  Mono<List<FieldProblem>> problems(Content next, @Nullable Content last);
}
