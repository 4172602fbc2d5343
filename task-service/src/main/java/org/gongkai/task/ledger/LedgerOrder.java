package org.gongkai.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.gongkai.task.plan.LedgerScope;

/** In which order the ledger is read. */
public enum LedgerOrder {
  /** As printed, plan by plan. */
  ROW {
    @Override
    Bson sort() {
      return ascending(PLACE);
    }

    @Override
    Bson after(Cursor cursor) {
      return gt(PLACE, cursor.text(0));
    }

    @Override
    Cursor cursor(LedgerScope scope) {
      return Cursor.of(scope.place());
    }
  },
  /** What is due first comes first; what names no day is due when its year ends. */
  DEADLINE {
    @Override
    Bson sort() {
      return ascending(DUE, PLACE);
    }

    @Override
    Bson after(Cursor cursor) {
      LocalDate due = LocalDate.ofEpochDay(cursor.number(0));
      return or(gt(DUE, due), and(eq(DUE, due), gt(PLACE, cursor.text(1))));
    }

    @Override
    Cursor cursor(LedgerScope scope) {
      return Cursor.of(scope.due().toEpochDay(), scope.place());
    }
  };

  private static final String PLACE = "scope.place";
  private static final String DUE = "scope.due";

  abstract Bson sort();

  abstract Bson after(Cursor cursor);

  abstract Cursor cursor(LedgerScope scope);
}
