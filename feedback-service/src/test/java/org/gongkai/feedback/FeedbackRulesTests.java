package org.gongkai.feedback;

import org.gongkai.platform.test.HouseRules;

class FeedbackRulesTests extends HouseRules {

  FeedbackRulesTests() {
    super("org.gongkai.feedback");
  }
}
