package org.gongkai.contracts;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes the AsyncAPI document and the readable page from the contracts. */
final class EventPages {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "ce_specversion", "1.0",
          "ce_id", "Id of the event, the same when it is sent again.",
          "ce_type", "Type of the event.",
          "ce_source", "The service that sent it.",
          "ce_time", "When it happened.",
          "ce_subject", "The aggregate's id, as the key.",
          "content-type", "application/json");

  private final Map<String, List<EventContract>> byTopic;

  EventPages(List<EventContract> contracts) {
    byTopic =
        contracts.stream()
            .collect(
                Collectors.groupingBy(EventContract::topic, TreeMap::new, Collectors.toList()));
  }

  String asyncApi() {
    ObjectNode root = EventContract.JSON.createObjectNode().put("asyncapi", "3.0.0");
    root.putObject("info")
        .put("title", "Gongkai events")
        .put("version", "1")
        .put("description", "Generated from the schemas in contracts/; see events.md.");
    root.put("defaultContentType", "application/json");
    ObjectNode channels = root.putObject("channels");
    ObjectNode operations = root.putObject("operations");
    ObjectNode components = root.putObject("components");
    ObjectNode messages = components.putObject("messages");
    components.putObject("messageTraits").set("cloudEvent", attributes());
    byTopic.forEach((topic, contracts) -> {
      ObjectNode channel = channels.putObject(topic).put("address", topic);
      ObjectNode offered = channel.putObject("messages");
      channel.putObject("bindings").set("kafka", binding(contracts));
      operations
          .putObject("send-" + topic)
          .put("action", "send")
          .set("channel", reference("#/channels/" + topic));
      for (EventContract contract : contracts) {
        offered.set(contract.type(), reference("#/components/messages/" + contract.type()));
        messages.set(contract.type(), message(contract));
      }
    });
    return YAML.writeValueAsString(root);
  }

  private static ObjectNode attributes() {
    ObjectNode headers = EventContract.JSON.createObjectNode();
    ObjectNode properties =
        headers.putObject("headers").put("type", "object").putObject("properties");
    new TreeMap<>(ATTRIBUTES)
        .forEach((name, about) ->
            properties.putObject(name).put("type", "string").put("description", about));
    return headers;
  }

  private static ObjectNode binding(List<EventContract> contracts) {
    ObjectNode kafka = EventContract.JSON.createObjectNode();
    if (contracts.getFirst().compacted()) {
      kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
    }
    return kafka.put("bindingVersion", "0.5.0");
  }

  private static ObjectNode message(EventContract contract) {
    ObjectNode message = EventContract.JSON.createObjectNode();
    message.put("name", contract.type()).put("title", contract.title());
    message.put("summary", contract.description()).put("contentType", "application/json");
    message.putArray("traits").add(reference("#/components/messageTraits/cloudEvent"));
    ObjectNode payload = contract.schema().deepCopy();
    payload.remove(List.of("$schema", "$id", "title", "description", "x-topic", "x-compacted"));
    message.set("payload", payload);
    var examples = message.putArray("examples");
    contract
        .examples()
        .forEach((name, example) -> examples.addObject().put("name", name).set("payload", example));
    return message;
  }

  private static ObjectNode reference(String target) {
    return EventContract.JSON.createObjectNode().put("$ref", target);
  }

  String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    byTopic.forEach((topic, contracts) -> {
      page.append("\n## Topic ").append(topic);
      page.append(contracts.getFirst().compacted() ? " (compacted)\n" : "\n");
      contracts.forEach(contract -> page.append(section(contract)));
    });
    return page.toString();
  }

  private static String section(EventContract contract) {
    String first = contract.examples().keySet().iterator().next();
    return """

    ### %s

    %s

    | field | type | required | what it is |
    |---|---|---|---|
    %s
    Example `%s`:

    ```json
    %s
    ```
    """
        .formatted(
            contract.type(),
            contract.description(),
            rows("", contract.schema()),
            first,
            PRETTY.writeValueAsString(contract.examples().get(first)));
  }

  private static String rows(String prefix, JsonNode schema) {
    List<String> required =
        schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    return schema
        .path("properties")
        .propertyStream()
        .map(field -> {
          JsonNode rule = field.getValue();
          String name = prefix + field.getKey();
          return "| `%s` | %s | %s | %s |\n"
                  .formatted(
                      name,
                      type(rule),
                      required.contains(field.getKey()) ? "yes" : "",
                      rule.path("description").asString(""))
              + rows(name + ".", rule)
              + rows(name + "[].", rule.path("items"));
        })
        .collect(joining());
  }

  private static String type(JsonNode rule) {
    if (rule.has("const")) {
      return "`" + rule.get("const").asString() + "`";
    }
    if (rule.has("enum")) {
      return rule.get("enum")
          .valueStream()
          .map(JsonNode::asString)
          .collect(joining("`, `", "`", "`"));
    }
    JsonNode type = rule.path("type");
    String name =
        type.isArray()
            ? type.valueStream().map(JsonNode::stringValue).collect(joining(" or "))
            : type.asString();
    return rule.has("format") ? name.replace("string", rule.get("format").asString()) : name;
  }

  private static final String INTRODUCTION =
      """
      # Events

      Generated from the schemas and examples in `contracts/`; `docs/asyncapi.yaml` is the same as AsyncAPI 3.
      After a change: `./mvnw -pl contracts test -Dgongkai.docs=write`.

      Events are CloudEvents 1.0 in binary mode over Kafka: the attributes are the headers `ce_id`, `ce_type`,
      `ce_source`, `ce_time`, `ce_subject` and `ce_specversion`, with `content-type: application/json`; the key is
      the aggregate's id. A message may arrive more than once: a consumer keeps the last `revision` of each aggregate
      and ignores what is not newer. On compacted topics each message is the whole public state, so any reader can be
      rebuilt from the topic. A schema names exactly what is sent today; later fields may be added, so a consumer
      ignores those it does not know. Optional fields are left out or `null`.
      """;
}
