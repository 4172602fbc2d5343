package org.gongkai.platform.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.gongkai.platform.event.PendingRelay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Opens the service's own database. */
@ConditionalOnProperty("gongkai.store.database")
@AutoConfiguration
class StoreConfiguration {

  @Bean
  MongoDatabase mongoDatabase(
      MongoClient client, @Value("${gongkai.store.database}") String database) {
    return client.getDatabase(database);
  }

  @Bean
  DocumentStores documentStores(MongoDatabase database, PendingRelay relay, Clock clock) {
    return new DocumentStores(database, relay, clock);
  }

  /** An outage is answered within seconds instead of holding every request for half a minute. */
  @Bean
  MongoClientSettingsBuilderCustomizer quickFailure() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToSocketSettings(socket ->
                socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS));
  }
}
