package org.gongkai.task.assessment.sheet;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.IndexModel;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All score sheets, by scheme and by unit. */
class Sheets {

  /** More units than a province assesses by one scheme. */
  private static final int MOST = 50_000;

  private static final Bson BY_UNIT = ascending("schemeId", "unit");
  private static final Bson LATEST = compoundIndex(descending("year"), ascending("_id"));

  private final Documents<ScoreSheet> sheets;

  Sheets(DocumentStores stores) {
    this.sheets =
        stores.of(
            "scoreSheets",
            ScoreSheet.class,
            new IndexModel(BY_UNIT),
            new IndexModel(compoundIndex(ascending("unit"), descending("year"), ascending("_id"))));
  }

  /** As much of a sheet as tells whether it is up to date. */
  public record Head(@BsonId String id, String unit, SheetState state, LocalDate computedOn) {}

  Documents<ScoreSheet> documents() {
    return sheets;
  }

  Mono<ScoreSheet> find(String schemeId, String unit) {
    return sheets.find(ScoreSheet.id(schemeId, unit));
  }

  Mono<ScoreSheet> read(String schemeId, String unit) {
    return find(schemeId, unit).switchIfEmpty(Mono.error(() -> Refusal.notFound("得分表")));
  }

  /** By unit. */
  Flux<ScoreSheet> ofScheme(String schemeId) {
    return sheets.find(eq("schemeId", schemeId), BY_UNIT, MOST);
  }

  /** The collection is opened by a find of no more than one sheet. */
  Flux<Head> heads(String schemeId) {
    return sheets
        .find(eq("schemeId", schemeId), BY_UNIT, 1)
        .thenMany(
            Flux.defer(() ->
                sheets
                    .collection()
                    .find(eq("schemeId", schemeId), Head.class)
                    .projection(include("unit", "state", "computedOn"))
                    .batchSize(1_000)));
  }

  /** By unit; {@code contested} null for all. */
  Flux<ScoreSheet> page(String schemeId, @Nullable Boolean contested, PageRequest page) {
    Bson all = eq("schemeId", schemeId);
    Bson chosen = contested == null ? all : and(all, exists("said.contest", contested));
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? chosen : and(chosen, gt("unit", cursor.text(0)));
    return sheets.find(filter, BY_UNIT, page.limitPlusOne());
  }

  /** What a unit may see, the latest year first. */
  Flux<ScoreSheet> shownTo(String unit, PageRequest page) {
    Bson shown =
        and(
            eq("unit", unit),
            gt("year", 0),
            in("state", List.of(SheetState.PUBLISHED_TO_UNITS, SheetState.FINAL)));
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? shown : and(shown, after(cursor));
    return sheets.find(filter, LATEST, page.limitPlusOne());
  }

  private static Bson after(Cursor cursor) {
    int year = (int) cursor.number(0);
    return or(lt("year", year), and(eq("year", year), gt("_id", cursor.text(1))));
  }
}
