package org.gongkai.disclosure.indicator;

import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Publication;
import org.jspecify.annotations.Nullable;

/** Finds items that claim to have been public before they were made here. */
final class ForgedDates {

  private ForgedDates() {}

  /** Null for an honest item, for one that came from another site, and before its publication. */
  static @Nullable Offender of(Item item) {
    Publication first = item.publication();
    if (first == null || item.migration() != null) {
      return null;
    }
    boolean beforeCreation = first.at().isBefore(item.createdAt());
    boolean beforeFirstStep =
        !item.history().isEmpty() && first.at().isBefore(item.history().getFirst().at());
    if (!beforeCreation && !beforeFirstStep) {
      return null;
    }
    return new Offender(
        Offender.Kind.ITEM,
        item.id(),
        item.content().title(),
        item.content().unit(),
        null,
        first.at(),
        "首次发布时间" + first.at() + "早于在本系统起草的时间" + item.createdAt(),
        "/record/" + item.id());
  }

  /** What of these concerns a unit. */
  static List<Offender> of(List<Offender> all, @Nullable String unit) {
    return all.stream().filter(one -> unit == null || unit.equals(one.unit())).toList();
  }
}
