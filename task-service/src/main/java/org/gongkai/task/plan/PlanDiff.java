package org.gongkai.task.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a changed text differs from an issued plan. Rows are recognised by what they say, not by
 * their numbers.
 */
public record PlanDiff(List<FieldDiff> head, List<RowDiff> rows) {

  /** How many rows an amendment touches. */
  public record Counts(int added, int changed, int removed, int same) {}

  public PlanDiff {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * @param rows those of the plan, cancelled ones included, in their order
   * @param wanted those of the changed text, in their order
   */
  public static PlanDiff of(
      PlanHead head, List<TaskItem> rows, PlanHead wantedHead, List<TaskItem> wanted) {
    List<TaskItem> live =
        rows.stream().filter(row -> row.status() != ItemStatus.CANCELLED).toList();
    Map<TaskItem, TaskItem> partners = RowAligner.align(live, wanted);
    List<RowDiff> diffs = new ArrayList<>();
    for (TaskItem row : wanted) {
      TaskItem before = partners.get(row);
      diffs.add(
          before == null
              ? new RowDiff(RowDiff.Kind.ADDED, null, row.row(), row.name(), row.text(), List.of())
              : diff(before, row));
    }
    live.stream()
        .filter(row -> !partners.containsValue(row))
        .map(row ->
            new RowDiff(RowDiff.Kind.REMOVED, row.id(), 0, row.name(), row.text(), List.of()))
        .forEach(diffs::add);
    return new PlanDiff(fields(head(head), head(wantedHead)), diffs);
  }

  public boolean isEmpty() {
    return head.isEmpty() && rows.stream().allMatch(row -> row.kind() == RowDiff.Kind.SAME);
  }

  /** Those that differ, in the order of the changed text, removed ones last. */
  public List<RowDiff> changes() {
    return rows.stream()
        .filter(row -> row.kind() != RowDiff.Kind.SAME)
        .sorted(Comparator.comparing(row -> row.kind() == RowDiff.Kind.REMOVED))
        .toList();
  }

  public Counts counts() {
    return new Counts(
        count(RowDiff.Kind.ADDED),
        count(RowDiff.Kind.CHANGED),
        count(RowDiff.Kind.REMOVED),
        count(RowDiff.Kind.SAME));
  }

  private int count(RowDiff.Kind kind) {
    return (int) rows.stream().filter(row -> row.kind() == kind).count();
  }

  private static RowDiff diff(TaskItem before, TaskItem wanted) {
    List<FieldDiff> changed = fields(fields(before), fields(wanted));
    // The date of unchanged words may have been set by a person: it stays.
    if (before.deadline().saysSame(wanted.deadline())) {
      changed = changed.stream().filter(field -> !field.field().equals("deadline")).toList();
    }
    return changed.isEmpty()
        ? new RowDiff(RowDiff.Kind.SAME, before.id(), wanted.row(), "", "", List.of())
        : new RowDiff(
            RowDiff.Kind.CHANGED, before.id(), wanted.row(), wanted.name(), wanted.text(), changed);
  }

  private static List<FieldDiff> fields(Map<String, String> before, Map<String, String> after) {
    List<FieldDiff> changed = new ArrayList<>();
    after.forEach((field, value) -> {
      String old = before.get(field);
      if (!Objects.equals(old, value)) {
        changed.add(new FieldDiff(field, old, value));
      }
    });
    return changed;
  }

  private static Map<String, String> fields(TaskItem row) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("group", row.group());
    fields.put("name", row.name());
    fields.put("text", row.text());
    fields.put("units", String.join("、", row.unitTexts()));
    ItemDeadline deadline = row.deadline();
    fields.put(
        "deadline",
        deadline.date() == null ? deadline.text() : deadline.text() + "（" + deadline.date() + "）");
    return fields;
  }

  private static Map<String, String> head(PlanHead head) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", head.title());
    fields.put("kind", head.kind());
    fields.put("issuer", head.issuer());
    fields.put("approvedBy", head.approvedBy());
    fields.put("signedDate", text(head.signedDate()));
    fields.put("publishedDate", text(head.publishedDate()));
    fields.put("addressees", String.join("、", head.addressees()));
    fields.put("overallRequirement", head.overallRequirement());
    fields.put("noticeClauses", String.join("\n", head.noticeClauses()));
    return fields;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
