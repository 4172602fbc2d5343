package org.gongkai.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.gongkai.platform.test.TestStore;
import org.gongkai.platform.test.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The whole service over HTTP on 15 June 2021, with an embedded store and without any broker: what
 * is written must not wait for one. The classes share the service, not what they stored: each finds
 * the store empty, in whatever order they run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "eureka.client.enabled=false",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import({TestTokens.class, ServiceTest.Surroundings.class})
@TestExecutionListeners(
    listeners = EmptyStore.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServiceTest {

  /** What the service finds around it. */
  @TestConfiguration(proxyBeanMethods = false)
  class Surroundings {

    @Bean(destroyMethod = "close")
    TestStore testStore() {
      return TestStore.start();
    }

    @Bean
    DynamicPropertyRegistrar storeProperties(TestStore store) {
      return registry -> {
        registry.add("spring.mongodb.uri", store::uri);
        registry.add("gongkai.store.database", store::databaseName);
      };
    }

    @Bean
    Clock testClock() {
      return Clock.fixed(Instant.parse("2021-06-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    RestClient restClient(WebTestClient client) {
      return new RestClient(client);
    }
  }
}
