package org.gongkai.task.imports.preview;

import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a confirmation has led to.
 *
 * @param amendment the number of the amendment that it has made, if any
 */
record ConfirmationView(
    String planId,
    String title,
    int year,
    Plan.Counts counts,
    @Nullable Integer amendment,
    long revision) {

  static ConfirmationView of(Confirmation.Confirmed confirmed) {
    Plan plan = confirmed.plan();
    return new ConfirmationView(
        plan.id(),
        plan.head().title(),
        plan.head().year(),
        plan.counts(),
        confirmed.amendment(),
        plan.revision());
  }
}
