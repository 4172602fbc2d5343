package org.gongkai.platform.calendar;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Offers the calendar to a service. {@code gongkai.calendar.file} names a file that adds years to
 * the built-in one or corrects them; a bad file stops the start.
 */
@AutoConfiguration
class WorkingDaysConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WorkingDays workingDays(@Value("${gongkai.calendar.file:}") String file) {
    WorkingDays builtIn = WorkingDays.builtIn();
    return file.isBlank() ? builtIn : builtIn.with(WorkingDays.read(Path.of(file)));
  }
}
