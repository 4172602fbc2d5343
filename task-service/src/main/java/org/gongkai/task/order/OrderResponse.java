package org.gongkai.task.order;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.problem.EvidenceRef;

/** What the unit reports of its rectification. */
public record OrderResponse(
    String text, List<EvidenceRef> evidence, String by, String name, LocalDate on) {

  public OrderResponse {
    evidence = List.copyOf(evidence);
  }
}
