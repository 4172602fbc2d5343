package org.gongkai.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.gongkai.local.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads the county through the same doors that everybody uses; loading it again changes nothing.
 */
public record DemoCounty(String url, Tokens tokens) {

  /**
   * Puts every unit, superior units first.
   *
   * @return how many units there are
   */
  public int loadUnits() {
    RestApi admin = new RestApi(url, tokens.of("admin"));
    JsonNode units = units();
    for (JsonNode unit : units) {
      ObjectNode body = ((ObjectNode) unit).deepCopy();
      String id = body.remove("id").asString();
      admin.put("/api/tasks/units/" + id, body);
    }
    return units.size();
  }

  static JsonNode units() {
    try (InputStream file = DemoCounty.class.getResourceAsStream("units.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file, "units.json"));
    } catch (IOException unreadable) {
      throw new IllegalStateException("units.json", unreadable);
    }
  }
}
