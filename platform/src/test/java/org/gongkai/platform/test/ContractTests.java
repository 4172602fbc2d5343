package org.gongkai.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContractTests {

  private final Contract contract = Contract.of("disclosure.item.published.v1");

  @Test
  void itsExamplesKeepIt() {
    assertThat(contract.examples()).hasSize(3).allSatisfy(this::assertKept);
    assertThat(contract.examples()).contains(contract.example("notice"));
    assertThat(contract.topic()).isEqualTo("disclosure.item");
  }

  @Test
  void tellsEveryFault() {
    String body = contract.example("notice");
    assertThat(contract.validate("{}")).hasSizeGreaterThan(5);
    assertThat(contract.validate(body.replace("\"PUBLISHED\"", "\"DRAFT\"")))
        .singleElement()
        .asString()
        .startsWith("/state: ");
    assertThat(contract.validate(body.replace("2021-06-15\"", "15 June\""))).isNotEmpty();
  }

  @Test
  void refusesATypeWithoutContract() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contract.of("disclosure.item.lost.v1"))
        .withMessageContaining("contracts/disclosure.item.lost.v1/schema.json");
    assertThatIllegalArgumentException().isThrownBy(() -> contract.example("lost"));
  }

  private void assertKept(String example) {
    assertThat(contract.validate(example)).isEmpty();
  }
}
