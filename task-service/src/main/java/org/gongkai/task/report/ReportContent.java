package org.gongkai.task.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports.
 *
 * @param percent how much is done, 0 to 100
 * @param measuresDone what was done in the quarter
 */
public record ReportContent(
    int percent,
    String status,
    List<String> measuresDone,
    List<Proof> evidence,
    @Nullable String problems,
    @Nullable String nextStep) {

  /** A published item, or a link to something else. */
  public record Proof(@Nullable String itemId, @Nullable String url, @Nullable String title) {}

  public ReportContent {
    measuresDone = List.copyOf(measuresDone);
    evidence = List.copyOf(evidence);
  }
}
