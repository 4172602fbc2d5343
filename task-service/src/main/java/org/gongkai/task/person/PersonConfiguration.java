package org.gongkai.task.person;

import jakarta.validation.Validator;
import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.UnitMatching;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the directory of staff. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

  @Bean
  Persons persons(DocumentStores stores, Units units, Clock clock) {
    return new Persons(stores, units, clock);
  }

  @Bean
  PersonImport personImport(
      Persons people, Units units, UnitMatching matching, Validator validator) {
    return new PersonImport(people, units, matching, validator);
  }

  @Bean
  MeetingFilter meetingFilter(Persons people) {
    return new MeetingFilter(people);
  }
}
