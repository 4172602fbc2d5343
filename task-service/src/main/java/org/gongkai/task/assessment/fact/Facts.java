package org.gongkai.task.assessment.fact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The facts of units, to be counted and looked at. */
public class Facts {

  private static final Bson LATEST = orderBy(descending("date"), ascending("_id"));

  private final FactFile file;

  Facts(FactFile file) {
    this.file = file;
  }

  /** A fact as far as counting needs it. */
  public record Counted(
      FactKind kind,
      @Nullable String variant,
      Outcome outcome,
      @Nullable LocalDate due,
      boolean current) {}

  /** All current facts of a unit in a year, in one indexed pass; as they stand on a day. */
  public Mono<Tally> tally(String unit, int year, LocalDate day) {
    Bson ofYear = and(eq("unit", unit), eq("year", year));
    return file.opened()
        .flatMapMany(facts ->
            facts
                .find(ofYear, Counted.class)
                .projection(include("kind", "variant", "outcome", "due", "current"))
                .batchSize(5_000))
        .filter(Counted::current)
        .collectList()
        .map(counted -> Tally.of(counted, day));
  }

  /**
   * The facts behind a line, the latest first.
   *
   * @param knownAt only what was known then; null for what is known now
   */
  public Flux<Fact> page(
      String unit,
      int year,
      List<FactSelection> selections,
      @Nullable Instant knownAt,
      PageRequest page) {
    List<Bson> all = new ArrayList<>();
    all.add(eq("unit", unit));
    all.add(eq("year", year));
    all.add(or(selections.stream().map(Facts::selected).toList()));
    all.add(known(knownAt));
    Cursor cursor = page.cursor();
    if (cursor != null) {
      all.add(after(cursor));
    }
    return selections.isEmpty()
        ? Flux.empty()
        : file.opened()
            .flatMapMany(facts -> facts.find(and(all)).sort(LATEST).limit(page.limitPlusOne()));
  }

  /** The place of a fact in the list. */
  public static Cursor cursor(Fact last) {
    return Cursor.of(last.date().toEpochDay(), last.id());
  }

  private static Bson selected(FactSelection selection) {
    Bson kind = eq("kind", selection.kind());
    return selection.variants().isEmpty() ? kind : and(kind, in("variant", selection.variants()));
  }

  private static Bson known(@Nullable Instant at) {
    return at == null
        ? eq("current", true)
        : and(lte("recordedAt", at), or(eq("current", true), gt("supersededAt", at)));
  }

  private static Bson after(Cursor cursor) {
    LocalDate date = LocalDate.ofEpochDay(cursor.number(0));
    return or(lt("date", date), and(eq("date", date), gt("_id", cursor.text(1))));
  }
}
