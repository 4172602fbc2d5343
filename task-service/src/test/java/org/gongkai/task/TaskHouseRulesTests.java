package org.gongkai.task;

import org.gongkai.platform.test.HouseRules;

class TaskHouseRulesTests extends HouseRules {

  TaskHouseRulesTests() {
    super("org.gongkai.task");
  }
}
