package org.gongkai.task.organisation;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.person.Persons;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the register of organisations. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  @Bean
  Approvers approvers(Persons people) {
    return new Approvers(people);
  }

  @Bean
  Organisations organisations(
      DocumentStores stores, Approvers approvers, Units units, Clock clock) {
    return new Organisations(stores, approvers, units, clock);
  }

  @Bean
  OrganisationCheck organisationCheck(Organisations organisations, Problems problems, Units units) {
    return new OrganisationCheck(organisations, problems, units);
  }
}
