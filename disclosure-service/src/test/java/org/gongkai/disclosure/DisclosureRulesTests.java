package org.gongkai.disclosure;

import org.gongkai.platform.test.HouseRules;

class DisclosureRulesTests extends HouseRules {

  DisclosureRulesTests() {
    super("org.gongkai.disclosure");
  }
}
