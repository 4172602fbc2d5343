package org.gongkai.task.report;

import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reports can be submitted in time.
 *
 * @param quarters four windows such as {@code 06-21/07-10}: the first and the last day
 */
@ConfigurationProperties("gongkai.task.reports")
record ReportProperties(
    @DefaultValue({"03-21/04-10", "06-21/07-10", "09-21/10-10", "12-21/01-10"})
        List<String> quarters) {

  ReportProperties {
    if (quarters.size() != 4) {
      throw new IllegalArgumentException("gongkai.task.reports.quarters needs four windows");
    }
    quarters = List.copyOf(quarters);
    quarters.forEach(window -> {
      opens(window);
      closes(window);
    });
  }

  MonthDay opens(int quarter) {
    return opens(quarters.get(quarter - 1));
  }

  MonthDay closes(int quarter) {
    return closes(quarters.get(quarter - 1));
  }

  private static MonthDay opens(String window) {
    return MonthDay.parse("--" + window.substring(0, window.indexOf('/')));
  }

  private static MonthDay closes(String window) {
    return MonthDay.parse("--" + window.substring(window.indexOf('/') + 1));
  }
}
