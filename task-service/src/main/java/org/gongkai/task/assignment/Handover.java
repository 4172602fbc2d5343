package org.gongkai.task.assignment;

import java.time.Instant;

/**
 * Where the office has moved a disputed assignment. It is stored with the end of the old one, and
 * goes when the new one is there.
 */
public record Handover(String unitId, String reason, Instant since) {}
