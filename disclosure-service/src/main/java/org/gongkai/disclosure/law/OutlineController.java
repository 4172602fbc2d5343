package org.gongkai.disclosure.law;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开查阅")
@RestController
@RequestMapping("/api/disclosure/items")
class OutlineController {

  private final Items items;
  private final JointReleases releases;

  OutlineController(Items items, JointReleases releases) {
    this.items = items;
    this.releases = releases;
  }

  @GetMapping("/{id}/outline")
  @Operation(summary = "正文结构", description = "公开。编、章、节、条在正文中的锚点，按先后顺序。")
  Mono<Outline> outline(@PathVariable String id) {
    return items
        .find(id)
        .filter(Item::isPublic)
        .filterWhen(releases::isOut)
        .mapNotNull(Item::edition)
        .map(edition -> outline(id, edition))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")));
  }

  private static Outline outline(String id, Edition edition) {
    return Outline.of(id, edition.number(), edition.content().body());
  }
}
