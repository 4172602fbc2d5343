package org.gongkai.disclosure.item;

import org.gongkai.platform.event.PendingEvent;

/** The event of what the public sees of an item; what is internal stays untold. */
final class Announcement {

  private Announcement() {}

  static Item of(Item item) {
    return PublicRecord.of(item)
        .map(shown ->
            switch (shown) {
              case PublicItem body -> event(item, PublicItem.EVENT, body);
              case WithdrawalNotice notice ->
                  event(item, WithdrawnItem.EVENT, WithdrawnItem.of(item));
            })
        .map(event -> new Change(item).pending(Item.with(item.pending(), event)).made())
        .orElse(item);
  }

  private static PendingEvent event(Item item, String type, Object body) {
    return PendingEvent.of(type, item.id(), item.revision(), item.updatedAt(), body);
  }
}
