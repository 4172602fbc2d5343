package org.gongkai.disclosure.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Long texts take long to compare: on threads of their own, and only so many at once. */
@Configuration(proxyBeanMethods = false)
class DiffConfiguration {

  private static final int THREADS = 2;
  private static final int WAITING = 100;

  @Bean(destroyMethod = "dispose")
  Scheduler diffThreads() {
    return Schedulers.newBoundedElastic(THREADS, WAITING, "diff");
  }
}
