package org.gongkai.task.assignment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a unit changes in one line of the ledger; null leaves a part as it is.
 *
 * @param percent 0 to 100
 * @param measures the texts of all its measures
 */
public record WorkEdit(
    @Nullable Integer percent, @Nullable String progress, @Nullable List<String> measures) {

  int percent(@Nullable WorkProgress last) {
    return percent != null ? percent : last == null ? 0 : last.percent();
  }

  String progress(@Nullable WorkProgress last) {
    return progress != null ? progress : last == null ? "" : last.text();
  }

  /** A measure whose text is there already keeps its person and day. */
  List<Measure> measures(List<Measure> known) {
    return measures == null
        ? known
        : measures.stream()
            .map(text ->
                known.stream()
                    .filter(measure -> Objects.equals(measure.text(), text))
                    .findFirst()
                    .orElse(new Measure(text, null, null)))
            .toList();
  }
}
