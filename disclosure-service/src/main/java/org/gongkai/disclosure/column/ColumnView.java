package org.gongkai.disclosure.column;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column as its caller sees it.
 *
 * @param path names from the top down, its own last
 */
record ColumnView(
    @JsonUnwrapped Column column,
    String kindName,
    String timelinessName,
    @Nullable String unitName,
    List<String> path,
    List<String> allowedActions) {}
