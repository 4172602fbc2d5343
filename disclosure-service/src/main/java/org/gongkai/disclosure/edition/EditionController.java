package org.gongkai.disclosure.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.platform.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "版本")
@RestController
@RequestMapping("/api/disclosure")
class EditionController {

  private final PublicEditions editions;

  EditionController(PublicEditions editions) {
    this.editions = editions;
  }

  @GetMapping("/items/{id}/editions")
  @Operation(summary = "版本列表", description = "公开。最早的在前；每个版本附更正说明。")
  Mono<List<Edition.Line>> list(@PathVariable String id) {
    return editions.list(id);
  }

  @GetMapping("/items/{id}/editions/{number}")
  @Operation(summary = "查阅某一版本", description = "公开。")
  Mono<PublicItem> read(@PathVariable String id, @PathVariable int number) {
    return editions.read(id, number);
  }

  @GetMapping("/items/{id}/editions/{from}/diff/{to}")
  @Operation(summary = "比较两个版本", description = "公开。逐段比较正文，逐项比较要素。")
  Mono<EditionDiff> diff(@PathVariable String id, @PathVariable int from, @PathVariable int to) {
    return editions.diff(id, from, to);
  }

  @GetMapping("/desk/{id}/diff")
  @Operation(summary = "比较修改稿与已公开的版本", description = "首次发布之前，全文都是新增。")
  Mono<EditionDiff> working(@PathVariable String id, Actor actor) {
    return editions.working(id, actor);
  }
}
