package org.gongkai.task.imports.preview;

import org.gongkai.task.plan.Plan;

/** The plan that a confirmation has led to. */
record ConfirmationView(String planId, String title, int year, Plan.Counts counts, long revision) {

  static ConfirmationView of(Plan plan) {
    return new ConfirmationView(
        plan.id(), plan.head().title(), plan.head().year(), plan.counts(), plan.revision());
  }
}
