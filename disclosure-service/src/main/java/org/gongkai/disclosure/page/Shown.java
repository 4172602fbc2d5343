package org.gongkai.disclosure.page;

import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.PublicItem;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a public item.
 *
 * @param item as it is public now
 * @param number of the edition that is shown
 */
record Shown(
    PublicItem item, Content content, @Nullable String unitName, String contentHash, int number) {

  static Shown current(PublicItem item) {
    return new Shown(item, item.content(), item.unitName(), item.contentHash(), item.edition());
  }

  static Shown earlier(PublicItem item, Edition edition) {
    return new Shown(
        item, edition.content(), edition.unitName(), edition.contentHash(), edition.number());
  }

  boolean isCurrent() {
    return number == item.edition();
  }

  String path() {
    String own = Site.item(item.id());
    return isCurrent() ? own : own + "/editions/" + number;
  }
}
