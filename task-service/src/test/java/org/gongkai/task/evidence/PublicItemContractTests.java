package org.gongkai.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-03")
class PublicItemContractTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @ParameterizedTest
  @ValueSource(strings = {"disclosure.item.published.v1", "disclosure.item.withdrawn.v1"})
  void readsEveryExampleOfTheContract(String type) {
    assertThat(Contract.of(type).examples())
        .isNotEmpty()
        .allSatisfy(example -> {
          PublicItem item = JSON.readValue(example, PublicItem.class);
          assertThat(item.id()).startsWith("item-");
          assertThat(item.revision()).isPositive();
          assertThat(item.title()).isNotBlank();
          assertThat(item.contentHash()).hasSize(64);
          assertThat(item.withdrawalReason() != null).isEqualTo(type.contains("withdrawn"));
        });
  }
}
