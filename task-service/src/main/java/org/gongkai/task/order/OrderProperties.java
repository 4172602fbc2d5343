package org.gongkai.task.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The times of rectification orders, all in working days.
 *
 * @param response for the response when an order names no other time
 * @param dueSoon before the last day, when a unit is reminded
 * @param circularAfter after the last day, when it becomes a candidate for a circular
 * @param interviewAfter after the last day, when it becomes a candidate for an interview
 */
@Validated
@ConfigurationProperties("gongkai.task.orders")
record OrderProperties(
    @DefaultValue("10") @Min(1) @Max(120) int response,
    @DefaultValue("3") @Min(1) @Max(60) int dueSoon,
    @DefaultValue("5") @Min(1) @Max(120) int circularAfter,
    @DefaultValue("10") @Min(1) @Max(120) int interviewAfter) {}
