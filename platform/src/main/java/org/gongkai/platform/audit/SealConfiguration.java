package org.gongkai.platform.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.gongkai.platform.event.PendingRelay;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Puts the audit trail under the public log of another service. The service that keeps the log does
 * without: it closes its own trail there.
 */
@ConditionalOnProperty({"gongkai.store.database", "gongkai.audit.seal.event"})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@AutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

  @Bean
  SealStore sealStore(MongoDatabase database, PendingRelay relay, Clock clock) {
    return new SealStore(database, relay, clock);
  }

  @Bean
  TrailSealing trailSealing(SealStore store, SealProperties properties, Clock clock) {
    return new TrailSealing(store, properties, clock);
  }

  @Bean
  SealCheck sealCheck(SealStore store, Clock clock) {
    return new SealCheck(store, clock);
  }

  @Bean
  SealHealth auditTrailHealthIndicator(SealCheck check) {
    return new SealHealth(check);
  }

  @Bean
  SealController sealController(SealStore store, SealCheck check, SealProperties properties) {
    return new SealController(store, check, properties);
  }
}
