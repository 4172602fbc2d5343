package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document that a plan is, as printed; what it does not state is null or empty.
 *
 * @param kind the genre, such as TASK_BREAKDOWN
 * @param upstream documents of higher levels that it carries out
 */
public record PlanHead(
    String title,
    int year,
    String kind,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable String approvedBy,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate publishedDate,
    List<String> addressees,
    List<Upstream> upstream,
    List<String> noticeClauses) {

  public PlanHead {
    addressees = List.copyOf(addressees);
    upstream = List.copyOf(upstream);
    noticeClauses = List.copyOf(noticeClauses);
  }

  /** A document of a higher level. */
  public record Upstream(String title, String documentNumber) {}
}
