package org.gongkai.disclosure.compilation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Volumes are set on a thread of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CompilationProperties.class, RuleProperties.class})
class CompilationConfiguration {

  private static final int WAITING = 1_000;
  private static final int THREAD_LIFE_SECONDS = 60;

  @Bean(destroyMethod = "dispose")
  Scheduler volumeThreads() {
    return Schedulers.newBoundedElastic(1, WAITING, "volumes", THREAD_LIFE_SECONDS, true);
  }
}
