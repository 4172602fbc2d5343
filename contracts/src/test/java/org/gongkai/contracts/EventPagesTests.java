package org.gongkai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** With {@code -Dgongkai.docs=write} the pages are written first. */
class EventPagesTests {

  private static final Path DOCS = Path.of("../docs");

  private final EventPages pages = new EventPages(EventContract.all());

  EventPagesTests() throws IOException {}

  @Test
  void theAsyncApiDocumentIsUpToDate() throws IOException {
    assertUpToDate("asyncapi.yaml", pages.asyncApi());
  }

  @Test
  void theEventsPageIsUpToDate() throws IOException {
    assertUpToDate("events.md", pages.page());
  }

  @Test
  void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() {
    JsonNode root = new YAMLMapper().readTree(pages.asyncApi());
    assertThat(root.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(root.at(reference.substring(1)).isObject()).isTrue());
  }

  private static void assertUpToDate(String name, String generated) throws IOException {
    Path file = DOCS.resolve(name);
    if ("write".equals(System.getProperty("gongkai.docs"))) {
      Files.writeString(file, generated);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("docs/%s is stale: ./mvnw -pl contracts test -Dgongkai.docs=write", name)
        .isEqualTo(generated);
  }
}
