package org.gongkai.platform.web;

import java.util.List;

/**
 * POSTs whose bodies are too large to be held in memory, as path patterns in one bean per service.
 * For these an {@code Idempotency-Key} fixes the {@link NewId} only; the endpoint itself compares
 * what it receives with what it stored under that id.
 */
public record StreamedBodies(List<String> patterns) {

  public StreamedBodies {
    patterns = List.copyOf(patterns);
  }

  public static StreamedBodies of(String... patterns) {
    return new StreamedBodies(List.of(patterns));
  }
}
