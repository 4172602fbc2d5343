package org.gongkai.task.progress;

import java.time.Clock;
import org.gongkai.task.evidence.EvidenceFile;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows how far plans have come. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

  @Bean
  PublicProgress publicProgress(
      Plans plans, TaskItems items, EvidenceFile file, Units units, Clock clock) {
    return new PublicProgress(plans, items, file, units, clock);
  }
}
