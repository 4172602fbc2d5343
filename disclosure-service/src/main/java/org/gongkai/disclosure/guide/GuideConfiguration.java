package org.gongkai.disclosure.guide;

import org.gongkai.platform.calendar.WorkingDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which terms guides are watched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuideProperties.class)
class GuideConfiguration {

  @Bean
  GuideWatch guideWatch(GuideProperties properties, WorkingDays calendar) {
    return new GuideWatch(properties, calendar);
  }
}
