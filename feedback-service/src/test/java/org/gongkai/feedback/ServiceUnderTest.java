package org.gongkai.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.bson.Document;
import org.gongkai.platform.test.TestStore;
import org.gongkai.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import reactor.core.publisher.Flux;

/** The whole service on an embedded store, with the units of the demo county already heard of. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestTokens.class)
public class ServiceUnderTest {

  @Bean
  TestStore testStore() {
    TestStore store = TestStore.start();
    Flux.from(
            store
                .database()
                .getCollection("units")
                .insertMany(
                    List.of(
                        unit("wangchuan", "望川县人民政府", null),
                        unit("wangchuan-education", "望川县教育和体育局", "wangchuan"),
                        unit("wangchuan-finance", "望川县财政局", "wangchuan"))))
        .blockLast();
    return store;
  }

  @Bean
  DynamicPropertyRegistrar settings(TestStore store) throws IOException {
    String secrets = Files.createTempDirectory("secrets").toString();
    return registry -> {
      registry.add("spring.mongodb.uri", store::uri);
      registry.add("gongkai.store.database", store::databaseName);
      registry.add("gongkai.feedback.secrets", () -> secrets);
      registry.add("gongkai.feedback.follow.tries-per-number", () -> 3);
      registry.add("gongkai.feedback.follow.tries-per-address", () -> 6);
      registry.add("gongkai.audit.seal.every", () -> "1s");
      registry.add("gongkai.audit.seal.settle", () -> "200ms");
      registry.add("gongkai.audit.seal.check-every", () -> "1s");
    };
  }

  private static Document unit(String id, String name, @Nullable String parent) {
    Document unit = new Document("_id", id).append("revision", 1L).append("name", name);
    if (parent != null) {
      unit.append("parentId", parent);
    }
    return unit.append("active", true);
  }
}
