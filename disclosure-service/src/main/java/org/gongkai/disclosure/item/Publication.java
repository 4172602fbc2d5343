package org.gongkai.disclosure.item;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The act by which the content with this hash became public.
 *
 * @param unitName the unit's name on that day; null if it was not known
 */
public record Publication(
    IndexNumber number,
    String indexNumber,
    @Nullable String unitName,
    Instant at,
    Person person,
    String contentHash) {

  /** The checks of a publication, whoever decided it and when. */
  static Item of(Item item, IndexNumber number, @Nullable String unitName, Actor by, Instant at) {
    Content content = item.content();
    if (content.openness() != Openness.PROACTIVE && !content.isInternal()) {
      throw new Refusal(ItemCode.NOT_PROACTIVE, "公开属性不是主动公开，不能发布。");
    }
    if (!Approval.cover(content.hash(), item.approvals(), item.authors())) {
      throw new Refusal(ItemCode.NOT_APPROVED, "三审记录与当前内容不一致，不能发布。");
    }
    return new Change(item)
        .step(Action.PUBLISH, ItemState.PUBLISHED, by, at, null)
        .published(number, unitName, Person.of(by), at)
        .made()
        .announced();
  }
}
