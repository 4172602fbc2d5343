package org.gongkai.disclosure.release;

import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Nobody publishes a member of a package alone. */
@Component
class PackageGate implements ReleaseGate {

  private final Releases releases;

  PackageGate(Releases releases) {
    this.releases = releases;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    if (to != ItemState.PUBLISHED) {
      return Mono.just(List.of());
    }
    return releases
        .holding(item.id())
        .filter(one -> item.release() == null || !one.id().equals(item.release().id()))
        .map(one -> new FieldProblem("/release", "该事项列入同步发布包“" + one.title() + "”，须一并发布"))
        .collectList();
  }
}
