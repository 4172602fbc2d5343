package org.gongkai.task.organisation;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the register of organisations. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  @Bean
  Organisations organisations(DocumentStores stores, Units units, Clock clock) {
    return new Organisations(stores, units, clock);
  }

  @Bean
  OrganisationCheck organisationCheck(Organisations organisations, Problems problems, Units units) {
    return new OrganisationCheck(organisations, problems, units);
  }
}
