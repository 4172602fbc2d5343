package org.gongkai.disclosure;

import java.util.Map;
import org.gongkai.platform.test.HouseRules;

class DisclosureRulesTests extends HouseRules {

  DisclosureRulesTests() {
    super("org.gongkai.disclosure");
  }

  @Override
  protected Map<String, String> unaudited() {
    return Map.of("OaiController.post", "reads; harvesters may send their question in a form");
  }
}
