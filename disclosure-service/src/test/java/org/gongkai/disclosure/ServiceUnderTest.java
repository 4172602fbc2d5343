package org.gongkai.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.gongkai.platform.test.TestStore;
import org.gongkai.platform.test.TestTokens;
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
                        unit("wangchuan-finance", "望川县财政局", "wangchuan"),
                        unit("wangchuan-dissolved", "望川县旧局", "wangchuan").append("active", false))))
        .blockLast();
    return store;
  }

  @Bean
  DynamicPropertyRegistrar settings(TestStore store) {
    return registry -> {
      registry.add("spring.mongodb.uri", store::uri);
      registry.add("gongkai.store.database", store::databaseName);
      // No test waits for the clock to make a dump.
      registry.add("gongkai.disclosure.dump.folder", ServiceUnderTest::newFolder);
      registry.add("gongkai.disclosure.dump.at", () -> "23:59:59");
      registry.add("gongkai.disclosure.log.secrets", ServiceUnderTest::secrets);
      registry.add("gongkai.disclosure.audit.every", () -> "1s");
      registry.add("gongkai.disclosure.audit.settle", () -> "200ms");
      registry.add("gongkai.disclosure.audit.check-every", () -> "1s");
    };
  }

  private static Path secrets() {
    try {
      return Files.createTempDirectory("disclosure-secrets");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Document unit(String id, String name, String parent) {
    Document unit = new Document("_id", id).append("revision", 1L).append("name", name);
    if (parent != null) {
      unit.append("parentId", parent);
    }
    return unit.append("active", true);
  }

  private static String newFolder() {
    try {
      return Files.createTempDirectory("gongkai-dumps").toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
