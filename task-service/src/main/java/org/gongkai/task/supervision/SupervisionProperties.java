package org.gongkai.task.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a light turns yellow and red.
 *
 * @param yellowLate late cases from which on a light is yellow
 * @param redLate late cases from which on it is red
 * @param redAfter working days from which on one late case is enough for red
 * @param warnDays calendar days before the last one, in which a case makes the light yellow
 * @param violationDays calendar days for which a broken order of steps keeps the light red
 * @param orderOverdueAppeals whether an appeal past its day leads to an order by itself
 */
@Validated
@ConfigurationProperties("gongkai.task.supervision")
record SupervisionProperties(
    @DefaultValue("1") @Min(1) int yellowLate,
    @DefaultValue("3") @Min(1) int redLate,
    @DefaultValue("5") @Min(1) @Max(250) int redAfter,
    @DefaultValue("3") @Min(0) @Max(60) int warnDays,
    @DefaultValue("30") @Min(1) @Max(366) int violationDays,
    @DefaultValue("true") boolean orderOverdueAppeals) {

  Light light(CaseCounts counts) {
    if (counts.violations() > 0 || counts.longLate() > 0 || counts.late() >= redLate) {
      return Light.RED;
    }
    boolean warned = counts.late() >= yellowLate || counts.dueSoon() > 0;
    return warned ? Light.YELLOW : Light.GREEN;
  }

  /** What was due before this day is late for too long. */
  LocalDate longLateBefore(LocalDate today, WorkingDays calendar) {
    LocalDate day = today;
    while (!calendar.deadline(day, Limit.ofWorkingDays(redAfter)).dueOn().isBefore(today)) {
      day = day.minusDays(1);
    }
    return day.plusDays(1);
  }
}
