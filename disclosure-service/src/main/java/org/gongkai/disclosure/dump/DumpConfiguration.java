package org.gongkai.disclosure.dump;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.page.Site;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Dumps and their thread. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DumpProperties.class)
class DumpConfiguration {

  private static final int QUEUE = 1_000;

  /** Files block; writing one dump needs one thread, listing and cleaning the other. */
  @Bean(destroyMethod = "dispose")
  Scheduler dumpThreads() {
    return Schedulers.newBoundedElastic(2, QUEUE, "dump");
  }

  @Bean
  DumpFolder dumpFolder(DumpProperties properties, JsonMapper json) {
    return new DumpFolder(Path.of(properties.folder()), json);
  }

  @Bean
  Lease dumpLease(DocumentStores stores, Clock clock) {
    return new Lease(stores, "dump", Duration.ofMinutes(5), clock);
  }

  @Bean
  Dumping dumping(
      DumpProperties properties,
      DumpFolder folder,
      Lease dumpLease,
      Items items,
      JointReleases releases,
      Site site,
      JsonMapper json,
      Scheduler dumpThreads,
      Clock clock) {
    return new Dumping(
        properties, folder, dumpLease, items, releases, site, json, dumpThreads, clock);
  }
}
