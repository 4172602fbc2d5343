package org.gongkai.task.plan;

import org.jspecify.annotations.Nullable;

/** A field before and after an amendment. */
public record FieldDiff(String field, @Nullable String before, @Nullable String after) {}
