package org.gongkai.task.imports.unit;

import jakarta.validation.Validator;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way from a spreadsheet to the directory. */
@Configuration(proxyBeanMethods = false)
class UnitImportConfiguration {

  @Bean
  UnitImport unitImport(Units units, Validator validator) {
    return new UnitImport(units, validator);
  }
}
