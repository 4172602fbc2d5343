package org.gongkai.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.plan.issued.v1}. */
record PlanIssued(
    String id,
    long revision,
    Instant occurredAt,
    String title,
    int year,
    String kind,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable LocalDate signedDate,
    int itemCount,
    boolean itemsOmitted,
    List<Item> items) {

  record Item(
      String id,
      @Nullable String group,
      String name,
      String text,
      List<String> unitIds,
      @Nullable String deadlineText,
      @Nullable LocalDate deadlineDate,
      boolean allYear) {

    /** Some plans name no tasks and some rows have a name only; readers get both. */
    static Item of(TaskItem item) {
      return new Item(
          item.id(),
          item.group(),
          item.name().isBlank() ? item.text() : item.name(),
          item.text().isBlank() ? item.name() : item.text(),
          item.unitIds(),
          item.deadline().text(),
          item.deadline().date(),
          item.deadline().allYear());
    }
  }

  static PlanIssued of(String id, PlanHead head, List<TaskItem> items, Instant at) {
    return new PlanIssued(
        id,
        1,
        at,
        head.title(),
        head.year(),
        head.kind(),
        head.documentNumber(),
        head.issuer(),
        head.signedDate(),
        items.size(),
        false,
        items.stream().map(Item::of).toList());
  }

  /** For a plan of which the event log would not take all items. */
  PlanIssued withoutItems() {
    return new PlanIssued(
        id,
        revision,
        occurredAt,
        title,
        year,
        kind,
        documentNumber,
        issuer,
        signedDate,
        itemCount,
        true,
        List.of());
  }
}
