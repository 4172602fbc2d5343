package org.gongkai.disclosure.item;

import java.util.Optional;

/** What the public gets for an item that was ever published: the item, or why it is gone. */
public sealed interface PublicRecord permits PublicItem, WithdrawalNotice {

  String id();

  long revision();

  /** Empty for what has never been public. */
  static Optional<PublicRecord> of(Item item) {
    return switch (item.state()) {
      case PUBLISHED -> Optional.of(PublicItem.of(item));
      case WITHDRAWN -> Optional.of(WithdrawalNotice.of(item));
      default -> Optional.empty();
    };
  }
}
