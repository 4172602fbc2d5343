package org.gongkai.disclosure.screening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Long texts are screened off the event loop. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

  @Bean(destroyMethod = "dispose")
  Scheduler screeningThreads(
      @Value("${gongkai.disclosure.screening.threads}") int threads,
      @Value("${gongkai.disclosure.screening.queue}") int queue) {
    return Schedulers.newBoundedElastic(threads, queue, "screening");
  }
}
