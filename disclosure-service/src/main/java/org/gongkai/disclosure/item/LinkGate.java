package org.gongkai.disclosure.item;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who made a document changes or ends it (谁制定、谁清理): nobody else's, except from above. */
@Component
class LinkGate implements ReleaseGate {

  private static final Set<Link.Kind> ENDING =
      Set.of(Link.Kind.AMENDS, Link.Kind.REPEALS, Link.Kind.REPLACES);

  private final Items items;
  private final Units units;

  LinkGate(Items items, Units units) {
    this.items = items;
    this.units = units;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    List<Link> links = item.content().links();
    return links.isEmpty()
        ? Mono.just(List.of())
        : units
            .tree()
            .flatMap(tree ->
                Flux.fromStream(IntStream.range(0, links.size()).boxed())
                    .concatMap(at -> obstacle(item, at, links.get(at), tree))
                    .collectList());
  }

  private Mono<FieldProblem> obstacle(Item item, int at, Link link, UnitTree tree) {
    String target = link.itemId();
    if (target == null) {
      return Mono.empty();
    }
    if (target.equals(item.id())) {
      return Mono.just(new FieldProblem("/links/" + at + "/itemId", "不能关联自身"));
    }
    FieldProblem unknown = new FieldProblem("/links/" + at + "/itemId", "没有这个公开事项");
    FieldProblem foreign = new FieldProblem("/links/" + at + "/itemId", "只能修改、废止、替代本单位或下级单位制定的文件");
    return items
        .find(target)
        .map(found -> {
          boolean own = tree.isWithin(found.content().unit(), item.content().unit());
          boolean closed = !own && !found.isPublic();
          return closed
              ? List.of(unknown)
              : !own && ENDING.contains(link.kind()) ? List.of(foreign) : List.<FieldProblem>of();
        })
        .defaultIfEmpty(List.of(unknown))
        .flatMapIterable(found -> found)
        .next();
  }
}
