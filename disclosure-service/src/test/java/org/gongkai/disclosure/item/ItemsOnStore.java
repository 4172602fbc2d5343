package org.gongkai.disclosure.item;

import java.time.Clock;
import java.util.List;
import org.gongkai.disclosure.unit.UnitsOnStore;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;

/**
 * Items, and the way on which they become public, on a store of a test's own; no gate is closed.
 */
public record ItemsOnStore(Items items, Gates gates, Publishing publishing, Editions editions) {

  public static ItemsOnStore on(DocumentStores stores, Clock clock) {
    Items items = new Items(stores);
    Editions editions = new Editions(stores);
    Gates gates = new Gates(new StaticListableBeanFactory().getBeanProvider(ReleaseGate.class));
    Publishing publishing =
        new Publishing(items, editions, gates, UnitsOnStore.on(stores, clock), event -> {}, clock);
    return new ItemsOnStore(items, gates, publishing, editions);
  }

  /** Stores an approved item of this type. */
  public Mono<Item> approved(String id, ItemType type) {
    return items.insert(ready(id, type), Act.of(Examples.DRAFTER, "draft"));
  }

  /** Writes another text, so that the approvals are void. */
  public Mono<Item> edited(String id) {
    return items.change(
        id,
        Act.of(Examples.DRAFTER, "edit"),
        item ->
            item.edit(
                item.content().closed("《中华人民共和国政府信息公开条例》第十六条"), Examples.DRAFTER, Examples.NOW));
  }

  private static Item ready(String id, ItemType type) {
    Content like =
        Examples.content(
            "同步发布" + id,
            Examples.BODY,
            Examples.elements(null, null, null, null),
            Openness.PROACTIVE);
    Content content =
        new Content(
            null,
            type,
            like.title(),
            like.column(),
            like.unit(),
            like.openness(),
            null,
            null,
            like.elements(),
            null,
            like.body(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null);
    Item draft = Item.draft(id, content, Examples.DRAFTER, Examples.NOW);
    Item approved = Examples.approved(draft.submit(Examples.RULES, Examples.DRAFTER, Examples.NOW));
    return new Item(
        approved.id(),
        1,
        approved.state(),
        approved.content(),
        approved.contentHash(),
        approved.authors(),
        approved.approvals(),
        approved.history(),
        approved.review(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        approved.createdAt(),
        approved.updatedAt(),
        List.of());
  }
}
