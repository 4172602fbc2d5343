package org.gongkai.disclosure.unit;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;

/** The directory on a store of a test's own. */
public final class UnitsOnStore {

  private UnitsOnStore() {}

  public static Units on(DocumentStores stores, Clock clock) {
    return new Units(stores, clock);
  }
}
