package org.gongkai.platform.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Keeps the audit trail in the service's own database. */
@ConditionalOnProperty("gongkai.store.database")
@AutoConfiguration
class AuditConfiguration {

  @Bean
  AuditTrail auditTrail(MongoDatabase database, Clock clock) {
    return new AuditTrail(database, clock);
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  AuditedClient auditedClient() {
    return new AuditedClient();
  }

  @Bean
  AuditController auditController(AuditTrail trail, Clock clock) {
    return new AuditController(trail, clock);
  }
}
