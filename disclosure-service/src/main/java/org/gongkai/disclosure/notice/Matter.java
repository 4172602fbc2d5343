package org.gongkai.disclosure.notice;

import org.gongkai.disclosure.item.Item;

/**
 * What a notice is about.
 *
 * @param link where the person reads and acts, a path of this service
 * @param unit whose matter it is
 */
public record Matter(String subject, String link, String unit, String title) {

  public static Matter of(Item item) {
    return new Matter(
        item.id(),
        "/api/disclosure/review/" + item.id(),
        item.content().unit(),
        item.content().title());
  }
}
