package org.gongkai.task.plan;

import java.util.List;
import java.util.Objects;

/**
 * How many pieces of evidence an item has, by what the office has made of them.
 *
 * @param turns what was declared to fulfil it, turn by turn; empty when nothing was
 */
public record EvidenceCounts(int proposed, int accepted, List<TurnCount> turns) {

  public static final EvidenceCounts NONE = new EvidenceCounts(0, 0);

  public EvidenceCounts {
    turns = List.copyOf(Objects.requireNonNullElse(turns, List.of()));
  }

  public EvidenceCounts(int proposed, int accepted) {
    this(proposed, accepted, List.of());
  }

  /**
   * Dated work is completed by the first accepted piece and waits for the check while there are
   * only proposed ones; work without a due date goes on all year, so that evidence only shows that
   * it is in progress. Where a fulfilment is declared, either is completed by no less than that.
   */
  ItemStatus status(ItemDeadline deadline) {
    if (proposed + accepted == 0) {
      return ItemStatus.NOT_STARTED;
    }
    boolean closable = !turns.isEmpty() || deadline.isDated();
    if (closable && isEnough()) {
      return ItemStatus.COMPLETED;
    }
    return deadline.isDated() && turns.stream().allMatch(TurnCount::isShown)
        ? ItemStatus.DONE_PENDING_CHECK
        : ItemStatus.IN_PROGRESS;
  }

  private boolean isEnough() {
    return turns.isEmpty() ? accepted > 0 : turns.stream().allMatch(turn -> turn.gap() == 0);
  }
}
