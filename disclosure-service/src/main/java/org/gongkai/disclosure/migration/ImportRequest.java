package org.gongkai.disclosure.migration;

import org.gongkai.disclosure.item.ItemType;
import org.jspecify.annotations.Nullable;

/** How an upload is to be taken in; what the caller left open is already filled in. */
record ImportRequest(
    String column,
    ItemType type,
    @Nullable String unit,
    String from,
    @Nullable String name,
    boolean dryRun,
    ScreeningMode screening) {

  /** The name that the file itself has, unless the caller gave one. */
  ImportRequest named(String file) {
    return name == null
        ? new ImportRequest(column, type, unit, from, file, dryRun, screening)
        : this;
  }
}
