package org.gongkai.task.unit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fills a store with units below another one, without events. */
public final class UnitLoad {

  private UnitLoad() {}

  public static List<String> fill(ApplicationContext service, String parent, int count) {
    var units = service.getBean(DocumentStores.class).plain("units", Unit.class);
    if (Mono.from(units.find(eq("_id", parent)).first()).blockOptional().isEmpty()) {
      Mono.from(units.insertOne(unit(parent, "望川县人民政府", UnitKind.GOVERNMENT, null))).block();
    }
    List<String> ids =
        IntStream.rangeClosed(1, count).mapToObj(at -> parent + "-load-" + at).toList();
    Flux.fromIterable(ids)
        .concatMap(id ->
            units.replaceOne(
                eq("_id", id),
                unit(id, "第 " + id + " 单位", UnitKind.DEPARTMENT, parent),
                new ReplaceOptions().upsert(true)))
        .blockLast();
    return ids;
  }

  private static Unit unit(String id, String name, UnitKind kind, String parent) {
    UnitContent content =
        new UnitContent(
            name,
            List.of(),
            List.of(),
            UnitLevel.COUNTY,
            kind,
            parent,
            true,
            null,
            null,
            null,
            null,
            null,
            null);
    return new Unit(id, 1, content, List.of(), List.of());
  }
}
