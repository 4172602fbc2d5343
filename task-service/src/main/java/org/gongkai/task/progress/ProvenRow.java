package org.gongkai.task.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongkai.task.evidence.Evidence;
import org.gongkai.task.evidence.PublishedItem;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TurnCount;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * A row as everybody may read it.
 *
 * @param proof what was published and accepted, newest first, at most twenty
 * @param proofCount how much there is of it
 */
record ProvenRow(
    String id,
    int row,
    @Nullable Integer seq,
    @Nullable String group,
    String name,
    String text,
    List<RowUnit> units,
    @Nullable String deadlineText,
    @Nullable LocalDate deadlineDate,
    boolean allYear,
    ItemStatus status,
    List<Turn> turns,
    List<Proof> proof,
    int proofCount) {

  private static final int SHOWN = 20;

  private static final Comparator<Proof> NEWEST =
      Comparator.comparing(Proof::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(Proof::itemId);

  record RowUnit(String text, @Nullable String unitId, @Nullable String name) {

    static RowUnit of(ItemUnit unit, UnitTree tree) {
      String id = unit.unitId();
      return new RowUnit(unit.text(), id, id == null ? null : tree.name(id));
    }
  }

  record Turn(String period, int required, int done) {

    static Turn of(TurnCount turn) {
      return new Turn(turn.name(), turn.required(), turn.done());
    }
  }

  record Proof(String itemId, String title, @Nullable Instant publishedAt, String url) {

    static Proof of(PublishedItem item) {
      return new Proof(item.id(), item.title(), item.publishedAt(), item.url());
    }
  }

  static ProvenRow of(TaskItem item, List<Evidence> accepted, UnitTree tree, LocalDate today) {
    List<Proof> proof =
        accepted.stream()
            .map(Evidence::published)
            .filter(Objects::nonNull)
            .map(Proof::of)
            .sorted(NEWEST)
            .toList();
    return new ProvenRow(
        item.id(),
        item.row(),
        item.seq(),
        item.group(),
        item.name(),
        item.text(),
        item.units().stream().map(unit -> RowUnit.of(unit, tree)).toList(),
        item.deadline().text(),
        item.deadline().date(),
        item.deadline().allYear(),
        item.statusOn(today),
        item.evidence().turns().stream().map(Turn::of).toList(),
        proof.stream().limit(SHOWN).toList(),
        proof.size());
  }
}
