package org.gongkai.task.imports.preview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** An import in a list: the preview without its rows. Public for the codec alone. */
public record ImportLine(
    @BsonId String id,
    long revision,
    PlanImport.State state,
    @Nullable String sourceName,
    @Nullable String planId,
    Instant readAt,
    Outline sheet) {

  /** What of the sheet is shown. */
  public record Outline(Title head, int edits) {}

  /** What of the head is shown. */
  public record Title(
      @Nullable String title, @Nullable Integer year, @Nullable String documentNumber) {}

  static final IndexModel[] INDEXES = {
    new IndexModel(
        Indexes.compoundIndex(
            Indexes.ascending("unit", "state"),
            Indexes.descending("readAt"),
            Indexes.ascending("_id"))),
    new IndexModel(
        Indexes.compoundIndex(
            Indexes.ascending("unit"), Indexes.descending("readAt"), Indexes.ascending("_id"))),
    new IndexModel(Indexes.ascending("amending.since"), new IndexOptions().sparse(true))
  };

  private static final Bson SHOWN =
      Projections.include(
          "revision",
          "state",
          "sourceName",
          "planId",
          "readAt",
          "sheet.edits",
          "sheet.head.title",
          "sheet.head.year",
          "sheet.head.documentNumber");

  static Flux<ImportLine> find(
      Documents<PlanImport> imports,
      String unit,
      PlanImport.@Nullable State state,
      PageRequest page) {
    List<Bson> all = new ArrayList<>(List.of(eq("unit", unit)));
    if (state != null) {
      all.add(eq("state", state.name()));
    }
    if (page.cursor() != null) {
      Instant at = page.cursor().instant(0);
      all.add(or(lt("readAt", at), and(eq("readAt", at), gt("_id", page.cursor().text(1)))));
    }
    return Flux.from(
        imports
            .collection()
            .withDocumentClass(ImportLine.class)
            .find(and(all))
            .projection(SHOWN)
            .sort(orderBy(descending("readAt"), ascending("_id")))
            .limit(page.limitPlusOne()));
  }
}
