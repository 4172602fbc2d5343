package org.gongkai.disclosure.reassessment;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.disclosure.item.Reassessment;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept from the public.
 *
 * @param openness {@code PROACTIVE} of what is public in part
 * @param ground why it is kept
 * @param last null if nobody has looked at it again yet
 */
record ReassessmentLine(
    String id,
    String title,
    String unit,
    @Nullable String unitName,
    Openness openness,
    boolean partial,
    @Nullable String ground,
    LocalDate due,
    boolean overdue,
    @Nullable Reassessment last,
    long revision) {

  static ReassessmentLine of(Item item, UnitTree units, LocalDate today) {
    LocalDate due = Objects.requireNonNull(item.review().reassessOn());
    var closed = item.review().closed();
    boolean partial = item.edition() != null && closed != null;
    String ground =
        item.edition() != null && closed != null
            ? closed.ground().label()
            : item.content().opennessGround();
    return new ReassessmentLine(
        item.id(),
        item.content().title(),
        item.content().unit(),
        units.name(item.content().unit()),
        item.content().openness(),
        partial,
        ground,
        due,
        today.isAfter(due),
        item.review().reassessment(),
        item.revision());
  }
}
