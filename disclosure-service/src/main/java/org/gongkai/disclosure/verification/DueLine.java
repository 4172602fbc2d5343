package org.gongkai.disclosure.verification;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Verification;

/** An item that is to be verified. */
record DueLine(
    String id, String title, String unit, LocalDate due, Verification.Result last, long revision) {

  static DueLine of(Item item) {
    Verification last = Objects.requireNonNull(item.verification());
    return new DueLine(
        item.id(),
        item.content().title(),
        item.content().unit(),
        Objects.requireNonNull(last.nextDate()),
        last.result(),
        item.revision());
  }
}
