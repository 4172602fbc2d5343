package org.gongkai.task.plan;

/**
 * Where a plan comes from.
 *
 * @param unit whose plan it is
 * @param identity by what a repeated import is recognised; unique among all plans
 * @param fingerprint of the words of its source
 */
public record Origin(String unit, String identity, String fingerprint) {}
