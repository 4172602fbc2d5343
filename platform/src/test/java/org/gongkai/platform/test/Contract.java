package org.gongkai.platform.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The agreed body of one type of event: its schema and curated examples, read from the class path
 * (module contracts). A producer's test validates what it sends; a consumer's test reads the
 * examples.
 */
public final class Contract {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final String type;
  private final Schema schema;

  private Contract(String type) {
    this.type = type;
    this.schema = SCHEMAS.getSchema(text(resource("schema.json")), InputFormat.JSON);
  }

  /**
   * The contract of an event type such as {@code disclosure.item.published.v1}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Contract of(String type) {
    return new Contract(type);
  }

  /** The topic that such events are sent to. */
  public String topic() {
    return schema.getSchemaNode().get("x-topic").stringValue();
  }

  /** The bodies of all curated examples as JSON, in the order of their names. */
  public List<String> examples() {
    return resources("example-*.json").stream().map(Contract::text).toList();
  }

  /** The body of {@code example-<name>.json}. */
  public String example(String name) {
    return text(resource("example-" + name + ".json"));
  }

  /** What is wrong with a body, one message per fault; empty if it keeps the contract. */
  public List<String> validate(String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            validation -> validation.executionConfig(it -> it.formatAssertionsEnabled(true)))
        .stream()
        .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
        .sorted()
        .toList();
  }

  private Resource resource(String name) {
    List<Resource> found = resources(name);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No contracts/" + type + "/" + name + " on the class path: is gongkai-contracts there?");
    }
    return found.getFirst();
  }

  private List<Resource> resources(String pattern) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:contracts/" + type + "/" + pattern))
          .filter(Resource::exists)
          .sorted(Comparator.comparing(Resource::getFilename))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
