package org.gongkai.feedback.appeal;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.calendar.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be asked about and how long an answer may take.
 *
 * @param topics the only topics, since a topic is public and free words could name a person
 * @param workingDays limit of the answer by kind, 1 to 3650, from the day after receipt
 */
@ConfigurationProperties("gongkai.feedback")
public record AppealProperties(List<String> topics, Map<AppealKind, Integer> workingDays) {

  /** Refuses to start without topics or with a kind that has no limit. */
  public AppealProperties {
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("gongkai.feedback.topics names no topic");
    }
    for (AppealKind kind : AppealKind.values()) {
      Integer days = workingDays.get(kind);
      if (days == null) {
        throw new IllegalArgumentException("gongkai.feedback.working-days has no " + kind);
      }
      Limit.ofWorkingDays(days);
    }
    topics = List.copyOf(topics);
    workingDays = Map.copyOf(workingDays);
  }

  Limit limit(AppealKind kind) {
    return Limit.ofWorkingDays(workingDays.getOrDefault(kind, 1));
  }
}
