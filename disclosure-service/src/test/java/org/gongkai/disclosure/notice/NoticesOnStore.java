package org.gongkai.disclosure.notice;

import org.gongkai.platform.store.DocumentStores;

/** Notices on a store of a test's own. */
public final class NoticesOnStore {

  private NoticesOnStore() {}

  public static Notices on(DocumentStores stores) {
    return new Notices(stores);
  }
}
