package org.gongkai.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import org.gongkai.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class PlatformRulesTests extends HouseRules {

  /** A larger platform would be a common ground for everything. */
  private static final int MOST_PUBLIC_TYPES = 38;

  PlatformRulesTests() {
    super("org.gongkai.platform", "org.gongkai.platform.event..");
  }

  @Override
  protected Map<String, String> unaudited() {
    String kept = "the letter itself keeps by whom and when it was decided, and stays";
    return Map.of("DeadLetterController.replay", kept, "DeadLetterController.discard", kept);
  }

  @Test
  void knowsNoDomainWord() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*\\.[A-Za-z]*(Item|Task|Appeal|Unit|Plan|Ledger|Edition|Evidence|Disclosure|Feedback)[A-Za-z]*")
        .check(imported());
  }

  @Test
  void staysSmall() {
    assertThat(
            imported().stream()
                .filter(type -> type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName))
        .hasSizeLessThanOrEqualTo(MOST_PUBLIC_TYPES);
  }
}
