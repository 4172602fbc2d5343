package org.gongkai.task.plan;

import org.jspecify.annotations.Nullable;

/**
 * A task of a plan.
 *
 * @param seq its printed number, null when it has none
 * @param order its place among all tasks, from 1
 * @param items how many content rows it has
 */
public record PlanTask(
    @Nullable Integer seq, int order, @Nullable String group, String name, int items) {}
