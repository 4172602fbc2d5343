package org.gongkai.disclosure.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台")
@RestController
@RequestMapping("/api/disclosure/desk")
class DeskController {

  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final ItemViews views;

  DeskController(Items items, StaffAccess access, Units units, ItemViews views) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "工作列表", description = "本单位及下级单位的事项，最近变动的在前；不指定状态时列出未发布的全部事项。")
  Mono<Page<DeskLine>> list(
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable ItemState state,
      @Parameter(description = "只看等待本人办理的") @RequestParam(defaultValue = "false") boolean mine,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    return units.tree().flatMap(tree -> list(new DeskFilter(state, mine), page, actor, tree));
  }

  @GetMapping("/{id}")
  @Operation(summary = "工作页", description = "事项全文、公开要素、审核记录、待补正项和可办操作。")
  Mono<ResponseEntity<ItemView>> open(@PathVariable String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).map(item -> views.ok(item, actor));
  }

  private Mono<Page<DeskLine>> list(
      DeskFilter filter, PageRequest page, Actor actor, UnitTree tree) {
    if (!filter.canMatch(actor)) {
      return Mono.just(new Page<>(List.of(), null));
    }
    return items
        .find(filter.query(actor, tree, page.cursor()), page.limitPlusOne())
        .collectList()
        .map(found ->
            Page.of(found, page, item -> DeskLine.of(item, actor, tree), DeskController::cursor));
  }

  private static Cursor cursor(Item last) {
    return Cursor.of(last.updatedAt(), last.id());
  }
}
