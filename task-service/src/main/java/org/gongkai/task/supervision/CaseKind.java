package org.gongkai.task.supervision;

import java.util.Map;
import java.util.Set;

/** Whose process is watched, and which of its steps must have gone before which. */
public enum CaseKind {
  ITEM("DISCLOSURE", "/api/disclosure/items/%s", Map.of("WITHDRAWN", Set.of("PUBLISHED"))),
  APPEAL(
      "FEEDBACK",
      "/api/feedback/appeals/%s/case",
      Map.of(
          "ANSWERED", Set.of("ASSIGNED"),
          "RESULT_PUBLISHED", Set.of("ANSWERED"))),
  DUTY("DISCLOSURE", "/api/disclosure/duties/%s", Map.of()),
  ASSIGNMENT("TASK", "/api/tasks/assignments/%s", Map.of()),
  REPORT("TASK", "/api/tasks/reports/%s", Map.of()),
  PROBLEM("TASK", "/api/tasks/problems/%s", Map.of("VERIFIED", Set.of("RECTIFIED"))),
  ORDER("TASK", "/api/tasks/orders/%s", Map.of("CLOSED", Set.of("SUBMITTED")));

  private final String service;
  private final String link;
  private final Map<String, Set<String>> predecessors;

  CaseKind(String service, String link, Map<String, Set<String>> predecessors) {
    this.service = service;
    this.link = link;
    this.predecessors = predecessors;
  }

  public String service() {
    return service;
  }

  String link(String key) {
    return link.formatted(key);
  }

  /** Whether a step may follow another; the same step again may. */
  boolean allows(String from, String to) {
    Set<String> before = predecessors.get(to);
    return before == null || from.equals(to) || before.contains(from);
  }
}
