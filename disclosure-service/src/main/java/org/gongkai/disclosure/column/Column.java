package org.gongkai.disclosure.column;

import org.jspecify.annotations.Nullable;

/**
 * A place in the public tree (栏目).
 *
 * @param order among the columns of the same parent
 */
public record Column(String id, String name, @Nullable String parentId, int order) {}
