package org.gongkai.task.reminder;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the clock reminds and escalates.
 *
 * @param before days before the last day in time, each once
 * @param escalateAfter days after it, the first to the unit's leader, the second to the territory's
 */
@ConfigurationProperties("gongkai.task.reminders")
record ReminderProperties(
    @DefaultValue({"15", "5", "1"}) List<Integer> before,
    @DefaultValue({"7", "30"}) List<Integer> escalateAfter) {

  ReminderProperties {
    if (before.stream().anyMatch(days -> days < 0)
        || escalateAfter.size() > 2
        || escalateAfter.stream().anyMatch(days -> days < 1)) {
      throw new IllegalArgumentException("gongkai.task.reminders has impossible days");
    }
    before = before.stream().sorted(Comparator.reverseOrder()).toList();
    escalateAfter = escalateAfter.stream().sorted().toList();
  }
}
