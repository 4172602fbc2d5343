package org.gongkai.disclosure.item;

import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import reactor.core.publisher.Mono;

/**
 * A condition beyond the approvals. Every bean of it is asked whenever an item is submitted,
 * approved or published, in whatever way.
 */
public interface ReleaseGate {

  /**
   * What must be settled before this content may pass to the given state: {@code FIRST_REVIEW} for
   * a submission, the next state for an approval, {@code PUBLISHED} for a publication. Empty when
   * nothing is in the way.
   */
  Mono<List<FieldProblem>> obstacles(Item item, ItemState to);
}
