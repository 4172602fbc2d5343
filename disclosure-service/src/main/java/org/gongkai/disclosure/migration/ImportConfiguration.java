package org.gongkai.disclosure.migration;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The lane in which imports run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

  private static final int THREADS = 2;
  private static final int QUEUE = 1_000;

  /** Reading archives and cleaning HTML blocks: threads of their own, and few. */
  @Bean(destroyMethod = "dispose")
  Scheduler bulkThreads() {
    return Schedulers.newBoundedElastic(THREADS, QUEUE, "bulk");
  }

  @Bean
  ImportWorker importWorker(
      ImportJobs jobs, Importing importing, ImportProperties properties, Clock clock) {
    return new ImportWorker(jobs, importing, properties, clock);
  }
}
