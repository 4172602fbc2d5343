package org.gongkai.disclosure.item;

import jakarta.validation.constraints.NotBlank;

/** The task of a work plan that the item helps to fulfil. */
public record TaskRef(
    @NotBlank(message = "缺少工作要点编号") @OneLine(max = 100) String planId,
    @NotBlank(message = "缺少任务编号") @OneLine(max = 120) String taskItemId) {}
