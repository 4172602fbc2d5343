package org.gongkai.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.gongkai.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class VerifierRulesTests extends HouseRules {

  VerifierRulesTests() {
    super("org.gongkai.verifier");
  }

  @Test
  void needsNothingButJava() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.gongkai.verifier", "java..", "org.jspecify..")
        .check(imported());
  }
}
