package org.gongkai.task.practice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The brands of all territories. */
class Brands {

  private final Documents<Brand> brands;
  private final Units units;

  Brands(DocumentStores stores, Units units) {
    this.brands = stores.of("brands", Brand.class, new IndexModel(ascending("territory", "_id")));
    this.units = units;
  }

  Mono<Brand> read(String id) {
    return brands.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("品牌")));
  }

  Flux<Brand> list(String territory, PageRequest page) {
    Bson all = eq("territory", territory);
    Bson filter = page.cursor() == null ? all : and(all, gt("_id", page.cursor().text(0)));
    return brands.find(filter, ascending("_id"), page.limitPlusOne());
  }

  Mono<Brand> create(String id, BrandContent content, Actor actor) {
    return office(content, actor)
        .map(reach -> Brand.create(id, reach.territory(), content))
        .flatMap(fresh -> brands.insertOnce(fresh, Act.of(actor, "brand.create")));
  }

  Mono<Brand> change(String id, Revision seen, BrandContent content, Actor actor) {
    return Mono.zip(
            office(content, actor),
            read(id),
            (reach, brand) -> {
              reach.requireHandles(brand.territory());
              seen.check(brand.revision());
              return new Next(brand, brand.change(content));
            })
        .flatMap(next ->
            next.after() == next.before()
                ? Mono.just(next.before())
                : brands.replace(next.after(), Act.of(actor, "brand.change")));
  }

  private record Next(Brand before, Brand after) {}

  private Mono<Reach> office(BrandContent content, Actor actor) {
    return Mono.fromCallable(() -> actor.require(Role.OFFICE))
        .flatMap(office -> Reach.of(office, units))
        .doOnNext(reach -> check(content, reach.requireOffice()));
  }

  private static void check(BrandContent content, Reach reach) {
    List<FieldProblem> found = new ArrayList<>();
    for (int i = 0; i < content.units().size(); i++) {
      if (reach.tree().name(content.units().get(i)) == null) {
        found.add(new FieldProblem("/units/" + i, "单位不存在"));
      } else {
        reach.requireHandles(content.units().get(i));
      }
    }
    if (!found.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", found);
    }
  }
}
