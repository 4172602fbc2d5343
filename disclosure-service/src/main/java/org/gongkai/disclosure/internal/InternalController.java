package org.gongkai.disclosure.internal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "机关内部公开")
@RestController
@RequestMapping("/api/disclosure/internal")
class InternalController {

  private final Items items;

  InternalController(Items items) {
    this.items = items;
  }

  @GetMapping
  @Operation(summary = "内部公开列表", description = "本单位工作人员。只列出本单位内部公开的事项。")
  Mono<Page<InternalItem>> list(PageRequest page, Actor actor) {
    requireStaff(actor);
    return items
        .internal(actor.unit(), after(page.cursor()), page.limitPlusOne())
        .collectList()
        .map(found ->
            Page.of(found, page, InternalItem::of, last -> Cursor.of(last.updatedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "查阅内部公开事项", description = "本单位工作人员；其他人得到 404。")
  Mono<InternalItem> read(@PathVariable String id, Actor actor) {
    requireStaff(actor);
    return items
        .find(id)
        .filter(item -> isOpenTo(item, actor))
        .map(InternalItem::of)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("内部公开事项")));
  }

  private static boolean isOpenTo(Item item, Actor actor) {
    return item.isInternallyPublic() && item.content().unit().equals(actor.unit());
  }

  /** Everybody who works in a unit; programs do not. */
  private static void requireStaff(Actor actor) {
    if (actor.unit().isEmpty() || actor.is(Role.SYSTEM)) {
      throw Refusal.forbidden("内部公开事项仅限本单位工作人员查阅。");
    }
  }

  private static @Nullable Bson after(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : or(
            lt("updatedAt", cursor.instant(0)),
            and(eq("updatedAt", cursor.instant(0)), gt("_id", cursor.text(1))));
  }
}
