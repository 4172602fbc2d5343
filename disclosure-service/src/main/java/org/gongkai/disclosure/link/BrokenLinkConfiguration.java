package org.gongkai.disclosure.link;

import java.time.Clock;
import java.time.Duration;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How links are followed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkProperties.class)
class BrokenLinkConfiguration {

  private static final int QUEUE = 1_000;

  /** Looking up names blocks. */
  @Bean(destroyMethod = "dispose")
  Scheduler linkThreads(LinkProperties settings) {
    return Schedulers.newBoundedElastic(Math.max(1, settings.atOnce()), QUEUE, "links");
  }

  @Bean
  OtherSites otherSites(LinkProperties settings, Site site, Scheduler linkThreads) {
    String asker = "Gongkai link check (+" + site.url("/record") + ")";
    return new OtherSites(settings, asker, Lookup::bySystem, PublicAddress::isOpen, linkThreads);
  }

  @Bean
  LinkLook linkLook(
      PublicFacts facts,
      Destinations destinations,
      LinkChecks checks,
      Files files,
      OtherSites sites,
      LinkProperties settings,
      DocumentStores stores,
      Clock clock) {
    Lease lease = new Lease(stores, "links", Duration.ofMinutes(5), clock);
    return new LinkLook(facts, destinations, checks, files, sites, settings, lease, clock);
  }
}
