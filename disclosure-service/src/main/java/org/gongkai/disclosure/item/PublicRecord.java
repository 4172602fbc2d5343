package org.gongkai.disclosure.item;

import java.util.Optional;

/** What the public gets for an item that was ever published: the item, or why it is gone. */
public sealed interface PublicRecord permits PublicItem, WithdrawalNotice {

  String id();

  long revision();

  /** Empty for what has never been public. */
  static Optional<PublicRecord> of(Item item) {
    if (item.isPublic()) {
      return Optional.of(PublicItem.of(item));
    }
    return item.isNoticed() ? Optional.of(WithdrawalNotice.of(item)) : Optional.empty();
  }
}
