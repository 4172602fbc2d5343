package org.gongkai.disclosure.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-03")
class UnitContractTests {

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void readsEveryExampleOfAUnit() {
    assertThat(Contract.of("task.unit.changed.v1").examples())
        .isNotEmpty()
        .allSatisfy(example -> {
          UnitNode unit = json.readValue(example, UnitNode.class);
          assertThat(unit.id()).isNotBlank();
          assertThat(unit.name()).isNotBlank();
          assertThat(unit.revision()).isPositive();
        });
  }
}
