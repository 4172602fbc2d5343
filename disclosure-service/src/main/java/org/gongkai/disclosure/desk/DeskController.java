package org.gongkai.disclosure.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.gongkai.disclosure.delegation.Delegations;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "工作台")
@RestController
@RequestMapping("/api/disclosure/desk")
class DeskController {

  private static final Comparator<Item> LATEST_FIRST =
      Comparator.comparing(Item::updatedAt).reversed().thenComparing(Item::id);

  /** Nobody is asked by name to read more at a time. */
  private static final int MOST_READINGS = 500;

  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final ItemViews views;
  private final Delegations delegations;
  private final Clock clock;

  DeskController(
      Items items,
      StaffAccess access,
      Units units,
      ItemViews views,
      Delegations delegations,
      Clock clock) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.views = views;
    this.delegations = delegations;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "工作列表", description = "本单位及下级单位的事项，最近变动的在前；不指定状态时列出未发布的全部事项。")
  Mono<Page<DeskLine>> list(
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable ItemState state,
      @Parameter(description = "只看等待本人办理的，含受委托代办的和紧急发布后待补办的") @RequestParam(defaultValue = "false")
          boolean mine,
      @Parameter(description = "只看紧急发布后待补办审核的：OPEN 全部，OVERDUE 已逾期的") @RequestParam(required = false)
          DeskFilter.@Nullable Retrospective retrospective,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    return Mono.zip(
            units.tree(),
            delegations.heldBy(actor.id()),
            (tree, held) -> new Caller(actor, held, tree))
        .flatMap(caller -> list(new DeskFilter(state, mine, retrospective), page, caller));
  }

  @GetMapping("/{id}")
  @Operation(summary = "工作页", description = "事项全文、公开要素、审核记录、待补正项和可办操作。")
  Mono<ResponseEntity<ItemView>> open(@PathVariable String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).map(item -> views.ok(item, actor));
  }

  private Mono<Page<DeskLine>> list(DeskFilter filter, PageRequest page, Caller caller) {
    int most = page.limitPlusOne();
    LocalDate today = LocalDate.now(clock);
    UnitTree tree = caller.units();
    Flux<Item> ordinary =
        filter.isOrdinary(caller)
            ? items.find(filter.query(caller, tree, page.cursor()), most)
            : Flux.empty();
    Flux<Item> late =
        filter.isRetrospective(caller)
            ? items.find(filter.retrospectiveQuery(caller, tree, today, page.cursor()), most)
            : Flux.empty();
    Flux<Item> readings =
        filter.isReading()
            ? items
                .find(filter.readingQuery(caller, tree, page.cursor()), MOST_READINGS)
                .filter(item -> DeskFilter.isUnread(item, caller.actor().id()))
            : Flux.empty();
    return Flux.concat(ordinary, late, readings)
        .distinct(Item::id)
        .sort(LATEST_FIRST)
        .take(most)
        .collectList()
        .map(found ->
            Page.of(found, page, item -> DeskLine.of(item, caller, today), DeskController::cursor));
  }

  private static Cursor cursor(Item last) {
    return Cursor.of(last.updatedAt(), last.id());
  }
}
