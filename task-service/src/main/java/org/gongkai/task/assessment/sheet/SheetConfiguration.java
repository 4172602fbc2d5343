package org.gongkai.task.assessment.sheet;

import java.time.Clock;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assessment.fact.Facts;
import org.gongkai.task.assessment.fact.StaleScores;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.Schemes;
import org.gongkai.task.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the score sheets and lets them follow the facts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssessmentProperties.class)
class SheetConfiguration {

  @Bean
  Sheets scoreSheets(DocumentStores stores) {
    return new Sheets(stores);
  }

  @Bean
  Computing scoreComputing(Sheets sheets, Facts facts, Clock clock) {
    return new Computing(sheets, facts, clock);
  }

  @Bean
  Closing schemeClosing(
      Schemes schemes,
      SchemeAccess access,
      Sheets sheets,
      Computing computing,
      WorkingDays calendar,
      AssessmentProperties properties,
      Clock clock) {
    Limit window = Limit.ofWorkingDays(properties.contestDays());
    return new Closing(schemes, access, sheets, computing, calendar, window, clock);
  }

  @Bean
  ContestWindow contestWindow(
      Schemes schemes, WorkingDays calendar, AssessmentProperties properties, Clock clock) {
    Limit window = Limit.ofWorkingDays(properties.contestDays());
    return new ContestWindow(schemes, calendar, window, clock);
  }

  @Bean
  Recomputing scoreRecomputing(
      StaleScores stale,
      Schemes schemes,
      Units units,
      Sheets sheets,
      Computing computing,
      Closing closing) {
    return new Recomputing(stale, schemes, units, sheets, computing, closing);
  }

  @Bean
  SheetAccess sheetAccess(SchemeAccess schemes, Sheets sheets) {
    return new SheetAccess(schemes, sheets);
  }

  @Bean
  Assessing sheetAssessing(SheetAccess access, Computing computing, Sheets sheets, Clock clock) {
    return new Assessing(access, computing, sheets, clock);
  }

  @Bean
  Reading sheetReading(
      SchemeAccess schemes, SheetAccess access, Sheets sheets, Facts facts, Computing computing) {
    return new Reading(schemes, access, sheets, facts, computing);
  }

  @Bean
  Standings standings(SchemeAccess access, Sheets sheets) {
    return new Standings(access, sheets);
  }

  @Bean
  WhatIf whatIf(Schemes schemes, SchemeAccess access, Computing computing) {
    return new WhatIf(schemes, access, computing);
  }
}
