package org.gongkai.task.evidence;

/**
 * The work that evidence is for.
 *
 * @param planUnit whose plan it is
 * @param name of the task
 * @param text of the task item
 */
public record EvidenceTask(
    String planId, String planUnit, String taskItemId, String name, String text) {}
